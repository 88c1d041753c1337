import { sum } from "d3-array";
import { chanceOfNone } from "../../statistics/hypergeometric.ts";
import { chanceOfNoneOfThree } from "../../statistics/three-way.ts";
import type { EvidenceTable } from "../table.ts";
import type { ContextOf } from "./coded-entry.ts";
import type { Merges } from "./levels.ts";
import { pairsAmong, triplesAmong } from "./pairs.ts";
import { threeWayCells } from "./three-way-cells.ts";
import { reaches, type Thresholds } from "./thresholds.ts";
import { verdictsOver } from "./verdicts.ts";

/** How many cells would be empty by chance. */
export interface EmptyByChance {
  /** Cells of which at least so many studies are expected as the threshold asks. */
  readonly cells: number;
  /** How many of them are empty. */
  readonly empty: number;
  /** How many would be if nothing but the margins were at work: the sum of P(X = 0). */
  readonly byChance: number;
}

/** Of cells of single values alone, and of those of groups too, whose studies overlap. */
export interface ChanceCounts {
  readonly values: EmptyByChance;
  readonly all: EmptyByChance;
}

/** How many empty cells of two of the contract's gap dimensions may be chance. */
export function pairsByChance(
  table: EvidenceTable,
  contextOf: ContextOf,
  thresholds: Pick<Thresholds, "expected" | "fdr">,
  merges: Merges = {},
): ChanceCounts {
  const cells = pairsAmong(table.codebook.gapDimensions).flatMap((pair) =>
    verdictsOver(table, contextOf(pair), thresholds, merges)
      .cells.filter((cell) => cell.pair[0] === pair[0] && cell.pair[1] === pair[1])
      .flatMap(({ row, col, finding: { claim, count } }) => {
        if (!claim || !reaches(claim.expected, thresholds.expected)) return [];
        const values = row.level === "values" && col.level === "values";
        return [{ values, empty: count === 0, chance: chanceOfNone(claim.total, ...claim.totals) }];
      }),
  );
  return bothLevels(cells);
}

/** The same of cells of three, by the model without a three-way term. */
export function triplesByChance(
  table: EvidenceTable,
  contextOf: ContextOf,
  { threeWay }: Pick<Thresholds, "threeWay">,
  merges: Merges = {},
): ChanceCounts {
  const cells = triplesAmong(table.codebook.gapDimensions).flatMap((dimensions) =>
    threeWayCells(table, dimensions, contextOf(dimensions), threeWay, merges).map(
      ({ sides, counts, inCell }) => ({
        values: sides.every(({ level }) => level === "values"),
        empty: inCell === 0,
        chance: chanceOfNoneOfThree(counts),
      }),
    ),
  );
  return bothLevels(cells);
}

interface Cell {
  readonly values: boolean;
  readonly empty: boolean;
  readonly chance: number;
}

function bothLevels(cells: readonly Cell[]): ChanceCounts {
  const count = (of: readonly Cell[]): EmptyByChance => ({
    cells: of.length,
    empty: of.filter(({ empty }) => empty).length,
    byChance: sum(of, ({ chance }) => chance),
  });
  return { values: count(cells.filter(({ values }) => values)), all: count(cells) };
}
