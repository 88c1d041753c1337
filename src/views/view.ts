import type { Codebook } from "../contract/contract.ts";
import { dimensionOf, isFoldable, yearDimension } from "../contract/lookup.ts";
import { onceFor } from "../contract/once-for.ts";
import type { AxisLayout, AxisOrder } from "../evidence/axis.ts";
import { defaultThresholds, type Thresholds } from "../evidence/gaps/thresholds.ts";
import { type Filters, NO_FILTERS } from "../evidence/selection.ts";
import { type Names, NO_NAMES } from "./merge-names.ts";

/** An axis of the map. */
export type Axis = "rows" | "cols";

/** How one dimension of the view is laid out; see AxisLayout. */
export interface AxisChoice {
  readonly dimension: string;
  readonly level: "groups" | "values";
  readonly open: readonly string[] | "all";
  readonly order: AxisOrder;
}

export interface TableSort {
  readonly column: string;
  readonly descending: boolean;
}

/** All that an address says: two readers with the same view see the same numbers. */
export interface View {
  readonly rows: AxisChoice;
  readonly cols: AxisChoice;
  /** A third dimension, on neither axis, or null for none. */
  readonly split: string | null;
  /** The axis in whose values those of the third dimension stand; null for small multiples, or none. */
  readonly inside: Axis | null;
  /** Inside an axis, what fewer studies of the table than this carry is folded away; 1 folds nothing, and stands where nothing is inside one. */
  readonly foldBelow: number;
  /** Entries of that axis inside which all stands unfolded. */
  readonly unfolded: readonly string[];
  /** What a cell shows: `count`, or another measure's id. */
  readonly show: string;
  /** Whether values that no study carries have rows and columns. */
  readonly unused: boolean;
  /** Whether "not reported" has rows and columns of its own. */
  readonly missing: boolean;
  /** Merged entries by dimension. */
  readonly merged: Readonly<Record<string, readonly string[]>>;
  /** What the reader calls merged entries, by dimension and entry. */
  readonly names: Names;
  readonly filters: Filters;
  /** Whether cells fade by how few of their studies have the first indicator's quality. */
  readonly lens: boolean;
  /** From where on a cell is a gap, thin or a cluster. */
  readonly thresholds: Thresholds;
  /** Another selection to hold this one against, or null. */
  readonly compare: Comparison | null;
  /** Dimensions shown as columns of the table of studies, in order. */
  readonly columns: readonly string[];
  readonly sort: TableSort;
}

export interface Comparison {
  /** Two maps beside each other, or one map of the differences. */
  readonly mode: ComparisonMode;
  readonly baseline: Filters;
}

export type ComparisonMode = "difference" | "side";

/** A dimension as an axis, as it is until a reader changes it. */
export function plainAxis(codebook: Codebook, name: string): AxisChoice {
  const grouped = isFoldable(dimensionOf(codebook, name));
  return { dimension: name, level: grouped ? "groups" : "values", open: [], order: "contract" };
}

/** What the map of a codebook shows where nothing else is said: by the rules of the site. */
export const builtInView = onceFor((codebook: Codebook): View => {
  const { rows, cols, split } = codebook.defaults;
  return {
    rows: plainAxis(codebook, rows),
    cols: plainAxis(codebook, cols),
    ...besides(codebook, drawnInside(codebook, split, usualInside(codebook)), [rows, cols]),
    show: "count",
    unused: true,
    missing: false,
    merged: {},
    names: NO_NAMES,
    filters: NO_FILTERS,
    lens: false,
    thresholds: defaultThresholds(codebook),
    compare: null,
    columns: defaultColumns(codebook),
    sort: defaultSort(codebook),
  };
});

/** The axis in which a split is drawn until a reader draws it otherwise. */
export function usualInside({ defaults: { inside } }: Codebook): Axis | null {
  return inside ?? null;
}

/** How few studies fold away what they carry inside an axis, until a reader says otherwise. */
export function usualFoldBelow({ defaults: { foldBelow } }: Codebook): number {
  return foldBelow ?? 1;
}

/** The third dimension of a view, and how it is drawn. */
export type Third = Pick<View, "split" | "inside" | "foldBelow" | "unfolded">;

/** A third dimension, or none, drawn inside an axis, or inside none, and folded as usual. */
export function drawnInside(codebook: Codebook, split: string | null, inside: Axis | null): Third {
  if (split === null || inside === null) {
    return { split, inside: null, foldBelow: 1, unfolded: [] };
  }
  return { split, inside, foldBelow: usualFoldBelow(codebook), unfolded: [] };
}

/** A third dimension beside the dimensions of two axes: none where it is one of them. */
export function besides(
  codebook: Codebook,
  { split, inside, foldBelow, unfolded }: Third,
  axes: readonly string[],
): Third {
  return split === null || axes.includes(split)
    ? drawnInside(codebook, null, null)
    : { split, inside, foldBelow, unfolded };
}

/** The dimension that stands inside an axis; null where that axis shows its own values alone. */
export function insideOf({ split, inside }: View, axis: Axis): string | null {
  return inside === axis ? split : null;
}

/** Names of the dimensions of a map, each once: that of its rows, what stands inside them, the same of its columns. */
export function mapDimensions(view: View): readonly string[] {
  return [...new Set(axisDimensions(view))];
}

/** The same; a dimension against itself is named twice. */
export function axisDimensions(view: View): readonly string[] {
  return (["rows", "cols"] as const).flatMap((axis) => {
    const within = insideOf(view, axis);
    return within === null ? [view[axis].dimension] : [view[axis].dimension, within];
  });
}

/** Newest first; by title where there are no years. */
function defaultSort(codebook: Codebook): TableSort {
  const year = yearDimension(codebook);
  return year ? { column: year.name, descending: true } : { column: "title", descending: false };
}

/** The columns that the table of studies starts with. */
function defaultColumns(codebook: Codebook): readonly string[] {
  const { rows, cols, split } = codebook.defaults;
  const names = [
    yearDimension(codebook)?.name,
    split,
    cols,
    rows,
    codebook.indicators[0]?.dimension,
  ];
  return [...new Set(names.filter((name) => name != null))];
}

/** The layout of an axis of the view. */
export function axisLayout(codebook: Codebook, view: View, axis: AxisChoice): AxisLayout {
  return {
    dimension: dimensionOf(codebook, axis.dimension),
    level: axis.level,
    open: axis.open,
    order: axis.order,
    unused: view.unused,
    missing: view.missing,
    merged: view.merged[axis.dimension] ?? [],
  };
}

/** What the table of studies can be sorted by. */
export function sortColumns(codebook: Codebook): readonly string[] {
  return ["title", ...codebook.dimensions.map(({ name }) => name)];
}
