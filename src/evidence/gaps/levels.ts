import type { Dimension } from "../../contract/contract.ts";
import { isGrouped } from "../../contract/lookup.ts";
import { type AxisItem, type AxisLayout, axisItems } from "../axis.ts";
import { noBits } from "../bits.ts";
import type { EvidenceTable } from "../table.ts";

/** All groups of a dimension, or all its reported values: one side of a table of tests. */
export type Level = Pick<AxisLayout, "dimension" | "level" | "merged">;

/** Merged entries by dimension, each replacing its values. */
export type Merges = Readonly<Record<string, readonly string[]>>;

/** The levels at which a dimension is looked at: its groups, if it has them, then its values. */
export function levelsOf(dimension: Dimension, merges: Merges): readonly Level[] {
  const merged = merges[dimension.name] ?? [];
  const values: Level = { dimension, level: "values", merged };
  return isGrouped(dimension) ? [{ dimension, level: "groups", merged }, values] : [values];
}

/** Everything that stands at a level, unused values included, what is not reported left out. */
export function itemsAt(table: EvidenceTable, level: Level): AxisItem[] {
  const whole = { ...level, open: [], order: "contract", unused: true, missing: false } as const;
  return axisItems(table, whole, noBits(table.size));
}

/** Two sides of a table of tests. */
export interface LevelPair {
  readonly rows: Level;
  readonly cols: Level;
}

/**
 * The tables of tests of two dimensions, one for every two levels; of a dimension
 * with itself, each two levels once.
 */
export function levelPairs(rows: Dimension, cols: Dimension, merges: Merges): LevelPair[] {
  const colLevels = levelsOf(cols, merges);
  return levelsOf(rows, merges).flatMap((row, r) =>
    colLevels.slice(rows.name === cols.name ? r : 0).map((col) => ({ rows: row, cols: col })),
  );
}

/** Every cell of a table as its two indexes; of a level with itself, each two items once. */
export function* cellsOf(
  { rows, cols }: LevelPair,
  rowItems: readonly AxisItem[],
  colItems: readonly AxisItem[],
): Generator<readonly [number, number]> {
  const mirrored = rows.dimension.name === cols.dimension.name && rows.level === cols.level;
  for (let r = 0; r < rowItems.length; r += 1) {
    for (let c = mirrored ? r + 1 : 0; c < colItems.length; c += 1) yield [r, c];
  }
}
