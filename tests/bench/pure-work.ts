import type { Codebook, Dimension } from "../../src/contract/contract.ts";
import { GROUP_PREFIX, membersOf, yearDimension } from "../../src/contract/lookup.ts";
import type { Filters } from "../../src/evidence/selection.ts";
import type { CodedStudy } from "../../src/evidence/table.ts";

/** A result that several ways of doing the same work must share: numbers above 0 by name. */
export type Counts = ReadonlyMap<string, number>;

/**
 * What each way of counting does. Each leaves its result in the form that it has at hand, and gives a
 * function that tells it in the common form, for comparing and not for timing.
 */
export interface Counting {
  /** Applies the filters and tells how many studies pass. */
  selection(filters: Filters): () => Counts;
  /** Applies the filters and counts every pair of reported values of the map's two axes. */
  crossTabulation(filters: Filters): () => Counts;
  /** Applies the filters and counts every value and group of every dimension under the others' filters. */
  facets(filters: Filters): () => Counts;
}

/** Filters that the work alternates between: on facets and years, but not on the map's two axes. */
export function alternatingFilters(codebook: Codebook): readonly [Filters, Filters] {
  const { rows, cols } = codebook.defaults;
  const years = yearDimension(codebook)?.categories.map(({ value }) => Number(value)) ?? [];
  const coded = codebook.dimensions.filter(
    ({ name, kind }) => kind === "coded" && name !== rows && name !== cols,
  );
  const filters = (shift: number): Filters => ({
    choices: Object.fromEntries(
      coded
        .slice(0, 2)
        .map(({ name, categories }) => [
          name,
          { entries: categories.slice(shift, shift + 4).map(({ value }) => value), mode: "any" },
        ]),
    ),
    years: years.length > 3 ? { from: years[shift]!, to: years.at(shift - 2)! } : null,
    text: "",
  });
  return [filters(0), filters(1)];
}

/** Counts without those that are 0, which not every way tells. */
export function countsOf(pairs: Iterable<readonly [string, number]>): Counts {
  return new Map([...pairs].filter(([, count]) => count > 0));
}

/** What a study counts towards in a dimension: its values and, each once, their groups. */
export function entriesOf(dimension: Dimension): (study: CodedStudy) => string[] {
  const groupOf = new Map(
    dimension.groups.flatMap(({ id }) =>
      membersOf(dimension, id).map(({ value }) => [value, GROUP_PREFIX + id] as const),
    ),
  );
  return ({ codes }) => {
    const values = codes[dimension.name] ?? [];
    const groups = values.flatMap((value) => groupOf.get(value) ?? []);
    return [...new Set([...values, ...groups])];
  };
}

/** The values that stand on an axis: those that are reported. */
export function reportedValues({ categories }: Dimension): readonly string[] {
  return categories.filter(({ missing }) => !missing).map(({ value }) => value);
}

/** The entries that pass in a dimension, or null when it is not filtered. */
export function wantedIn({ name, kind, categories }: Dimension, filters: Filters) {
  const { choices, years } = filters;
  if (kind !== "year") return choices[name] ? new Set(choices[name].entries) : null;
  if (!years) return null;
  const { from, to } = years;
  const inside = ({ value }: { readonly value: string }) =>
    Number(value) >= from && Number(value) <= to;
  return new Set(categories.filter(inside).map(({ value }) => value));
}
