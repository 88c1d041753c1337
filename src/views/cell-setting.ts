import type { Codebook, Dimension } from "../contract/contract.ts";
import { dimensionOf, GROUP_PREFIX, valuesOf } from "../contract/lookup.ts";
import { allOrSome, choose } from "./change.ts";
import type { Setting } from "./setting.ts";
import type { AxisChoice, View } from "./view.ts";

/** Name of the setting. */
export const CELL = "cell";

/** Settings of its own that the cell sets too, beside the choices. */
export const SET_BY_CELL: readonly string[] = ["open", "opencols"];

/** What stands for the prefix of a group here, where every letter counts. */
const GROUP_SIGN = ":";

/**
 * A chosen cell in one setting, `cell=row,column`, a group as `:id`; one of the two may be empty. Both
 * are chosen, and the groups that they stand under are unfolded. Where a third dimension stands inside
 * an axis, its value may come last.
 * Short links hold it in place of what it sets, which other settings can set otherwise; views are
 * written without it.
 */
export function cellSetting(codebook: Codebook): Setting {
  return {
    name: CELL,
    write: () => null,
    read(text, view, fault) {
      const entries = text.split(",").map(withPrefix);
      const names = [view.rows.dimension, view.cols.dimension, ...within(view)];
      if (entries.length > names.length) {
        const third = names.length > 2 ? ", and one value inside them" : "";
        fault(`a cell has one row and one column${third}`);
        return view;
      }
      return entries.reduce((draft, entry, index) => {
        const name = names[index]!;
        const dimension = dimensionOf(codebook, name);
        if (entry === "") return draft;
        if (valuesOf(dimension, entry).length === 0) {
          fault(`${dimension.title} has no value “${entry}”`);
          return draft;
        }
        const axis = (["rows", "cols"] as const)[index];
        return axis
          ? chosenAt(codebook, draft, axis, entry)
          : choose(codebook, draft, name, { entries: [entry], mode: "any" });
      }, view);
    },
  };
}

/** The cell that a view has chosen, as the setting says it; null where its filters hold no one cell. */
export function cellOf(view: View): string | null {
  const { rows, cols, filters } = view;
  const entries = [...new Set([rows.dimension, cols.dimension])].flatMap(
    (name) => filters.choices[name]?.entries.map((entry) => ({ name, entry })) ?? [],
  );
  const one = entries.length === 2 && entries[0]!.name !== entries[1]!.name;
  if (!one) return null;
  const inside = within(view).flatMap((name) => filters.choices[name]?.entries ?? []);
  const all = [...entries.map(({ entry }) => entry), ...(inside.length === 1 ? inside : [])];
  return all.map(withSign).join(",");
}

/** The dimension that stands inside an axis, if one does. */
function within({ split, inside }: View): readonly string[] {
  return split === null || inside === null ? [] : [split];
}

function withSign(entry: string): string {
  return entry.startsWith(GROUP_PREFIX) ? GROUP_SIGN + entry.slice(GROUP_PREFIX.length) : entry;
}

function withPrefix(entry: string): string {
  return entry.startsWith(GROUP_SIGN) ? GROUP_PREFIX + entry.slice(GROUP_SIGN.length) : entry;
}

function chosenAt(codebook: Codebook, view: View, axis: "rows" | "cols", entry: string): View {
  const { dimension: name } = view[axis];
  const dimension = dimensionOf(codebook, name);
  return {
    ...choose(codebook, view, name, { entries: [entry], mode: "any" }),
    [axis]: unfoldedAt(view[axis], dimension, entry),
  };
}

/** An axis with the group unfolded that a value stands under. */
export function unfoldedAt(axis: AxisChoice, dimension: Dimension, entry: string): AxisChoice {
  if (axis.level === "values" || axis.open === "all" || entry.startsWith(GROUP_PREFIX)) return axis;
  const values = valuesOf(dimension, entry);
  const group = dimension.categories.find(({ value }) => values.includes(value))?.group;
  return group ? { ...axis, open: allOrSome(dimension, [group]) } : axis;
}
