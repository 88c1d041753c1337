import type { Codebook, Dimension } from "../contract/contract.ts";
import { contractLabelOf, labelOf } from "../contract/lookup.ts";

/** What a reader calls merged entries, by dimension and entry. */
export type Names = Readonly<Record<string, Readonly<Record<string, string>>>>;

export const NO_NAMES: Names = {};

/** Characters of the longest name: a row head holds no more. */
export const LONGEST_NAME = 60;

/** A name as a view holds it: one line, no comma (it parts the items of an address), cut at LONGEST_NAME. */
export function mergeName(text: string): string {
  const line = text
    .toWellFormed()
    .normalize("NFC")
    .replaceAll(/[\p{C},]/gu, " ");
  const words = line.replaceAll(/\s+/g, " ").trim();
  return [...words].slice(0, LONGEST_NAME).join("").trim();
}

/** Whether a dimension calls something so already, small letters and capitals aside. */
export function isLabel(dimension: Dimension, text: string): boolean {
  const asked = text.toLowerCase();
  return [...dimension.categories, ...dimension.groups].some(
    ({ label }) => label.toLowerCase() === asked,
  );
}

/** The names of entries that are merged still, in the order of the merges; see canonicalMerges. */
export function canonicalNames(
  merged: Readonly<Record<string, readonly string[]>>,
  names: Names,
): Names {
  const kept = Object.entries(merged).flatMap(([dimension, entries]) => {
    const given = names[dimension] ?? {};
    const named = entries.filter((entry) => Object.hasOwn(given, entry) && given[entry] !== "");
    if (named.length === 0) return [];
    return [[dimension, Object.fromEntries(named.map((entry) => [entry, given[entry]!]))] as const];
  });
  return kept.length === 0 ? NO_NAMES : Object.fromEntries(kept);
}

/** The codebook in which entries carry the reader's names; the same one where there are none. */
export function withNames<Book extends Codebook>(codebook: Book, names: Names): Book {
  if (Object.keys(names).length === 0) return codebook;
  return {
    ...codebook,
    dimensions: codebook.dimensions.map((dimension) =>
      Object.hasOwn(names, dimension.name)
        ? { ...dimension, names: names[dimension.name]! }
        : dimension,
    ),
  };
}

/** What stands behind the reader's names, a sentence each; empty where there are none. */
export function namesInWords(codebook: Codebook, names: Names): readonly string[] {
  return withNames(codebook, names).dimensions.flatMap((dimension) =>
    Object.keys(dimension.names ?? {}).map(
      (entry) =>
        `“${labelOf(dimension, entry)}” counts ${contractLabelOf(dimension, entry)} as one.`,
    ),
  );
}
