import type { Codebook, Indicator } from "../contract/contract.ts";
import { yearDimension } from "../contract/lookup.ts";
import { and, type Bits, countBits, countBoth } from "./bits.ts";
import { type SilentShare, silentShare } from "./silent-share.ts";
import { carriersOf, type EvidenceTable } from "./table.ts";

/** What a cell of the map can show. */
export type Measure =
  | { readonly kind: "count" | "row-share" | "col-share" | "ratio" | "newest"; readonly id: string }
  | { readonly kind: "indicator"; readonly id: string; readonly indicator: Indicator };

/** Every measure that a table allows, the number of studies first. */
export function measuresOf(codebook: Codebook): readonly Measure[] {
  const plain = (["count", "row-share", "col-share", "ratio"] as const).map((kind) => ({
    kind,
    id: kind,
  }));
  const indicators = codebook.indicators.map((indicator) => ({
    kind: "indicator" as const,
    id: `share-${indicator.id}`,
    indicator,
  }));
  const newest = yearDimension(codebook) ? [{ kind: "newest" as const, id: "newest" }] : [];
  return [...plain, ...indicators, ...newest];
}

/** The counts that a cell's measures are made from. */
export interface CellCounts {
  /** Studies in the cell. */
  readonly count: number;
  readonly rowTotal: number;
  readonly colTotal: number;
  readonly total: number;
}

export interface Measured {
  /** A number of studies, a share from 0 to 1, a ratio or a year; null where there is none. */
  readonly value: number | null;
  /** For shares of a row or column: how many studies of how many. */
  readonly part: { readonly count: number; readonly of: number } | null;
  /** For shares with a quality: the same, with what silent records leave open. */
  readonly quality: SilentShare | null;
}

/** Studies expected in a cell if row and column were independent: n_a n_b / N. */
export function expectedCount({ rowTotal, colTotal, total }: CellCounts): number {
  return total > 0 ? (rowTotal * colTotal) / total : 0;
}

/** Whether a measure must know which studies are in a cell, not just how many. */
export function looksInside({ kind }: Measure): boolean {
  return kind === "indicator" || kind === "newest";
}

/**
 * The value of a measure in one cell.
 * @param judged its studies, and those expected, where that is known better than from the margins
 * @param inside the studies in the cell; any set for a measure that does not look inside
 */
export function measureCell(
  table: EvidenceTable,
  measure: Measure,
  counts: CellCounts,
  judged: { readonly count: number; readonly expected: number } | null,
  inside: Bits,
): Measured {
  const only = (value: number | null): Measured => ({ value, part: null, quality: null });
  switch (measure.kind) {
    case "count":
      return only(counts.count);
    case "row-share":
      return share(counts.count, counts.rowTotal);
    case "col-share":
      return share(counts.count, counts.colTotal);
    case "ratio": {
      const { count, expected } = judged ?? { ...counts, expected: expectedCount(counts) };
      return only(expected > 0 ? count / expected : null);
    }
    case "indicator": {
      const quality = silentShare(table, measure.indicator, inside);
      return quality.of > 0 ? { value: quality.low, part: null, quality } : only(null);
    }
    case "newest":
      return only(newestYear(table, inside));
  }
}

function share(count: number, of: number): Measured {
  return of > 0
    ? { value: count / of, part: { count, of }, quality: null }
    : { value: null, part: null, quality: null };
}

/** How many of the studies have the quality that an indicator asks for. */
export function countWith(table: EvidenceTable, indicator: Indicator, inside: Bits): number {
  return countBoth(inside, carriersOf(table, indicator.dimension, indicator.values));
}

/** The latest year of the studies; null when there are none, or no years. */
export function newestYear(table: EvidenceTable, inside: Bits): number | null {
  const year = yearDimension(table.codebook);
  const newest = year?.categories.findLast(
    ({ value }) => countBits(and(inside, carriersOf(table, year.name, [value]))) > 0,
  );
  return newest ? Number(newest.value) : null;
}

/** The measure of that id; the number of studies when there is none. */
export function measureOf(codebook: Codebook, id: string): Measure {
  const measures = measuresOf(codebook);
  return measures.find((measure) => measure.id === id) ?? measures[0]!;
}
