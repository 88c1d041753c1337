import type { Dimension } from "../contract/contract.ts";
import { GROUP_PREFIX } from "../contract/lookup.ts";
import { type Bits, countBoth } from "./bits.ts";
import { type Filters, select } from "./selection.ts";
import { carriersOfEntry, type EvidenceTable } from "./table.ts";

/**
 * For each value and group of a dimension, how many studies would carry it under
 * the other filters: a facet's counts leave its own choice out, so that a reader
 * sees what one more tick would bring.
 * @returns counts by entry
 */
export function facetCounts(
  table: EvidenceTable,
  dimension: Dimension,
  filters: Filters,
  hits: Bits | null,
): ReadonlyMap<string, number> {
  const context = select(table, filters, hits, [dimension.name]);
  const entries = [
    ...dimension.groups.map((group) => GROUP_PREFIX + group.id),
    ...dimension.categories.map((category) => category.value),
  ];
  return new Map(
    entries.map((entry) => [entry, countBoth(context, carriersOfEntry(table, dimension, entry))]),
  );
}
