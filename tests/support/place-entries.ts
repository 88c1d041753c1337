import type { View } from "../../src/views/view.ts";

/**
 * What a row and a column of a map stand for, as dimensions with their entries: of one inside another,
 * the two that a dot joins.
 */
export function placeEntries(
  view: View,
  row: string | null,
  col: string | null,
): (readonly [dimension: string, entry: string])[] {
  return [["rows", row] as const, ["cols", col] as const].flatMap(([axis, entry]) => {
    if (entry === null) return [];
    const names = [view[axis].dimension, ...(view.inside === axis ? [view.split!] : [])];
    return entry.split(".").map((part, at) => [names[at]!, part] as const);
  });
}

/** The dimensions of a view's map, each once. */
export function dimensionsOf({ rows, cols, split, inside }: View): string[] {
  const third = inside === null || split === null ? [] : [split];
  return [...new Set([rows.dimension, cols.dimension, ...third])];
}
