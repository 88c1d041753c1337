import type { AxisLayout } from "../../evidence/axis.ts";
import { and, type Bits, countBits, noBits } from "../../evidence/bits.ts";
import type { CrossTabulation } from "../../evidence/crosstab.ts";
import { cellFindings } from "../../evidence/gaps/findings.ts";
import {
  countWith,
  expectedCount,
  looksInside,
  measureCell,
  measureOf,
} from "../../evidence/measures.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { difference, display, fadeOf } from "../../figures/cell-words.ts";
import type { HeatCell } from "../../figures/heatmap-model.ts";
import { studies } from "../../views/words.ts";
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
}

/**
 * The cells of a map.
 * @returns makes the cell at a row and a column, both counted from 0
 */
export function cellsOfMap(parts: MapParts): (row: number, col: number) => HeatCell {
  const { table, view, axes, tab, chosen, context, baseline } = parts;
  const { codebook } = table;
  const baselineTotal = baseline ? countBits(baseline) : 0;
  const findingAt = cellFindings(table, axes.rows, axes.cols, context, view.thresholds);
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
    const finding = findingAt(row.entry, col.entry);
    const expected = finding?.expected ?? expectedCount(counts);
    const mark = finding?.mark ?? (count > 0 ? "count" : "blank");
    const inside =
      studiesMatter && count > 0 ? and(and(row.carriers, col.carriers), context) : nobody;
    const shown = baseline
      ? difference(counts, countBits(and(and(row.carriers, col.carriers), baseline)), baselineTotal)
      : display(codebook, measure, measureCell(table, measure, counts, inside));
    const words = [cellInWords(mark, count, expected), shown.words].filter(Boolean).join(", ");
    return {
      count,
      expected,
      mark,
      text: count > 0 || baseline ? shown.text : "",
      tone: count > 0 || baseline ? shown.tone : "",
      fade: lens && count > 0 ? fadeOf(countWith(table, lens, inside) / count) : null,
      chosen: chosen.rows[r]! && chosen.cols[c]!,
      words,
      name: `${words}: ${row.label}, ${col.label}`,
    };
  };
}

function cellInWords(mark: HeatCell["mark"], count: number, expected: number): string {
  switch (mark) {
    case "count":
      return studies(count);
    case "thin":
      return `${studies(count)}, thin: ${expected.toFixed(1)} expected`;
    case "cluster":
      return `${studies(count)}, a cluster: ${expected.toFixed(1)} expected`;
    case "gap":
      return `No study, a gap: ${expected.toFixed(1)} expected`;
    case "blank":
      return "No study";
    case "impossible":
      return count > 0 ? `${studies(count)}, by way of other values` : "Cannot occur";
  }
}
