import type { Indicator } from "../../contract/contract.ts";
import { dimensionOf, impossibility, yearDimension } from "../../contract/lookup.ts";
import { and, type Bits, countBits, countBoth, without } from "../bits.ts";
import { newestYear } from "../measures.ts";
import { carriersOf, type EvidenceTable, reportedIn } from "../table.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import { cellsOf, itemsAt, type LevelPair, levelPairs, type Merges } from "./levels.ts";
import type { DimensionPair } from "./pairs.ts";
import { relationOf, type Side } from "./relation.ts";
import type { Thresholds } from "./thresholds.ts";

interface QualityCell {
  readonly name: string;
  readonly entries: readonly [CodedEntry, CodedEntry];
  readonly levels: readonly ["groups" | "values", "groups" | "values"];
  /** Studies of the cell. */
  readonly count: number;
  /** How many of them do not tell. */
  readonly unreported: number;
  /** Studies that count, in the cell or not, and how many of them have the quality. */
  readonly total: number;
  readonly overall: number;
}

/** No study of a cell is known to have a quality. */
export interface LackingGap extends QualityCell {
  /** `none`: some tell, and tell something else. `unknown`: not one tells. */
  readonly kind: "none" | "unknown";
  readonly indicator: Indicator;
}

/** No study of a cell is of a given year or later. */
export interface StaleGap extends QualityCell {
  readonly kind: "stale";
  readonly since: number;
  /** Year of the newest study of the cell. */
  readonly newest: number;
}

export type QualityGap = LackingGap | StaleGap;

/**
 * The cells that hold studies enough, none of which has a quality. Ranked by how
 * many of their studies tell, then by how many there are; what ranks alike stands
 * in the order of pairs, contract and qualities. A quality is not asked of pairs
 * with its own dimension, nor years of studies that give none.
 * @param indicators the qualities that count
 */
export function qualityGaps(
  table: EvidenceTable,
  pairs: readonly DimensionPair[],
  indicators: readonly Indicator[],
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges = {},
): readonly QualityGap[] {
  const questions = [
    ...indicators.map((indicator) => lackingIn(table, indicator)),
    ...staleIn(table, thresholds),
  ];
  return pairs
    .flatMap((pair) => {
      const asked = questions.filter(({ dimension }) => !pair.includes(dimension));
      const [rows, cols] = pair.map((name) => dimensionOf(table.codebook, name));
      const context = contextOf(pair);
      return levelPairs(rows!, cols!, merges)
        .flatMap((levels) => cellsWith(table, levels, context, thresholds.least))
        .flatMap((cell) => asked.flatMap(({ ask }) => ask(cell) ?? []));
    })
    .toSorted((x, y) => y.count - y.unreported - (x.count - x.unreported) || y.count - x.count);
}

/** A cell with its studies. */
interface Cell extends Pick<QualityCell, "entries" | "levels" | "count"> {
  readonly sides: readonly [Side, Side];
  readonly studies: Bits;
  readonly context: Bits;
}

/** A quality: the dimension that tells it, and what a cell lacks of it, or null. */
interface Question {
  readonly dimension: string;
  ask(cell: Cell): QualityGap | null;
}

function lackingIn(table: EvidenceTable, indicator: Indicator): Question {
  const having = carriersOf(table, indicator.dimension, indicator.values);
  const reported = reportedIn(table, indicator.dimension);
  const sought = {
    dimension: dimensionOf(table.codebook, indicator.dimension),
    values: indicator.values,
  };
  return {
    dimension: indicator.dimension,
    ask(cell) {
      const { entries, sides, levels, count, studies, context } = cell;
      const never = sides.some((side) => impossibility(table.codebook, side, sought));
      if (never || countBoth(studies, having) > 0) return null;
      const unreported = countBits(without(studies, reported));
      const kind = unreported === count ? "unknown" : "none";
      return {
        kind,
        name: lastingName(`${kind}--${indicator.id}`, entries),
        indicator,
        entries,
        levels,
        count,
        unreported,
        total: countBits(context),
        overall: countBoth(context, having),
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
  const reported = reportedIn(table, year.name);
  return [
    {
      dimension: year.name,
      ask({ entries, levels, count, studies, context }) {
        if (countBoth(studies, recent) > 0) return null;
        const newest = newestYear(table, studies);
        if (newest === null) return null;
        return {
          kind: "stale",
          name: lastingName("stale", entries),
          since,
          newest,
          entries,
          levels,
          count,
          unreported: countBits(without(studies, reported)),
          total: countBits(context),
          overall: countBoth(context, recent),
        };
      },
    },
  ];
}

/** The cells of a table that hold so many studies and join two entries that can meet. */
function cellsWith(table: EvidenceTable, levels: LevelPair, context: Bits, least: number): Cell[] {
  const { rows, cols } = levels;
  const [rowItems, colItems] = [itemsAt(table, rows), itemsAt(table, cols)];
  const found: Cell[] = [];
  for (const [r, c] of cellsOf(levels, rowItems, colItems)) {
    const [row, col] = [rowItems[r]!, colItems[c]!];
    const studies = and(and(row.carriers, col.carriers), context);
    const count = countBits(studies);
    if (count < Math.max(least, 1)) continue;
    const sides = [
      { dimension: rows.dimension, values: row.values },
      { dimension: cols.dimension, values: col.values },
    ] as const;
    if (relationOf(table.codebook, ...sides) !== "free") continue;
    const entries = [
      { dimension: rows.dimension.name, entry: row.entry },
      { dimension: cols.dimension.name, entry: col.entry },
    ] as const;
    found.push({ entries, sides, levels: [rows.level, cols.level], count, studies, context });
  }
  return found;
}
