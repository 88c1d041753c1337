import type { Dimension } from "../../contract/contract.ts";
import { GROUP_PREFIX } from "../../contract/lookup.ts";
import { onceFor } from "../../contract/once-for.ts";
import { type Bits, countBits } from "../../evidence/bits.ts";
import { facetCounts } from "../../evidence/facets.ts";
import { carriersOfEntry, type EvidenceTable } from "../../evidence/table.ts";
import type { View } from "../../views/view.ts";

/** What an option is, whatever the reader chose. */
interface OptionHead {
  readonly entry: string;
  readonly label: string;
  readonly definition: string;
  /** Studies of the whole table: what does not move while a reader filters. */
  readonly total: number;
  readonly kind: "value" | "group" | "missing";
  /** True for a value that stands under a group of the list. */
  readonly nested: boolean;
}

export interface FacetOption extends OptionHead {
  /** Studies under the other filters. */
  readonly count: number;
  readonly chosen: boolean;
}

export interface FacetModel {
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
  return {
    mode: choice?.mode ?? "any",
    options: headsOf(table)(dimension).map((head) => ({
      ...head,
      count: counts.get(head.entry) ?? 0,
      chosen: choice?.entries.includes(head.entry) ?? false,
    })),
  };
}

const headsOf = onceFor((table: EvidenceTable) =>
  onceFor((dimension: Dimension): readonly OptionHead[] => {
    const head = (
      entry: string,
      { label, definition }: { label: string; definition: string },
      kind: OptionHead["kind"],
      nested: boolean,
    ): OptionHead => {
      const total = countBits(carriersOfEntry(table, dimension, entry));
      return { entry, label, definition, total, kind, nested };
    };
    const reported = dimension.categories.filter((category) => !category.missing);
    const grouped = dimension.groups.flatMap((group) => {
      const members = reported.filter((category) => category.group === group.id);
      if (members.length === 0) return [];
      // A group of one says the same as its value.
      const several = members.length > 1;
      const heading = several ? [head(GROUP_PREFIX + group.id, group, "group", false)] : [];
      return [...heading, ...members.map((c) => head(c.value, c, "value", several))];
    });
    return [
      ...reported.filter((c) => c.group === null).map((c) => head(c.value, c, "value", false)),
      ...grouped,
      ...dimension.categories
        .filter((category) => category.missing)
        .map((c) => head(c.value, c, "missing", false)),
    ];
  }),
);

/** The options whose label holds the typed letters, whatever their case and marks; all when none are typed. */
export function optionsNamed<Option extends { readonly label: string }>(
  options: readonly Option[],
  typed: string,
): readonly Option[] {
  const wanted = plain(typed);
  return wanted === "" ? options : options.filter(({ label }) => plain(label).includes(wanted));
}

function plain(text: string): string {
  return text.trim().normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
