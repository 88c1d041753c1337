import { and, type Bits, countBits, countBoth, noBits } from "../../evidence/bits.ts";
import type { CrossTabulation } from "../../evidence/crosstab.ts";
import { countWith, looksInside, measureCell, measureOf } from "../../evidence/measures.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { difference, display, fadeOf } from "../../figures/cell-words.ts";
import type { HeatCell } from "../../figures/heatmap-model.ts";
import type { Axis, View } from "../../views/view.ts";
import { type MapAxis, type MapLine, nameOf } from "./map-axes.ts";
import type { MapFindings } from "./map-findings.ts";

/** What the cells of a map are made of. */
export interface MapParts {
  readonly table: EvidenceTable;
  readonly view: View;
  readonly axes: Readonly<Record<Axis, MapAxis>>;
  readonly tab: CrossTabulation;
  readonly context: Bits;
  /** With it, cells show how their share of all studies differs from that in the baseline. */
  readonly baseline: Bits | null;
  readonly findings: MapFindings;
}

/**
 * The cells of a map, none of them chosen.
 * @returns makes the cell at a row and a column, both counted from 0
 */
export function cellsOfMap(parts: MapParts): (row: number, col: number) => HeatCell {
  const { table, view, axes, tab, context, baseline, findings } = parts;
  const { codebook } = table;
  const [rows, cols] = [axes.rows.lines, axes.cols.lines];
  const names = { rows: rows.map(nameOf), cols: cols.map(nameOf) };
  const baselineTotal = baseline ? countBits(baseline) : 0;
  const measure = measureOf(codebook, view.show);
  const lens = view.lens ? codebook.indicators[0] : undefined;
  const studiesMatter = lens !== undefined || looksInside(measure);
  const nobody = noBits(table.size);
  return (r, c) => {
    const [row, col, count] = [rows[r]!, cols[c]!, tab.counts[r]![c]!];
    const counts = {
      count,
      rowTotal: tab.rowTotals[r]!,
      colTotal: tab.colTotals[c]!,
      total: tab.total,
    };
    const found = findings.of(row, col, count);
    const inside =
      studiesMatter && count > 0 ? and(and(row.carriers, col.carriers), context) : nobody;
    const shown = baseline
      ? difference(counts, countBoth(and(row.carriers, col.carriers), baseline), baselineTotal)
      : display(codebook, measure, measureCell(table, measure, counts, found.judged, inside));
    const words = [found.words, shown.words].filter(Boolean).join(", ");
    return {
      count,
      expected: found.expected,
      among: found.among,
      mark: found.mark,
      text: count > 0 || baseline ? shown.text : "",
      // Colour is for what stands inside: a total beside it would outshine all of it.
      tone: (count > 0 || baseline) && !isWhole(row) && !isWhole(col) ? shown.tone : "",
      fade: lens && count > 0 ? fadeOf(countWith(table, lens, inside) / count) : null,
      chosen: false,
      words,
      name: `${words}: ${names.rows[r]}, ${names.cols[c]}`,
    };
  };
}

function isWhole({ part }: MapLine): boolean {
  return part === "whole";
}
