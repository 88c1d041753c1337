import type { Dimension } from "../../contract/contract.ts";
import { dimensionOf, GROUP_PREFIX } from "../../contract/lookup.ts";
import { type AxisItem, axisItems, type AxisLayout } from "../../evidence/axis.ts";
import { and, type Bits, countBits, noBits } from "../../evidence/bits.ts";
import { crossTabulate } from "../../evidence/crosstab.ts";
import type { CellFinding } from "../../evidence/gaps/finding.ts";
import { areSought } from "../../evidence/gaps/pairs.ts";
import { verdictsOver } from "../../evidence/gaps/verdicts.ts";
import { countWith, looksInside, measureCell, measureOf } from "../../evidence/measures.ts";
import type { Find } from "../../evidence/search.ts";
import { type Filters, select } from "../../evidence/selection.ts";
import { carriersOf, type EvidenceTable } from "../../evidence/table.ts";
import type { HeatCell, HeatHead, HeatmapModel } from "../../figures/heatmap-model.ts";
import { difference, display, fadeOf } from "../../figures/cell-words.ts";
import { findingInWords } from "../../views/finding-words.ts";
import { axisLayout, type View } from "../../views/view.ts";

/**
 * The studies that the map counts for a selection: those that pass every filter but the choices
 * on its own two axes. Like a facet, the map keeps what was not chosen in sight.
 */
export function mapContext(
  table: EvidenceTable,
  view: View,
  filters: Filters,
  find: Find,
  alsoIgnored: readonly string[] = [],
): Bits {
  const ignored = [view.rows.dimension, view.cols.dimension, ...alsoIgnored];
  return select(table, filters, find(filters.text), ignored);
}

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
  const { codebook } = table;
  const rowLayout = axisLayout(codebook, view, view.rows);
  const colLayout = axisLayout(codebook, view, view.cols);
  const acrossOf = (layout: AxisLayout, other: AxisLayout) =>
    layout.order === "similarity"
      ? axisItems(table, { ...other, order: "contract" }, laidOutBy)
      : [];
  const tab = crossTabulate(
    axisItems(table, rowLayout, laidOutBy, acrossOf(rowLayout, colLayout)),
    axisItems(table, colLayout, laidOutBy, acrossOf(colLayout, rowLayout)),
    context,
  );
  const baselineTotal = baseline ? countBits(baseline) : 0;
  const isChosen = (dimension: Dimension, item: AxisItem) => {
    const { years, choices } = view.filters;
    if (dimension.kind !== "year") return choices[dimension.name]?.entries.includes(item.entry);
    return years !== null && Number(item.entry) >= years.from && Number(item.entry) <= years.to;
  };
  const rowChosen = (item: AxisItem) => isChosen(rowLayout.dimension, item) ?? false;
  const colChosen = (item: AxisItem) => isChosen(colLayout.dimension, item) ?? false;

  const axes = [rowLayout.dimension.name, colLayout.dimension.name] as const;
  const sought = areSought(codebook, ...axes);
  const verdicts =
    tested || view.show === "ratio"
      ? verdictsOver(table, context, view.thresholds, view.merged)
      : null;
  const measure = measureOf(codebook, view.show);
  const lens = view.lens ? codebook.indicators[0] : undefined;
  const studiesMatter = lens !== undefined || looksInside(measure);
  const nobody = noBits(table.size);
  const cell = (r: number, c: number): HeatCell => {
    const [row, col, count] = [tab.rows[r]!, tab.cols[c]!, tab.counts[r]![c]!];
    const counts = {
      count,
      rowTotal: tab.rowTotals[r]!,
      colTotal: tab.colTotals[c]!,
      total: tab.total,
    };
    const finding: CellFinding = verdicts?.of(
      { dimension: axes[0], entry: row.entry },
      { dimension: axes[1], entry: col.entry },
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
      chosen: rowChosen(row) && colChosen(col),
      words,
      name: `${words}: ${row.label}, ${col.label}`,
    };
  };
  const head = (item: AxisItem, total: number, chosen: boolean) => ({
    entry: item.entry,
    label: item.label,
    definition: item.definition,
    total,
    chosen,
  });
  return {
    rowTitle: rowLayout.dimension.title,
    colTitle: colLayout.dimension.title,
    rows: tab.rows.map((row, r) => ({
      ...head(row, tab.rowTotals[r]!, rowChosen(row)),
      kind: row.kind,
      nested: row.parent !== null,
      open:
        row.kind !== "group"
          ? null
          : rowLayout.open === "all" ||
            rowLayout.open.includes(row.entry.slice(GROUP_PREFIX.length)),
      cells: tab.cols.map((_, c) => cell(r, c)),
    })),
    cols: tab.cols.map((col, c): HeatHead => head(col, tab.colTotals[c]!, colChosen(col))),
    total: tab.total,
    sought,
  };
}

export interface Panel {
  readonly entry: string;
  readonly label: string;
  readonly total: number;
  /** The studies that its map counts. */
  readonly inside: Bits;
}

/**
 * The small multiples of a map: one for each value of the split that occurs, largest first.
 * @param context the studies of the map, whatever is chosen of the split
 */
export function panelsOf(table: EvidenceTable, name: string, context: Bits): readonly Panel[] {
  const split = dimensionOf(table.codebook, name);
  return split.categories
    .filter((category) => !category.missing)
    .map((category) => {
      const carriers = carriersOf(table, split.name, [category.value]);
      const inside = and(context, carriers);
      return { category, inside, total: countBits(inside) };
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .map(({ category, inside, total }) => ({
      entry: category.value,
      label: category.label,
      total,
      inside,
    }));
}

/**
 * The map of one of the small multiples, with rows and columns as in the map that it belongs to.
 * @param context the studies of that map
 */
export function panelMap(
  table: EvidenceTable,
  view: View,
  { inside }: Panel,
  context: Bits,
): HeatmapModel {
  return heatmapOf(table, view, inside, { tested: false, laidOutBy: context });
}
