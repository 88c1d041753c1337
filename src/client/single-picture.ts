import type { Counted } from "../explorer/counted.ts";
import { figureOf } from "../explorer/map/figure-of.ts";
import { heatmapSvg } from "../figures/heatmap-svg.ts";

/** The map as a picture for readers without a script: without what each cell says when it is pointed at. */
export function singlePicture(counted: Counted, where: string): string {
  // The description of the drawing says it for all cells.
  return heatmapSvg(figureOf(counted, where)).svg.replace(
    /(?<=<g [^>]*>)<title>[^<]*<\/title>/g,
    "",
  );
}
