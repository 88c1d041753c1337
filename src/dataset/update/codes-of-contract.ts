import type { Category, Field } from "../../contract/contract.ts";
import { missingKind } from "../guess/missing-words.ts";
import { slugOf } from "../guess/slug.ts";

/**
 * The category that a text of a newer table stands for: by its code, by its label, by the code that the
 * text would be given when its label was changed since, or by what kind of missing information it tells.
 * Null when the contract lacks it.
 */
export function categoryOf(text: string, categories: readonly Category[]): Category | null {
  const plain = (one: string) => one.toLowerCase().replaceAll(/\s+/g, " ").trim();
  const kind = missingKind(text);
  return (
    categories.find(({ value }) => value === text) ??
    categories.find(({ label }) => plain(label) === plain(text)) ??
    categories.find(({ value }) => value === slugOf(text, "-")) ??
    categories.find(
      ({ label, missing }) => kind !== null && missing && missingKind(label) === kind,
    ) ??
    null
  );
}

/** The entries of a cell as a table holds it. */
export function entriesOf(cell: string, { delimiter }: Field): readonly string[] {
  return (delimiter === null ? [cell] : cell.split(delimiter))
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

/** Entries as a cell of the field: by label where nothing stands against it, else by code. */
export function cellOf(entries: readonly string[], { delimiter, categories }: Field): string {
  const written = entries.map((entry) => {
    const category = categoryOf(entry, categories);
    if (!category) return entry;
    const shared = categories.filter(
      ({ label }) => label.toLowerCase() === category.label.toLowerCase(),
    );
    const free = shared.length === 1 && (delimiter === null || !category.label.includes(delimiter));
    return free ? category.label : category.value;
  });
  return [...new Set(written)].join(`${delimiter ?? ""} `);
}
