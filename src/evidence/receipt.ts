import { sum } from "d3-array";
import { dimensionOf } from "../contract/lookup.ts";
import { type Bits, countBits, indexesOf, without } from "./bits.ts";
import { type EvidenceTable, reportedIn } from "./table.ts";

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
  const told = dimensions.map((name) => toldBy(table, name));
  const positions = indexesOf(inside);
  return {
    count: positions.length,
    placements: sum(positions, (at) => told.reduce((places, codes) => places * codes(at), 1)),
    unplaced: [...new Set(dimensions)].map((dimension) => ({
      dimension,
      count: countBits(without(inside, reportedIn(table, dimension))),
    })),
  };
}

/** How many values a study reports in a dimension, by its position. */
function toldBy({ codebook, columns }: EvidenceTable, name: string): (position: number) => number {
  const column = columns.get(name)!;
  const reported = dimensionOf(codebook, name).categories.map(({ missing }) => !missing);
  return (position) => {
    const codes = column[position]!;
    if (typeof codes === "number") return reported[codes] ? 1 : 0;
    return codes.filter((code) => reported[code]).length;
  };
}
