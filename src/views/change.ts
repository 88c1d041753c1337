import type { Codebook, Dimension } from "../contract/contract.ts";
import {
  dimensionOf,
  findDimension,
  GROUP_PREFIX,
  membersOf,
  yearDimension,
} from "../contract/lookup.ts";
import { type Choice, NO_FILTERS, type YearRange } from "../evidence/selection.ts";
import { canonicalChoice, withChecked, withChoice } from "./canonical.ts";
import { outerAndInner } from "../evidence/inside.ts";
import type { CodedEntry } from "../evidence/gaps/coded-entry.ts";
import {
  type Axis,
  besides,
  drawnInside,
  insideOf,
  mapDimensions,
  plainAxis,
  usualInside,
  type View,
} from "./view.ts";

/** The view with what is chosen in one facet replaced; no entries clear it. */
export function choose(codebook: Codebook, view: View, name: string, choice: Choice): View {
  const dimension = dimensionOf(codebook, name);
  if (dimension.kind === "year") {
    const year = Number(choice.entries.at(-1));
    return chooseYears(view, choice.entries.length > 0 ? { from: year, to: year } : null);
  }
  const filters = withChoice(view.filters, dimension, canonicalChoice(dimension, choice));
  return { ...view, filters };
}

/** The view with another range of years, or with all of them. */
export function chooseYears(view: View, years: YearRange | null): View {
  return { ...view, filters: { ...view.filters, years } };
}

/** The view with or without the filter for studies of which people checked a code. */
export function chooseChecked(view: View, checked: boolean): View {
  return { ...view, filters: withChecked(view.filters, checked) };
}

/** Whether the view's filters hold just these entries in a dimension. */
function holdsJust(view: View, dimension: Dimension, entries: readonly string[]): boolean {
  const { years, choices } = view.filters;
  if (dimension.kind === "year") {
    const [year] = entries;
    if (year === undefined) return years === null;
    return years?.from === Number(year) && years.to === Number(year);
  }
  const choice = choices[dimension.name];
  const chosen = choice?.entries ?? [];
  // Two at once is what a cell asks for; one or the other is not the same.
  const both = entries.length < 2 || choice?.mode === "all";
  return (
    both && chosen.length === entries.length && entries.every((entry) => chosen.includes(entry))
  );
}

/** The entries that a place of the map stands for, each with its dimension. */
export function entriesInMap(
  view: View,
  row: string | null,
  col: string | null,
): readonly CodedEntry[] {
  const onAxis = (axis: Axis, entry: string | null): readonly CodedEntry[] => {
    if (entry === null) return [];
    const within = insideOf(view, axis);
    const [outer, inner] = within === null ? [entry] : outerAndInner(entry);
    return [
      { dimension: view[axis].dimension, entry: outer },
      ...(within === null || inner === undefined ? [] : [{ dimension: within, entry: inner }]),
    ];
  };
  return [...onAxis("rows", row), ...onAxis("cols", col)];
}

/**
 * The view after a reader chose a cell (row and column), a row or a column of
 * the map: the choice on its axes becomes just that, or nothing when it was
 * just that already. On a map of a dimension against itself, a cell asks for
 * both; two years at once no study has, and such a cell changes nothing.
 */
export function chooseInMap(
  codebook: Codebook,
  view: View,
  row: string | null,
  col: string | null,
): View {
  const asked = entriesInMap(view, row, col);
  const wanted = mapDimensions(view).map((name) => ({
    dimension: dimensionOf(codebook, name),
    entries: [
      ...new Set(asked.filter(({ dimension }) => dimension === name).map(({ entry }) => entry)),
    ],
  }));
  if (wanted.some(({ dimension, entries }) => dimension.kind === "year" && entries.length > 1)) {
    return view;
  }
  const asChosen = wanted.every(({ dimension, entries }) => holdsJust(view, dimension, entries));
  return wanted.reduce(
    (next, { dimension, entries }) =>
      choose(codebook, next, dimension.name, { entries: asChosen ? [] : entries, mode: "all" }),
    view,
  );
}

/** The view after a reader chose one of the small multiples: its value alone, or nothing when it was that already. */
export function chooseInSplit(codebook: Codebook, view: View, split: string, entry: string): View {
  const asChosen = holdsJust(view, dimensionOf(codebook, split), [entry]);
  return choose(codebook, view, split, { entries: asChosen ? [] : [entry], mode: "any" });
}

/** The view with a group of its rows unfolded, or folded when it was open. */
export function fold(codebook: Codebook, view: View, groupEntry: string): View {
  const dimension = dimensionOf(codebook, view.rows.dimension);
  const ids = dimension.groups
    .filter((group) => membersOf(dimension, group.id).length > 0)
    .map((group) => group.id);
  const id = groupEntry.slice(GROUP_PREFIX.length);
  const before = view.rows.open === "all" ? ids : view.rows.open;
  const open = before.includes(id)
    ? before.filter((other) => other !== id)
    : ids.filter((other) => other === id || before.includes(other));
  return { ...view, rows: { ...view.rows, open: open.length === ids.length ? "all" : open } };
}

/** The view with every group of its rows unfolded, or none. */
export function foldAll(view: View, open: boolean): View {
  return { ...view, rows: { ...view.rows, open: open ? "all" : [] } };
}

/**
 * The view with another dimension on an axis; filters stay. The dimension of the split takes the
 * place of the one that was there, which becomes the split: none stands in two places.
 */
export function changeAxis(
  codebook: Codebook,
  view: View,
  axis: "rows" | "cols",
  name: string,
): View {
  const split = name === view.split ? view[axis].dimension : view.split;
  const onAxis = { ...view, [axis]: plainAxis(codebook, name) };
  const axes = [onAxis.rows.dimension, onAxis.cols.dimension];
  // A dimension against itself has none to give up.
  const unfolded = view.inside === axis ? [] : view.unfolded;
  return { ...onAxis, ...besides(codebook, { ...view, split, unfolded }, axes) };
}

/** The view split by another dimension, or by none; one on an axis changes nothing. */
export function changeSplit(codebook: Codebook, view: View, name: string): View {
  const split = findDimension(codebook, name)?.name;
  if (split === undefined) return { ...view, ...drawnInside(codebook, null, null) };
  if (split === view.rows.dimension || split === view.cols.dimension) return view;
  if (view.split !== null) return { ...view, split, unfolded: [] };
  return { ...view, ...drawnInside(codebook, split, usualInside(codebook)) };
}

/** The view with its split drawn inside an axis, or as small multiples; none without a split. */
export function drawSplit(codebook: Codebook, view: View, inside: Axis | null): View {
  if (view.split === null || view.inside === inside) return view;
  return { ...view, ...drawnInside(codebook, view.split, inside) };
}

/** The view with all shown that stands inside an entry of an axis, or folded again where it was. */
export function foldInside(codebook: Codebook, view: View, entry: string): View {
  if (view.inside === null) return view;
  const dimension = dimensionOf(codebook, view[view.inside].dimension);
  const entries = view.unfolded.includes(entry)
    ? view.unfolded.filter((other) => other !== entry)
    : [...view.unfolded, entry];
  return { ...view, unfolded: canonicalChoice(dimension, { entries, mode: "any" }).entries };
}

/** The view that folds away, inside an axis, what fewer studies than a number carry; 1 folds nothing. */
export function foldInsideBelow(view: View, foldBelow: number): View {
  return { ...view, foldBelow, unfolded: [] };
}

/**
 * The view held against another: the later half of the table's years against the earlier one, within
 * what is chosen. Where years are chosen, or there are none, against what is chosen without them.
 */
export function comparePeriods(codebook: Codebook, view: View): View {
  const { filters } = view;
  const years = yearDimension(codebook)?.categories.map(({ value }) => Number(value)) ?? [];
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined || first === last || filters.years !== null) {
    const baseline = { ...filters, years: null };
    return { ...view, compare: { mode: "difference", baseline } };
  }
  const middle = Math.floor((first + last) / 2);
  return {
    ...view,
    filters: { ...filters, years: { from: middle + 1, to: last } },
    compare: {
      mode: "difference",
      baseline: { ...filters, years: { from: first, to: middle } },
    },
  };
}

/** Unfolded groups as a view holds them: "all" where none is left out. */
export function allOrSome(
  dimension: Dimension,
  open: readonly string[] | "all",
): readonly string[] | "all" {
  if (open === "all" || open.length === 0) return open;
  const foldable = dimension.groups.filter(({ id }) => membersOf(dimension, id).length > 0);
  return open.length === foldable.length ? "all" : open;
}

/** The view with rows and columns exchanged, and what stands inside them. */
export function swapAxes(view: View): View {
  const inside = view.inside && (view.inside === "rows" ? "cols" : "rows");
  return { ...view, rows: view.cols, cols: view.rows, inside };
}

/** The view without any filter. */
export function clearFilters(view: View): View {
  return { ...view, filters: NO_FILTERS };
}
