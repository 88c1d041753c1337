import type { Dimension } from "../contract/contract.ts";
import { GROUP_PREFIX } from "../contract/lookup.ts";
import { onceFor } from "../contract/once-for.ts";
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
  return new Map(
    entriesOf(table)(dimension).map(([entry, carriers]) => [entry, countBoth(context, carriers)]),
  );
}

/** Every value and group of a dimension with the studies that carry it. */
const entriesOf = onceFor((table: EvidenceTable) =>
  onceFor((dimension: Dimension) =>
    [
      ...dimension.groups.map((group) => GROUP_PREFIX + group.id),
      ...dimension.categories.map((category) => category.value),
    ].map((entry): [string, Bits] => [entry, carriersOfEntry(table, dimension, entry)]),
  ),
);
