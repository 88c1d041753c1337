import type { Codebook, Dimension } from "../contract/contract.ts";
import { GROUP_PREFIX, MERGE_MARK, valuesOf } from "../contract/lookup.ts";
import type { Choice, Filters } from "../evidence/selection.ts";

/** A choice with known entries only, each once: groups, then values, then merges, in contract order. */
export function canonicalChoice(dimension: Dimension, choice: Choice): Choice {
  if (choice.entries.length === 0) return { entries: [], mode: "any" };
  const [only] = choice.entries;
  if (choice.entries.length === 1 && only !== undefined && !only.includes(MERGE_MARK)) {
    const known = valuesOf(dimension, only).length > 0;
    return { entries: known ? [only] : [], mode: "any" };
  }
  const asked = new Set(choice.entries);
  const single = [
    ...dimension.groups.map((group) => GROUP_PREFIX + group.id),
    ...dimension.categories.map((category) => category.value),
  ].filter((entry) => asked.has(entry) && valuesOf(dimension, entry).length > 0);
  const merged = choice.entries
    .filter((entry) => entry.includes(MERGE_MARK) && !entry.startsWith(GROUP_PREFIX))
    .map((entry) => mergedValues(dimension, entry).join(MERGE_MARK))
    .filter((entry) => entry.includes(MERGE_MARK))
    .toSorted();
  const entries = [...single, ...new Set(merged)];
  return { entries, mode: entries.length > 1 ? choice.mode : "any" };
}

/** The filters with a choice in one dimension's facet; an empty choice clears it. */
export function withChoice(filters: Filters, dimension: Dimension, choice: Choice): Filters {
  const others = Object.entries(filters.choices).filter(([name]) => name !== dimension.name);
  const chosen = choice.entries.length > 0 ? [[dimension.name, choice] as const] : [];
  const choices = Object.fromEntries([...others, ...chosen]);
  return { ...filters, choices };
}

/** The filters with or without the one that lets only studies pass of which people checked a code. */
export function withChecked({ choices, years, text }: Filters, checked: boolean): Filters {
  return { choices, years, text, ...(checked && { checked }) };
}

/** Merges with dimensions and entries in contract order, so that one view has one address. */
export function canonicalMerges(
  codebook: Codebook,
  merged: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    codebook.dimensions.flatMap((dimension) => {
      const entries = Object.hasOwn(merged, dimension.name) ? merged[dimension.name]! : [];
      const position = (entry: string) =>
        dimension.categories.findIndex((c) => entry.startsWith(c.value + MERGE_MARK));
      const sorted = entries.toSorted((a, b) => position(a) - position(b));
      return sorted.length > 0 ? [[dimension.name, sorted]] : [];
    }),
  );
}

/** The values that a merged entry can stand for: known and reported, each once, in contract order. */
export function mergedValues(dimension: Dimension, entry: string): string[] {
  return inContractOrder(dimension, entry.split(MERGE_MARK));
}

/** The reported ones of the values, in contract order. */
export function inContractOrder(dimension: Dimension, values: readonly string[]): string[] {
  const asked = new Set(values);
  return dimension.categories
    .filter((category) => !category.missing)
    .map((category) => category.value)
    .filter((value) => asked.has(value));
}
