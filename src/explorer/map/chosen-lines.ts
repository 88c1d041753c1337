import { dimensionOf } from "../../contract/lookup.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { Codebook } from "../../contract/contract.ts";
import type { View } from "../../views/view.ts";

/** Whether the reader chose an entry; null where nothing is chosen of its dimension. */
function isChosen(codebook: Codebook, view: View, { dimension, entry }: CodedEntry) {
  const { years, choices } = view.filters;
  if (dimensionOf(codebook, dimension).kind !== "year") {
    return choices[dimension]?.entries.includes(entry) ?? null;
  }
  return years && Number(entry) >= years.from && Number(entry) <= years.to;
}

/**
 * Whether the reader chose a row or column: all that it stands for, as far as anything is chosen of
 * its dimensions. The head over several columns, once chosen, marks them all.
 */
export function isLineChosen(
  codebook: Codebook,
  view: View,
  coded: readonly CodedEntry[],
): boolean {
  const told = coded.map((one) => isChosen(codebook, view, one)).filter((one) => one !== null);
  return told.length > 0 && told.every(Boolean);
}
