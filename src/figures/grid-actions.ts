import { gridShape } from "./grid-shape.ts";
import type { GridPlace } from "./grid-keys.ts";
import type { HeatmapActions } from "./heatmap-actions.ts";
import { isMerge, isPickable } from "./heatmap-cells.tsx";
import type { HeatmapModel } from "./heatmap-model.ts";
import { allOpen } from "./heatmap-shape.tsx";
import { fewAt, foldedAt } from "./use-grid.ts";

/**
 * What a key does on the head of a row: Space picks or folds it, M picks it, Delete takes a merged one
 * apart; in the corner Space folds all. On a head that others stand inside, plus and minus unfold and
 * fold what few studies carry.
 * @returns whether it did anything
 */
export function actAt(
  key: string,
  model: HeatmapModel,
  place: GridPlace,
  actions?: HeatmapActions,
): boolean {
  if (key === "+" || key === "-") return foldInsideAt(key, model, place, actions);
  const { deep, lineOf } = gridShape(model);
  if (place.col >= deep.col) return false;
  const row = model.rows[lineOf("row", place)];
  if (key === " ") return pickAt(model, place, actions) || foldAt(model, place, actions);
  if (key === "m" && row && actions?.merging && isPickable(row)) {
    actions.merging.pick(row.entry);
    return true;
  }
  if (key !== "Delete" || !row || !isMerge(row) || !actions?.merging) return false;
  actions.merging.takeApart(row.entry);
  return true;
}

/** Picks the row that the head at a place heads, while rows are being picked; says whether they are. */
export function pickAt(model: HeatmapModel, place: GridPlace, actions?: HeatmapActions): boolean {
  const { deep, lineOf } = gridShape(model);
  const row = place.col < deep.col ? model.rows[lineOf("row", place)] : undefined;
  if (!actions?.merging?.picked || !row) return false;
  if (isPickable(row)) actions.merging.pick(row.entry);
  return true;
}

/** Folds or unfolds what the head at a place heads: a group, or in the corner all of them. */
function foldAt(model: HeatmapModel, place: GridPlace, actions?: HeatmapActions): boolean {
  const head = foldedAt(model, place);
  const open = allOpen(model);
  if (place.row < gridShape(model).deep.row && open !== null) actions?.foldAll(!open);
  else if (head && head.open !== null) actions?.fold(head.entry);
  else return false;
  return true;
}

/** Shows what is folded away inside the head at a place, or folds it away again. */
function foldInsideAt(
  key: "+" | "-",
  model: HeatmapModel,
  place: GridPlace,
  actions?: HeatmapActions,
): boolean {
  const outer = fewAt(model, place);
  if (!outer) return false;
  if (outer.few!.folded === (key === "+")) actions?.foldInside(outer.entry);
  return true;
}
