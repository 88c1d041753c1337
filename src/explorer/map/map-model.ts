import { GROUP_PREFIX } from "../../contract/lookup.ts";
import { type AxisItem, axisItems, type AxisLayout } from "../../evidence/axis.ts";
import type { Bits } from "../../evidence/bits.ts";
import { type CrossTabulation, crossTabulate } from "../../evidence/crosstab.ts";
import { areSought } from "../../evidence/gaps/pairs.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { HeatHead, HeatmapModel } from "../../figures/heatmap-model.ts";
import { axisLayout, type View } from "../../views/view.ts";
import { cellsOfMap } from "./map-cells.ts";

export interface HeatmapOptions {
  /** With it, cells show how their share of all studies differs from that in the baseline. */
  readonly baseline?: Bits | null;
  /** Whether cells are tested for gaps and clusters; true when left out. */
  readonly tested?: boolean;
  /** The studies by which rows and columns are ordered and hidden; those of the map when left out. */
  readonly laidOutBy?: Bits;
}

/** The map of a view over a set of studies. */
export function heatmapOf(
  table: EvidenceTable,
  view: View,
  context: Bits,
  options: HeatmapOptions = {},
): HeatmapModel {
  const { baseline = null, tested = true, laidOutBy = context } = options;
  const axes = {
    rows: axisLayout(table.codebook, view, view.rows),
    cols: axisLayout(table.codebook, view, view.cols),
  };
  const tab = tabOf(table, axes, context, laidOutBy);
  const chosen = {
    rows: tab.rows.map((item) => isChosen(view, axes.rows, item)),
    cols: tab.cols.map((item) => isChosen(view, axes.cols, item)),
  };
  const cell = cellsOfMap({ table, view, axes, tab, chosen, context, baseline, tested });
  return {
    rowTitle: axes.rows.dimension.title,
    colTitle: axes.cols.dimension.title,
    rows: tab.rows.map((row, r) => ({
      ...headOf(row, tab.rowTotals[r]!, chosen.rows[r]!),
      kind: row.kind,
      nested: row.parent !== null,
      open: row.kind === "group" ? isOpen(axes.rows, row) : null,
      cells: tab.cols.map((_, c) => cell(r, c)),
    })),
    cols: tab.cols.map((col, c) => headOf(col, tab.colTotals[c]!, chosen.cols[c]!)),
    total: tab.total,
    sought: areSought(table.codebook, axes.rows.dimension.name, axes.cols.dimension.name),
  };
}

/** Rows and columns in their order, and what they count. */
function tabOf(
  table: EvidenceTable,
  { rows, cols }: { readonly rows: AxisLayout; readonly cols: AxisLayout },
  context: Bits,
  laidOutBy: Bits,
): CrossTabulation {
  const itemsOf = (layout: AxisLayout, other: AxisLayout) =>
    axisItems(
      table,
      layout,
      laidOutBy,
      layout.order === "similarity"
        ? axisItems(table, { ...other, order: "contract" }, laidOutBy)
        : [],
    );
  return crossTabulate(itemsOf(rows, cols), itemsOf(cols, rows), context);
}

/** Whether the reader chose a row or a column. */
function isChosen(view: View, { dimension }: AxisLayout, { entry }: AxisItem): boolean {
  const { years, choices } = view.filters;
  if (dimension.kind !== "year") return choices[dimension.name]?.entries.includes(entry) ?? false;
  return years !== null && Number(entry) >= years.from && Number(entry) <= years.to;
}

function isOpen({ open }: AxisLayout, { entry }: AxisItem): boolean {
  return open === "all" || open.includes(entry.slice(GROUP_PREFIX.length));
}

function headOf(item: AxisItem, total: number, chosen: boolean): HeatHead {
  const { entry, label, short, definition } = item;
  return { entry, label, short, definition, total, chosen };
}
