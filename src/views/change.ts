import type { Codebook, Dimension } from "../contract/contract.ts";
import { dimensionOf, findDimension, GROUP_PREFIX, membersOf } from "../contract/lookup.ts";
import { type Choice, NO_FILTERS, type YearRange } from "../evidence/selection.ts";
import { canonicalChoice, withChoice } from "./canonical.ts";
import { plainAxis, type View } from "./view.ts";

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

/**
 * The view after a reader chose a cell (row and column), a row or a column of
 * the map: the choice on the two axes becomes just that, or nothing when it was
 * just that already. On a map of a dimension against itself, a cell asks for
 * both; two years at once no study has, and such a cell changes nothing.
 */
export function chooseInMap(
  codebook: Codebook,
  view: View,
  row: string | null,
  col: string | null,
): View {
  const names = [...new Set([view.rows.dimension, view.cols.dimension])];
  const wanted = names.map((name) => ({
    dimension: dimensionOf(codebook, name),
    entries: [
      ...new Set([
        ...(name === view.rows.dimension && row !== null ? [row] : []),
        ...(name === view.cols.dimension && col !== null ? [col] : []),
      ]),
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

/** The view with another dimension on an axis; filters stay. */
export function changeAxis(
  codebook: Codebook,
  view: View,
  axis: "rows" | "cols",
  name: string,
): View {
  return { ...view, [axis]: plainAxis(codebook, name) };
}

/** The view split by another dimension, or by none. */
export function changeSplit(codebook: Codebook, view: View, name: string): View {
  return { ...view, split: findDimension(codebook, name)?.name ?? null };
}

/** The view with rows and columns exchanged. */
export function swapAxes(view: View): View {
  return { ...view, rows: view.cols, cols: view.rows };
}

/** The view without any filter. */
export function clearFilters(view: View): View {
  return { ...view, filters: NO_FILTERS };
}
