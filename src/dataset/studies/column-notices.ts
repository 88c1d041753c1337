import type { Mending } from "./check-cell.ts";
import type { Notice } from "../faults/fault.ts";
import { quoted } from "../faults/quoted.ts";

/** How often the cells of a column were mended, by how, each with the first cell it happened to. */
export type MendingCounts = Map<
  Mending,
  { count: number; readonly from: string; readonly to: string }
>;

/** Counts the mendings of one cell. */
export function countMendings(
  counts: MendingCounts,
  mended: readonly Mending[],
  text: string,
  values: readonly string[],
): void {
  for (const mending of mended) {
    const known = counts.get(mending);
    if (known) known.count += 1;
    else counts.set(mending, { count: 1, from: text, to: values.join(";") });
  }
}

/** One notice for each way in which cells of a column were mended. */
export function noticesOf(counts: MendingCounts, column: string, file: string): readonly Notice[] {
  return [...counts].map(([mending, { count, from, to }]) => {
    const cells = count === 1 ? "1 cell" : `${count} cells`;
    const which = count === 1 ? "" : "the first: ";
    const message = `${cells} ${WORDS[mending]} (${which}${quoted(from)} as ${quoted(to)}).`;
    return { file, row: null, column, message };
  });
}

const WORDS: Readonly<Record<Mending, string>> = {
  label: "read by the labels of values",
  spaces: "read without spaces around values",
  doi: "read as DOI in lower case without prefix",
};
