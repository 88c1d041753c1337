import type { Dimension } from "../../contract/contract.ts";
import { isGrouped } from "../../contract/lookup.ts";
import { type AxisItem, type AxisLayout, axisItems } from "../axis.ts";
import { noBits } from "../bits.ts";
import type { EvidenceTable } from "../table.ts";

/** All groups of a dimension, or all its reported values: one side of a table of tests. */
export type Level = Pick<AxisLayout, "dimension" | "level" | "merged">;

/** `groups` or `values`. */
export type LevelName = Level["level"];

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
