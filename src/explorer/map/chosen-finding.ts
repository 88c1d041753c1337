import { dimensionOf } from "../../contract/lookup.ts";
import type { Bits } from "../../evidence/bits.ts";
import type { CellFinding } from "../../evidence/gaps/finding.ts";
import { verdictsOver } from "../../evidence/gaps/verdicts.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { View } from "../../views/view.ts";

/**
 * What the map says of the one cell that a reader chose; null when no single cell is chosen.
 * @param context the studies that the map counts
 */
export function findingOf(table: EvidenceTable, view: View, context: Bits): CellFinding | null {
  const [row, col] = [view.rows.dimension, view.cols.dimension].map((dimension) => {
    const { choices, years } = view.filters;
    if (dimensionOf(table.codebook, dimension).kind === "year") {
      const single = years !== null && years.from === years.to;
      return single ? { dimension, entry: String(years.from) } : null;
    }
    const entries = choices[dimension]?.entries ?? [];
    return entries.length === 1 ? { dimension, entry: entries[0]! } : null;
  });
  if (!row || !col || row.dimension === col.dimension) return null;
  return verdictsOver(table, context, view.thresholds, view.merged).of(row, col);
}
