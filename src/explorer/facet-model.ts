import type { Dimension } from "../contract/contract.ts";
import { GROUP_PREFIX } from "../contract/lookup.ts";
import { type Bits, countBits } from "../evidence/bits.ts";
import { facetCounts } from "../evidence/facets.ts";
import { carriersOfEntry, type EvidenceTable } from "../evidence/table.ts";
import type { View } from "../views/view.ts";

export interface FacetOption {
  readonly entry: string;
  readonly label: string;
  readonly definition: string;
  /** Studies under the other filters. */
  readonly count: number;
  /** Studies of the whole table: what does not move while a reader filters. */
  readonly total: number;
  readonly chosen: boolean;
  readonly kind: "value" | "group" | "missing";
  /** True for a value that stands under a group of the list. */
  readonly nested: boolean;
}

export interface FacetModel {
  readonly dimension: Dimension;
  readonly mode: "any" | "all";
  readonly options: readonly FacetOption[];
}

/** The facet of a dimension: groups with their values, then what is not reported. */
export function facetOf(
  table: EvidenceTable,
  dimension: Dimension,
  view: View,
  hits: Bits | null,
): FacetModel {
  const counts = facetCounts(table, dimension, view.filters, hits);
  const choice = view.filters.choices[dimension.name];
  const option = (
    entry: string,
    named: { label: string; definition: string },
    kind: FacetOption["kind"],
    nested: boolean,
  ): FacetOption => ({
    entry,
    label: named.label,
    definition: named.definition,
    count: counts.get(entry) ?? 0,
    total: countBits(carriersOfEntry(table, dimension, entry)),
    chosen: choice?.entries.includes(entry) ?? false,
    kind,
    nested,
  });
  const reported = dimension.categories.filter((category) => !category.missing);
  const grouped = dimension.groups.flatMap((group) => {
    const members = reported.filter((category) => category.group === group.id);
    if (members.length === 0) return [];
    // A group of one says the same as its value.
    const heading =
      members.length > 1 ? [option(GROUP_PREFIX + group.id, group, "group", false)] : [];
    return [...heading, ...members.map((c) => option(c.value, c, "value", members.length > 1))];
  });
  return {
    dimension,
    mode: choice?.mode ?? "any",
    options: [
      ...reported.filter((c) => c.group === null).map((c) => option(c.value, c, "value", false)),
      ...grouped,
      ...dimension.categories
        .filter((category) => category.missing)
        .map((c) => option(c.value, c, "missing", false)),
    ],
  };
}
