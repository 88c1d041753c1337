import { useMemo } from "preact/hooks";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import type { Counted } from "../counted.ts";
import { heatmapOf } from "./map-model.ts";

/**
 * The map of a view: what a reader does beside it, such as picking studies, counts nothing anew.
 * @param wanted whether there is to be one
 */
export function useMap(
  { evidence, view, context, baseline }: Counted,
  wanted: boolean,
): HeatmapModel | null {
  const { table } = evidence;
  const against = view.compare?.mode === "difference" ? baseline : null;
  return useMemo(
    () => (wanted ? heatmapOf(table, view, context, { baseline: against }) : null),
    [table, view, context, against],
  );
}
