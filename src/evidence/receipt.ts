import { dimensionOf } from "../contract/lookup.ts";
import { and, type Bits, countBits, countBoth, without } from "./bits.ts";
import { carriersOf, type EvidenceTable, reportedIn } from "./table.ts";

/** Where a number of the map comes from. */
export interface Receipt {
  /** The studies, each once. */
  readonly count: number;
  /** Pairs of a row value and a column value that they stand in, summed over the studies. */
  readonly placements: number;
  /** Per axis dimension, how many of them report nothing there and so stand in no cell. */
  readonly unplaced: readonly { readonly dimension: string; readonly count: number }[];
}

/** The receipt for a set of studies on a map of two dimensions. */
export function receiptOf(
  table: EvidenceTable,
  inside: Bits,
  rowDimension: string,
  colDimension: string,
): Receipt {
  const setsOf = (name: string) =>
    dimensionOf(table.codebook, name)
      .categories.filter(({ missing }) => !missing)
      .map(({ value }) => carriersOf(table, name, [value]));
  const colSets = setsOf(colDimension);
  let placements = 0;
  for (const rowSet of setsOf(rowDimension)) {
    const inRow = and(rowSet, inside);
    for (const colSet of colSets) placements += countBoth(inRow, colSet);
  }
  return {
    count: countBits(inside),
    placements,
    unplaced: [...new Set([rowDimension, colDimension])].map((dimension) => ({
      dimension,
      count: countBits(without(inside, reportedIn(table, dimension))),
    })),
  };
}
