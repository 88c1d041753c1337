import type { Codebook, Dimension } from "../../../src/contract/contract.ts";
import { AXIS_ORDERS } from "../../../src/evidence/axis.ts";
import { measuresOf } from "../../../src/evidence/measures.ts";
import type { Filters } from "../../../src/evidence/selection.ts";
import { THRESHOLDS } from "../../../src/views/threshold-settings.ts";
import { type AxisChoice, sortColumns, type View } from "../../../src/views/view.ts";

/** What in a view does not fit its codebook, by the names of the view's fields; empty when all does. */
export function misfits(codebook: Codebook, view: View): string[] {
  const named = (name: string) => codebook.dimensions.find((d) => d.name === name);
  const checks: Record<string, boolean> = {
    rows: validAxis(named(view.rows.dimension), view.rows),
    cols: validAxis(named(view.cols.dimension), view.cols),
    split:
      view.split === null ||
      (named(view.split) !== undefined &&
        ![view.rows.dimension, view.cols.dimension].includes(view.split)),
    inside: view.inside === null || (view.split !== null && ["rows", "cols"].includes(view.inside)),
    foldBelow:
      view.inside === null
        ? view.foldBelow === 1
        : Number.isInteger(view.foldBelow) && view.foldBelow >= 1 && view.foldBelow <= 1000,
    unfolded:
      view.unfolded.length === 0 ||
      (view.inside !== null &&
        view.foldBelow > 1 &&
        once(view.unfolded) &&
        view.unfolded.every((entry) => validEntry(named(view[view.inside!].dimension)!, entry))),
    show: measuresOf(codebook).some(({ id }) => id === view.show),
    flags: [view.unused, view.missing, view.lens].every((flag) => typeof flag === "boolean"),
    merged: Object.entries(view.merged).every(([name, entries]) =>
      validMerges(named(name), entries),
    ),
    filters: validFilters(codebook, view.filters),
    compare:
      view.compare === null ||
      (["difference", "side"].includes(view.compare.mode) &&
        validFilters(codebook, view.compare.baseline)),
    thresholds: validThresholds(codebook, view.thresholds),
    columns: once(view.columns) && view.columns.every((name) => named(name) !== undefined),
    sort:
      sortColumns(codebook).includes(view.sort.column) && typeof view.sort.descending === "boolean",
  };
  return Object.keys(checks).filter((field) => !checks[field]);
}

const once = (list: readonly string[]) => new Set(list).size === list.length;

function validAxis(dimension: Dimension | undefined, axis: AxisChoice): boolean {
  if (!dimension || !AXIS_ORDERS.includes(axis.order)) return false;
  if (axis.level === "values") return axis.open.length === 0;
  const headed = dimension.categories.every((c) => c.missing || c.group !== null);
  const known = dimension.groups.map(({ id }) => id);
  return (
    axis.level === "groups" &&
    headed &&
    known.length > 0 &&
    (axis.open === "all" || (once(axis.open) && axis.open.every((id) => known.includes(id))))
  );
}

/** At least one merge, each of two or more reported values, no value in two. */
function validMerges(dimension: Dimension | undefined, entries: readonly string[]): boolean {
  const lists = entries.map((entry) => entry.split("~"));
  const reported = dimension?.categories.filter((c) => !c.missing).map((c) => c.value) ?? [];
  return (
    entries.length > 0 &&
    lists.every((values) => values.length > 1) &&
    once(lists.flat()) &&
    lists.flat().every((value) => reported.includes(value))
  );
}

function validThresholds(codebook: Codebook, thresholds: View["thresholds"]): boolean {
  const { since } = thresholds;
  const years = codebook.dimensions.find(({ kind }) => kind === "year")?.categories;
  const validYear = years ? years.some(({ value }) => Number(value) === since) : since === null;
  return (
    validYear &&
    THRESHOLDS.every(({ key, least, most, whole }) => {
      const value = thresholds[key];
      return value >= least && value <= most && (!whole || Number.isInteger(value));
    })
  );
}

function validFilters(codebook: Codebook, { choices, years, text }: Filters): boolean {
  const known = codebook.dimensions
    .find(({ kind }) => kind === "year")
    ?.categories.map(({ value }) => Number(value));
  const validYears =
    years === null ||
    (known?.includes(years.from) && known.includes(years.to) && years.from <= years.to);
  const validChoices = Object.entries(choices).every(([name, { entries, mode }]) => {
    const dimension = codebook.dimensions.find((d) => d.name === name && d.kind === "coded");
    return (
      dimension !== undefined &&
      ["any", "all"].includes(mode) &&
      entries.length > 0 &&
      once(entries) &&
      entries.every((entry) => validEntry(dimension, entry))
    );
  });
  return Boolean(validYears) && validChoices && text === text.trim() && text.isWellFormed();
}

function validEntry(dimension: Dimension, entry: string): boolean {
  if (entry.startsWith("group:")) return dimension.groups.some(({ id }) => `group:${id}` === entry);
  const values = entry.split("~");
  return once(values) && values.every((v) => dimension.categories.some(({ value }) => value === v));
}
