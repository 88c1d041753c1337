import { sum } from "d3-array";
import { whyNoPageName } from "../contract/page-name.ts";
import { type MissingKind, missingKind } from "./missing-words.ts";
import { slugOf } from "./slug.ts";

/** One value of a column. */
export interface GuessedValue {
  readonly code: string;
  /** As most cells spell it. */
  readonly label: string;
  /** Cells that hold it. */
  readonly count: number;
  /** What it says is missing; null for an answer. */
  readonly missing: MissingKind | null;
  /** Every way in which cells spell it. */
  readonly spellings: readonly string[];
  /** What carries it, in words; absent until someone says. */
  readonly definition?: string;
  /** Label of the group that someone put it under. */
  readonly group?: string;
  /** What a contract says of it besides, as it stands there. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** The values of a column, and what each cell holds of them. */
export interface ValuesFound {
  /** The most frequent first, missing information last. */
  readonly values: readonly GuessedValue[];
  /** Labels, each once in a cell. */
  readonly cells: readonly (readonly string[])[];
}

/**
 * Gathers the values in the cells of a column. Spellings that differ in case and spaces are one value,
 * and so are all words that say the same of missing information ("NA", "n.a.", "-").
 * @param lists what stands in each cell
 * @param joinMissing false where the cells stay as they are, so that each such word is a value
 */
export function gatherValues(
  lists: readonly (readonly string[])[],
  joinMissing = true,
): ValuesFound {
  // A minus beside a plus is the sign of an effect.
  const signs = lists.some((list) => list.includes("+"));
  const missingOf = (text: string) =>
    signs && /^[-\u2010-\u2015\u2212]$/.test(text) ? null : missingKind(text);
  const keyOf = (text: string) => {
    const kind = missingOf(text);
    return joinMissing && (kind === "blank" || kind === "silent")
      ? `\n${kind}`
      : text.toLowerCase().replaceAll(/\s+/g, " ");
  };
  const known = new Map<string, Map<string, number>>();
  for (const list of lists) {
    for (const [key, text] of new Map(list.map((one) => [keyOf(one), one]))) {
      const spellings = known.get(key) ?? new Map<string, number>();
      const oneLine = text.replaceAll(/\s+/g, " ");
      known.set(key, spellings.set(oneLine, (spellings.get(oneLine) ?? 0) + 1));
    }
  }
  const found = [...known].map(([key, spellings]) => {
    const count = sum(spellings.values());
    const byFrequency = [...spellings].toSorted((a, b) => b[1] - a[1]).map(([text]) => text);
    const missing = missingOf(byFrequency[0] ?? "");
    const label = byFrequency.find((text) => /\p{L}/u.test(text)) ?? byFrequency[0] ?? "";
    return {
      key,
      count,
      missing,
      spellings: byFrequency,
      label: joinMissing && missing && !/\p{L}/u.test(label) ? "Not given" : label,
    };
  });
  const sorted = found.toSorted(
    (a, b) => Number(a.missing !== null) - Number(b.missing !== null) || b.count - a.count,
  );
  const labels = new Set(sorted.map(({ label }) => label.toLowerCase()));
  const taken = new Set<string>();
  const labelOf = new Map(sorted.map(({ key, label }) => [key, label]));
  return {
    values: sorted.map(({ label, count, missing, spellings }) => {
      return { code: freeCode(label, taken, labels), label, count, missing, spellings };
    }),
    cells: lists.map((list) => [...new Set(list.map((one) => labelOf.get(keyOf(one))!))]),
  };
}

/**
 * A code made of a label, "low-income" of "Low income", that is neither the code nor the label of
 * another value: a cell must stand for one value only.
 */
function freeCode(label: string, taken: Set<string>, labels: ReadonlySet<string>): string {
  const slug = slugOf(label, "-");
  const base = slug === "" || whyNoPageName(slug) !== null ? "value" : slug;
  const isFree = (code: string) =>
    !taken.has(code) && (code === label.toLowerCase() || !labels.has(code));
  let code = base;
  for (let number = 2; !isFree(code); number += 1) code = `${base}-${number}`;
  taken.add(code);
  return code;
}
