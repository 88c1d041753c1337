import type { Bits } from "../../evidence/bits.ts";
import type { TextSearch } from "../../evidence/search.ts";
import { type Filters, select } from "../../evidence/selection.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { mapDimensions, type View } from "../../views/view.ts";

/**
 * What tells two maps of the same studies apart: all of a view but its filters, which are only marked
 * in a map, and what is said of the table of studies.
 */
export function mapLayout(view: View): string {
  return JSON.stringify({ ...view, filters: null, columns: null, sort: null });
}

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
