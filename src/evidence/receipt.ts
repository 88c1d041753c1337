import { sum } from "d3-array";
import { dimensionOf } from "../contract/lookup.ts";
import { and, type Bits, countBits, countBoth, without } from "./bits.ts";
import { carriersOf, type EvidenceTable, reportedIn } from "./table.ts";

/** Where a number of the map comes from. */
export interface Receipt {
  /** The studies, each once. */
  readonly count: number;
  /** Cells of single values, one of each of the map's dimensions, that they stand in, summed over the studies. */
  readonly placements: number;
  /** Per axis dimension, how many of them report nothing there and so stand in no cell. */
  readonly unplaced: readonly { readonly dimension: string; readonly count: number }[];
}

/**
 * The receipt for a set of studies on a map.
 * @param dimensions those of its rows and columns, and of what stands inside them
 */
export function receiptOf(
  table: EvidenceTable,
  inside: Bits,
  dimensions: readonly string[],
): Receipt {
  const setsOf = (name: string) =>
    dimensionOf(table.codebook, name)
      .categories.filter(({ missing }) => !missing)
      .map(({ value }) => carriersOf(table, name, [value]));
  const placed = (studies: Bits, [sets = [], ...rest]: readonly (readonly Bits[])[]): number =>
    sum(sets, (set) => {
      const here = countBoth(studies, set);
      return rest.length === 0 || here === 0 ? here : placed(and(studies, set), rest);
    });
  return {
    count: countBits(inside),
    placements: placed(inside, dimensions.map(setsOf)),
    unplaced: [...new Set(dimensions)].map((dimension) => ({
      dimension,
      count: countBits(without(inside, reportedIn(table, dimension))),
    })),
  };
}
