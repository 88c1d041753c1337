import type { Indicator } from "../../contract/contract.ts";
import { dimensionOf, impossibility, yearDimension } from "../../contract/lookup.ts";
import { chanceOfNone } from "../../statistics/hypergeometric.ts";
import { and, type Bits, countBoth } from "../bits.ts";
import { newestYear } from "../measures.ts";
import { carriersOf, type EvidenceTable, reportedIn } from "../table.ts";
import { cannotMeet, type Claimant } from "./claimants.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import type { Holdings } from "./finding.ts";
import type { LevelName, Merges } from "./levels.ts";
import { pairsAmong } from "./pairs.ts";
import { holdingsOf } from "./standing.ts";
import type { NamesInCodings } from "./three-way-gaps.ts";
import { reaches, type Thresholds } from "./thresholds.ts";
import { verdictsOver } from "./verdicts.ts";

interface QualityCell {
  readonly name: string;
  readonly entries: readonly [CodedEntry, CodedEntry];
  readonly levels: readonly [LevelName, LevelName];
  /** Studies of the cell. */
  readonly count: number;
  /** How many of them do not tell. */
  readonly unreported: number;
  /** Studies of the selection that tell, in the cell or not, and how many of them have the quality. */
  readonly total: number;
  readonly overall: number;
  readonly holds: Holdings;
}

/**
 * Some studies of a cell tell and none has the quality, though by the base rate of those that tell
 * at least one would be expected to.
 */
export interface LackingGap extends QualityCell {
  readonly kind: "none";
  readonly indicator: Indicator;
  /** Studies expected to have it, of those of the cell that tell: their number times overall / total. */
  readonly expected: number;
  /** P(none): that none has it, hypergeometric over the studies that tell. */
  readonly pNone: number;
}

/** Not one study of a cell tells whether it has a quality: nobody says. */
export interface UnknownGap extends QualityCell {
  readonly kind: "unknown";
  readonly indicator: Indicator;
}

/** No study of a cell is of a given year or later. */
export interface StaleGap extends QualityCell {
  readonly kind: "stale";
  readonly since: number;
  /** Year of the newest study of the cell. */
  readonly newest: number;
}

export type QualityGap = LackingGap | UnknownGap | StaleGap;

/**
 * The cells of the contract's gap dimensions that hold studies enough, none of which is known to
 * have a quality that the codebook calls a merit. Ranked by how many of their studies tell, then
 * by how many there are; what ranks alike stands in the order of pairs, contract and qualities. A
 * quality is not asked of pairs with its own dimension, nor years of studies that give none.
 */
export function qualityGaps(
  table: EvidenceTable,
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges = {},
  codings: NamesInCodings = null,
): readonly QualityGap[] {
  const { indicators, gapDimensions } = table.codebook;
  const questions = [
    ...indicators
      .filter(({ qualityGap }) => qualityGap)
      .map((indicator) => lackingIn(table, indicator, thresholds)),
    ...staleIn(table, thresholds),
  ];
  return pairsAmong(gapDimensions)
    .flatMap((pair) => {
      const asked = questions.filter(({ dimension }) => !pair.includes(dimension));
      const context = contextOf(pair);
      return verdictsOver(table, context, thresholds, merges)
        .cells.filter(
          (cell) =>
            cell.pair[0] === pair[0] &&
            cell.pair[1] === pair[1] &&
            !cannotMeet(table.codebook, cell.row, cell.col) &&
            cell.finding.count >= Math.max(thresholds.least, 1),
        )
        .flatMap(({ row, col, finding: { count } }) => {
          const studies = and(row.carriers, col.carriers);
          const cell = { sides: [row, col], studies, count, context } as const;
          return asked.flatMap(({ ask }) => ask(cell, codings) ?? []);
        });
    })
    .toSorted((x, y) => y.count - y.unreported - (x.count - x.unreported) || y.count - x.count);
}

/** A cell with its studies. */
interface Cell {
  readonly sides: readonly [Claimant, Claimant];
  readonly studies: Bits;
  readonly count: number;
  readonly context: Bits;
}

/** A quality: the dimension that tells it, and what a cell lacks of it, or null. */
interface Question {
  readonly dimension: string;
  ask(cell: Cell, codings: NamesInCodings): QualityGap | null;
}

/** The parts that all quality gaps have. */
function cellParts(
  kind: string,
  { sides: [row, col], count }: Cell,
  codings: NamesInCodings,
  expected: number | null,
) {
  const entries = [row.coded, col.coded] as const;
  const name = lastingName(kind, entries);
  const same = codings?.map((names) => names.has(name));
  return {
    name,
    entries,
    levels: [row.level, col.level] as const,
    count,
    holds: holdingsOf({
      tested: false,
      expected,
      codings: same ? { first: same[0]!, second: same[1]! } : null,
    }),
  };
}

function lackingIn(
  table: EvidenceTable,
  indicator: Indicator,
  { expected: least }: Pick<Thresholds, "expected">,
): Question {
  const having = carriersOf(table, indicator.dimension, indicator.values);
  const telling = reportedIn(table, indicator.dimension);
  const sought = {
    dimension: dimensionOf(table.codebook, indicator.dimension),
    values: indicator.values,
  };
  return {
    dimension: indicator.dimension,
    ask(cell, codings) {
      const { sides, count, studies, context } = cell;
      const never = sides.some(({ dimension, used }) =>
        impossibility(table.codebook, { dimension, values: used }, sought),
      );
      if (never || countBoth(studies, having) > 0) return null;
      const tell = countBoth(studies, telling);
      const told = { total: countBoth(context, telling), overall: countBoth(context, having) };
      if (tell === 0) {
        const parts = cellParts(`unknown--${indicator.id}`, cell, codings, null);
        return { ...parts, ...told, kind: "unknown", indicator, unreported: count };
      }
      const expected = (tell * told.overall) / told.total;
      if (!(expected > 0 && reaches(expected, least))) return null;
      return {
        ...cellParts(`none--${indicator.id}`, cell, codings, expected),
        ...told,
        kind: "none",
        indicator,
        unreported: count - tell,
        expected,
        pNone: chanceOfNone(told.total, told.overall, tell),
      };
    },
  };
}

function staleIn(table: EvidenceTable, { since }: Thresholds): Question[] {
  const year = yearDimension(table.codebook);
  if (!year || since === null) return [];
  const years = year.categories.map(({ value }) => value);
  const recent = carriersOf(
    table,
    year.name,
    years.filter((value) => Number(value) >= since),
  );
  const telling = reportedIn(table, year.name);
  return [
    {
      dimension: year.name,
      ask(cell, codings) {
        const { count, studies, context } = cell;
        if (countBoth(studies, recent) > 0) return null;
        const newest = newestYear(table, studies);
        if (newest === null) return null;
        return {
          ...cellParts("stale", cell, codings, null),
          kind: "stale",
          since,
          newest,
          unreported: count - countBoth(studies, telling),
          total: countBoth(context, telling),
          overall: countBoth(context, recent),
        };
      },
    },
  ];
}
