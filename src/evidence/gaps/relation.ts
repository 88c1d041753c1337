import type { Codebook, Dimension } from "../../contract/contract.ts";
import { impossibility } from "../../contract/lookup.ts";

/** The values of a dimension that an item stands for. */
export interface Side {
  readonly dimension: Dimension;
  readonly values: readonly string[];
}

/**
 * How two items may stand to each other. `impossible`: the contract lets no study
 * carry both through one another. `bound`: within one dimension, where they share a
 * value or a study carries one value only, so that they cannot be independent.
 * `free`: anything else.
 */
export function relationOf(codebook: Codebook, a: Side, b: Side): "free" | "bound" | "impossible" {
  if (a.dimension.name === b.dimension.name) {
    const shared = a.values.some((value) => b.values.includes(value));
    return shared || !a.dimension.many ? "bound" : "free";
  }
  return impossibility(codebook, a, b) ? "impossible" : "free";
}
