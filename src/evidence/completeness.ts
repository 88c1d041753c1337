import type { Dimension } from "../contract/contract.ts";
import { countBits } from "./bits.ts";
import { type EvidenceTable, reportedIn } from "./table.ts";

/** How much of one dimension the sources tell. */
export interface Completeness {
  readonly dimension: Dimension;
  /** Studies with at least one reported value. */
  readonly reported: number;
  /** Studies whose source does not say: a code for "not reported", or an empty cell. */
  readonly unknown: number;
}

/** For each dimension, how many studies report it; in contract order. */
export function completeness(table: EvidenceTable): readonly Completeness[] {
  return table.codebook.dimensions.map((dimension) => {
    const reported = countBits(reportedIn(table, dimension.name));
    return { dimension, reported, unknown: table.size - reported };
  });
}

/** Whether a dimension has a code for what a source does not say; years need none. */
export function hasSilence({ kind, categories }: Dimension): boolean {
  return kind === "year" || categories.some(({ missing }) => missing);
}
