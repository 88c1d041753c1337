import { onceFor } from "../contract/once-for.ts";
import type { GridPlace } from "./grid-keys.ts";
import type { HeatmapModel, HeatOuter } from "./heatmap-model.ts";
import { firstLines } from "./outer-lines.ts";

/**
 * Where everything stands in the grid of a map, by row and by column: first the heads of the other
 * axis, one or, where something stands inside it, two deep; then its own lines; then the totals.
 */
export interface GridShape {
  /** How deep the heads of columns are, in rows, and those of rows, in columns. */
  readonly deep: GridPlace;
  /** All rows and columns of the grid, heads and totals included. */
  readonly size: { readonly rows: number; readonly cols: number };
  /** Line of an axis at a place of the grid, counted from 0; -1 in a head or a total. */
  lineOf(axis: "row" | "col", place: GridPlace): number;
  /** The head that others stand inside at a place of the grid; undefined where there is none. */
  outerAt(place: GridPlace): HeatOuter | undefined;
  /** The place of the link that covers a place: heads, corners and totals may span several. */
  anchor(place: GridPlace): GridPlace;
}

/** The shape of the grid that a map is drawn as. */
export const gridShape = onceFor(({ rows, cols, inside }: HeatmapModel): GridShape => {
  const deep = { row: inside?.axis === "cols" ? 2 : 1, col: inside?.axis === "rows" ? 2 : 1 };
  const lines = { row: rows.length, col: cols.length };
  const size = { rows: deep.row + lines.row + 1, cols: deep.col + lines.col + 1 };
  const outers = outersByLine(inside?.outers ?? []);
  const across = inside?.axis === "cols" ? "row" : "col";
  const along = across === "row" ? "col" : "row";

  const zone = (axis: "row" | "col", at: number) => {
    if (at < deep[axis]) return "head";
    return at < deep[axis] + lines[axis] ? "line" : "total";
  };
  const lineOf: GridShape["lineOf"] = (axis, place) =>
    zone(axis, place[axis]) === "line" ? place[axis] - deep[axis] : -1;
  const outerLine = (place: GridPlace) => {
    if (inside === null || zone(across, place[across]) !== "head") return undefined;
    const line = outers[lineOf(along, place)];
    // The outermost head is that of what others stand inside; over a single column it is the only one.
    return place[across] === 0 || (across === "row" && line?.outer.size === 1) ? line : undefined;
  };

  return {
    deep,
    size,
    lineOf,
    outerAt: (place) => outerLine(place)?.outer,
    anchor(place) {
      const zones = { row: zone("row", place.row), col: zone("col", place.col) };
      const outer = outerLine(place);
      if (outer) return { ...place, [across]: 0, [along]: outer.first + deep[along] };
      const start = (axis: "row" | "col", other: "row" | "col") =>
        zones[axis] === "head" && zones[other] !== "line" ? 0 : place[axis];
      return { row: start("row", "col"), col: start("col", "row") };
    },
  };
});

/** For each line, the head it stands inside and the first line of that. */
function outersByLine(
  outers: readonly HeatOuter[],
): readonly { readonly outer: HeatOuter; readonly first: number }[] {
  return [...firstLines(outers)].flatMap(([first, outer]) =>
    Array.from({ length: outer.size }, () => ({ outer, first })),
  );
}
