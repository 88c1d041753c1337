import type { Category } from "../../contract/contract.ts";
import { onceFor } from "../../contract/once-for.ts";
import { dateHint } from "./check-integer.ts";
import { nearest } from "../faults/nearest.ts";
import { quoted } from "../faults/quoted.ts";

/** What an entry of a coded column stands for. */
export interface ReadCode {
  /** The code; the entry itself where there is none. */
  readonly value: string;
  /** True when the entry was the code's label. */
  readonly byLabel: boolean;
  readonly problem: string | null;
}

/** Reads one entry of a column. */
export type CodeReader = (entry: string) => ReadCode;

/**
 * Makes what reads the entries of a column: a code stands for itself, the label of one category for
 * its code, whatever its case. Nothing else is read: a label that two categories share stands for none.
 * Without categories every entry stands for itself.
 */
export const codeReader = onceFor((categories: readonly Category[]): CodeReader => {
  const codes = categories.map(({ value }) => value);
  const known = new Set(codes);
  const byLabel = new Map<string, readonly string[]>();
  for (const { value, label } of categories) {
    const key = label.trim().toLowerCase();
    byLabel.set(key, [...(byLabel.get(key) ?? []), value]);
  }
  return (entry) => {
    if (codes.length === 0 || known.has(entry)) {
      return { value: entry, byLabel: false, problem: null };
    }
    const [value, ...others] = byLabel.get(entry.toLowerCase()) ?? [];
    if (value !== undefined && others.length === 0) return { value, byLabel: true, problem: null };
    const problem =
      value === undefined
        ? `${quoted(entry)} is not a value of this column${dateHint(entry)}; the nearest right one is "${nearest(entry, codes)}".`
        : `${quoted(entry)} is the label of several values; one of ${[value, ...others].join(", ")} is right.`;
    return { value: entry, byLabel: false, problem };
  };
});
