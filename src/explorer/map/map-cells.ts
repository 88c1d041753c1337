import type { AxisLayout } from "../../evidence/axis.ts";
import { and, type Bits, countBits, noBits } from "../../evidence/bits.ts";
import type { CrossTabulation } from "../../evidence/crosstab.ts";
import type { CellFinding } from "../../evidence/gaps/finding.ts";
import { verdictsOver } from "../../evidence/gaps/verdicts.ts";
import { countWith, looksInside, measureCell, measureOf } from "../../evidence/measures.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { difference, display, fadeOf } from "../../figures/cell-words.ts";
import type { HeatCell } from "../../figures/heatmap-model.ts";
import { findingInWords } from "../../views/finding-words.ts";
import type { View } from "../../views/view.ts";

/** What the cells of a map are made of. */
export interface MapParts {
  readonly table: EvidenceTable;
  readonly view: View;
  readonly axes: { readonly rows: AxisLayout; readonly cols: AxisLayout };
  readonly tab: CrossTabulation;
  /** Whether the reader chose a row, and a column, by their places. */
  readonly chosen: { readonly rows: readonly boolean[]; readonly cols: readonly boolean[] };
  readonly context: Bits;
  /** With it, cells show how their share of all studies differs from that in the baseline. */
  readonly baseline: Bits | null;
  /** Whether cells are tested for gaps and clusters. */
  readonly tested: boolean;
}

/**
 * The cells of a map.
 * @returns makes the cell at a row and a column, both counted from 0
 */
export function cellsOfMap(parts: MapParts): (row: number, col: number) => HeatCell {
  const { table, view, axes, tab, chosen, context, baseline, tested } = parts;
  const { codebook } = table;
  const baselineTotal = baseline ? countBits(baseline) : 0;
  const verdicts =
    tested || view.show === "ratio"
      ? verdictsOver(table, context, view.thresholds, view.merged)
      : null;
  const [rows, cols] = [axes.rows.dimension.name, axes.cols.dimension.name];
  const measure = measureOf(codebook, view.show);
  const lens = view.lens ? codebook.indicators[0] : undefined;
  const studiesMatter = lens !== undefined || looksInside(measure);
  const nobody = noBits(table.size);
  return (r, c) => {
    const [row, col, count] = [tab.rows[r]!, tab.cols[c]!, tab.counts[r]![c]!];
    const counts = {
      count,
      rowTotal: tab.rowTotals[r]!,
      colTotal: tab.colTotals[c]!,
      total: tab.total,
    };
    const finding: CellFinding = verdicts?.of(
      { dimension: rows, entry: row.entry },
      { dimension: cols, entry: col.entry },
    ) ?? { kind: count > 0 ? "count" : "blank", count, claim: null };
    const inside =
      studiesMatter && count > 0 ? and(and(row.carriers, col.carriers), context) : nobody;
    const shown = baseline
      ? difference(counts, countBits(and(and(row.carriers, col.carriers), baseline)), baselineTotal)
      : display(codebook, measure, measureCell(table, measure, counts, finding.claim, inside));
    const words = [findingInWords(finding), shown.words].filter(Boolean).join(", ");
    return {
      count,
      expected: finding.claim?.expected ?? null,
      mark: finding.kind,
      text: count > 0 || baseline ? shown.text : "",
      tone: count > 0 || baseline ? shown.tone : "",
      fade: lens && count > 0 ? fadeOf(countWith(table, lens, inside) / count) : null,
      chosen: chosen.rows[r]! && chosen.cols[c]!,
      words,
      name: `${words}: ${row.label}, ${col.label}`,
    };
  };
}
