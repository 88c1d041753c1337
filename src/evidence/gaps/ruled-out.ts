import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf, impossibility, valuesOf } from "../../contract/lookup.ts";
import type { CodedEntry } from "./coded-entry.ts";

/** Whether the contract lets no study carry both entries, values in use or not. */
export function isRuledOut(codebook: Codebook, a: CodedEntry, b: CodedEntry): boolean {
  return impossibility(codebook, sideOf(codebook, a), sideOf(codebook, b)) !== null;
}

function sideOf(codebook: Codebook, { dimension: name, entry }: CodedEntry) {
  const dimension = dimensionOf(codebook, name);
  const values = valuesOf(dimension, entry);
  const silent = dimension.categories.some((c) => c.missing && values.includes(c.value));
  // What is not reported may stand for any value: nothing rules it out.
  return { dimension, values: silent ? [] : values };
}
