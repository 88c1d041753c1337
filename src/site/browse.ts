import type { Dimension } from "../contract/contract.ts";
import { GROUP_PREFIX } from "../contract/lookup.ts";
import { countBits } from "../evidence/bits.ts";
import { carriersOfEntry } from "../evidence/table.ts";
import { type Edition, editions } from "./editions.ts";
import { editionParam } from "./paths.ts";

/** A value or a group that has a page of its own: one that at least one study carries. */
export interface BrowsePlace {
  readonly dimension: Dimension;
  readonly entry: string;
  readonly label: string;
  readonly definition: string;
  readonly kind: "value" | "group" | "missing";
}

/** The places of an edition, dimension by dimension, each group before its values. */
export function browseEntries(edition: Edition): readonly BrowsePlace[] {
  return edition.data.contract.dimensions.flatMap((dimension) => {
    const values = (group: string | null): BrowsePlace[] =>
      dimension.categories
        .filter((category) => category.group === group)
        .map((category) => ({
          dimension,
          entry: category.value,
          label: category.label,
          definition: category.definition,
          kind: category.missing ? "missing" : "value",
        }));
    const places: BrowsePlace[] = [
      ...values(null),
      ...dimension.groups.flatMap((group): BrowsePlace[] => [
        {
          dimension,
          entry: GROUP_PREFIX + group.id,
          label: group.label,
          definition: group.definition,
          kind: "group",
        },
        ...values(group.id),
      ]),
    ];
    return places.filter(
      ({ entry }) => countBits(carriersOfEntry(edition.evidence.table, dimension, entry)) > 0,
    );
  });
}

/** Routes of the pages of one kind of place, in every edition. */
export function browsePaths(kind: "group" | "value") {
  return editions().flatMap((edition) =>
    browseEntries(edition)
      .filter((place) => (place.kind === "group") === (kind === "group"))
      .map((place) => ({
        params: {
          edition: editionParam(edition),
          dimension: place.dimension.name,
          entry: kind === "group" ? place.entry.slice(GROUP_PREFIX.length) : place.entry,
        },
        props: { edition, place },
      })),
  );
}
