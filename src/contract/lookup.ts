import type { Category, Codebook, Dimension, ImpossiblePair, ValueSet } from "./contract.ts";

/**
 * An entry names what a filter or an axis can hold: a value of a dimension by
 * its code, a group of values by its id behind this prefix, or several values
 * that a reader merged, joined by MERGE_MARK. The reader of the contract lets no
 * code hold either mark.
 */
export const GROUP_PREFIX = "group:";
export const MERGE_MARK = "~";

/** The dimension of that name, or undefined. */
export function findDimension(codebook: Codebook, name: string): Dimension | undefined {
  return codebook.dimensions.find((dimension) => dimension.name === name);
}

/** The dimension of that name; throws RangeError when the codebook has none. */
export function dimensionOf(codebook: Codebook, name: string): Dimension {
  const found = findDimension(codebook, name);
  if (!found) throw new RangeError(`no dimension "${name}"`);
  return found;
}

/** The dimension whose values are years, or undefined. */
export function yearDimension(codebook: Codebook): Dimension | undefined {
  return codebook.dimensions.find((dimension) => dimension.kind === "year");
}

/**
 * The values that an entry stands for, a group for its reported ones; empty when
 * the dimension has no such entry.
 */
export function valuesOf(dimension: Dimension, entry: string): readonly string[] {
  if (entry.startsWith(GROUP_PREFIX)) {
    return membersOf(dimension, entry.slice(GROUP_PREFIX.length)).map(({ value }) => value);
  }
  const values = entry.split(MERGE_MARK);
  const known = values.every((value) => dimension.categories.some((c) => c.value === value));
  return known ? values : [];
}

/**
 * Values as the fewest entries that stand for them: a group in place of its reported values where
 * several of them, and all, are listed.
 */
export function entriesOf(dimension: Dimension, values: readonly string[]): readonly string[] {
  const whole = dimension.groups.flatMap(({ id }) => {
    const members = membersOf(dimension, id).map(({ value }) => value);
    return members.length > 1 && members.every((value) => values.includes(value))
      ? [{ entry: GROUP_PREFIX + id, members }]
      : [];
  });
  const covered = whole.flatMap(({ members }) => members);
  return [
    ...whole.map(({ entry }) => entry),
    ...values.filter((value) => !covered.includes(value)),
  ];
}

/** The reported categories of a group, in contract order. */
export function membersOf(dimension: Dimension, groupId: string): readonly Category[] {
  return dimension.categories.filter((category) => category.group === groupId && !category.missing);
}

/** The label of an entry: a reader's name for it, else the contract's; the entry itself when neither knows it. */
export function labelOf(dimension: Dimension, entry: string): string {
  const called = nameOf(dimension, entry);
  if (called !== null) return called;
  return contractLabelOf(dimension, entry);
}

/** The label that the contract gives an entry, of merged values one after the other. */
export function contractLabelOf(dimension: Dimension, entry: string): string {
  const named = groupOrCategories(dimension, entry);
  return named.length > 0 ? named.map(({ label }) => label).join(" + ") : entry;
}

/** The label of an entry for a head too narrow for words. */
export function shortLabelOf(dimension: Dimension, entry: string): string {
  const called = nameOf(dimension, entry);
  if (called !== null) return called;
  const named = groupOrCategories(dimension, entry);
  return named.length > 0 ? named.map(({ label, short }) => short ?? label).join(" + ") : entry;
}

/** What a reader calls an entry, or null. */
function nameOf({ names }: Dimension, entry: string): string | null {
  return names && Object.hasOwn(names, entry) ? names[entry]! : null;
}

/** The definition of an entry, of merged values one after the other; empty when there is none. */
export function definitionOf(dimension: Dimension, entry: string): string {
  return groupOrCategories(dimension, entry)
    .map(({ definition }) => definition)
    .join(" ");
}

function groupOrCategories(
  dimension: Dimension,
  entry: string,
): readonly { readonly label: string; readonly short?: string; readonly definition: string }[] {
  if (entry.startsWith(GROUP_PREFIX)) {
    return dimension.groups.filter((group) => GROUP_PREFIX + group.id === entry);
  }
  return valuesOf(dimension, entry).flatMap((value) =>
    dimension.categories.filter((category) => category.value === value),
  );
}

/** True when an axis can show the dimension folded: by its groups, or with its rare values under one head. */
export function isFoldable(dimension: Dimension): boolean {
  return (
    isGrouped(dimension) ||
    dimension.groups.some(({ id, rest }) => rest === true && membersOf(dimension, id).length > 1)
  );
}

/** True when every reported value stands under a group: such a dimension can be shown folded. */
export function isGrouped(dimension: Dimension): boolean {
  return (
    dimension.groups.length > 1 &&
    dimension.categories.every((category) => category.missing || category.group !== null)
  );
}

/**
 * The rule by which two entries can never meet in one study, or null when they
 * can. Groups cannot meet when none of their values can; the reason is then that
 * of the first pair.
 */
export function impossibility(
  codebook: Codebook,
  a: { readonly dimension: Dimension; readonly values: readonly string[] },
  b: { readonly dimension: Dimension; readonly values: readonly string[] },
): ImpossiblePair | null {
  let first: ImpossiblePair | null = null;
  for (const valueA of a.values) {
    for (const valueB of b.values) {
      const rule = codebook.impossible.find(
        (pair) =>
          (holds(pair.a, a.dimension, valueA) && holds(pair.b, b.dimension, valueB)) ||
          (holds(pair.b, a.dimension, valueA) && holds(pair.a, b.dimension, valueB)),
      );
      if (!rule) return null;
      first ??= rule;
    }
  }
  return first;
}

function holds(set: ValueSet, dimension: Dimension, value: string): boolean {
  return set.dimension === dimension.name && set.values.includes(value);
}
