import { wholeNumber } from "../contract/whole-number.ts";
import type { Codebook, Dimension } from "../contract/contract.ts";
import { labelOf } from "../contract/lookup.ts";
import type { Filters } from "../evidence/selection.ts";

/** A number of studies in words, such as "1 study" or "16 studies". */
export function studies(count: number): string {
  return `${wholeNumber(count)} ${count === 1 ? "study" : "studies"}`;
}

/** Words joined as a sentence does: "a", "a or b", "a, b or c". */
export function joinWords(words: readonly string[], last: "and" | "or"): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} ${last} ${words.at(-1)}`;
}

/**
 * The label of an entry inside a sentence. The dimension is named too where
 * another dimension has a value of the same label, such as "Other".
 */
export function entryInWords(codebook: Codebook, dimension: Dimension, entry: string): string {
  const label = labelOf(dimension, entry);
  const ambiguous = codebook.dimensions.some(
    (other) =>
      other.name !== dimension.name &&
      [...other.categories, ...other.groups].some((named) => named.label === label),
  );
  return ambiguous ? `${dimension.title}: ${inSentence(label)}` : inSentence(label);
}

/**
 * The filters as a clause, such as "breast or lung, and MRI, and 2019–2023";
 * the empty string when nothing is filtered.
 */
export function filtersInWords(codebook: Codebook, filters: Filters): string {
  const clauses = codebook.dimensions.flatMap((dimension) => {
    const choice = filters.choices[dimension.name];
    if (!choice) return [];
    const labels = choice.entries.map((entry) => entryInWords(codebook, dimension, entry));
    return [joinWords(labels, choice.mode === "all" ? "and" : "or")];
  });
  if (filters.years) clauses.push(yearsInWords(filters.years));
  if (filters.checked) clauses.push("checked by people");
  if (filters.text) clauses.push(`matching “${filters.text}”`);
  return clauses.join(", and ");
}

/**
 * A selection in a sentence, in two parts: its number, then what it holds.
 * @param picked whether a reader picked the studies among those that the filters leave
 */
export function selectionInWords(
  codebook: Codebook,
  filters: Filters,
  counts: { readonly selected: number; readonly size: number; readonly picked?: boolean },
): { readonly number: string; readonly rest: string } {
  const { selected, size, picked } = counts;
  const words = filtersInWords(codebook, filters);
  if (picked) {
    return { number: `${studies(selected)} picked of ${size}`, rest: words ? `: ${words}.` : "." };
  }
  return words
    ? { number: `${selected} of ${size} studies`, rest: `: ${words}.` }
    : { number: `All ${size} studies`, rest: "." };
}

/** A range of years, such as "2019–2023" or "2023". */
export function yearsInWords({ from, to }: { readonly from: number; readonly to: number }): string {
  return from === to ? String(from) : `${from}–${to}`;
}

/**
 * That studies carry other values of a dimension than one that was asked for: "another oven"; where some
 * of them are silent, it may be that one: "another oven or none told".
 */
export function insteadInWords(
  dimension: Dimension,
  instead: readonly { readonly missing: boolean }[],
): string {
  const other = `another ${inSentence(dimension.title)}`;
  return instead.some(({ missing }) => missing) ? `${other} or none told` : other;
}

/** A label without its sentence capital: "text report", but "MRI", "Grad-CAM", and names such as "Bayesian". */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}+(?![\p{L}\p{N}-]*\p{Lu})/u.test(label) && !/^\p{L}+sian\b/u.test(label)
    ? label.charAt(0).toLowerCase() + label.slice(1)
    : label;
}
