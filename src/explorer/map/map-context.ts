import type { Bits } from "../../evidence/bits.ts";
import type { TextSearch } from "../../evidence/search.ts";
import { type Filters, select } from "../../evidence/selection.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { mapDimensions, type View } from "../../views/view.ts";

/**
 * The studies that the map counts for a selection: those that pass every filter but the choices
 * on its own axes. Like a facet, the map keeps what was not chosen in sight.
 */
export function mapContext(
  table: EvidenceTable,
  view: View,
  filters: Filters,
  find: TextSearch,
  alsoIgnored: readonly string[] = [],
): Bits {
  const ignored = [...mapDimensions(view), ...alsoIgnored];
  return select(table, filters, find(filters.text), ignored);
}
