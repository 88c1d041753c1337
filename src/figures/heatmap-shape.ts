import type { HeatmapModel } from "./heatmap-model.ts";

/** Rows from which on a printed page holds the map in small letters only. */
const DENSE = 24;
/** Rows from which, and up to which, the map is as high as the screen has room for. */
const FILLS = { least: 7, most: 16 } as const;
/** Columns from which on heads stand upright over narrow columns. */
const NARROW = 13;
/** Columns up to which heads lie flat and wrap. */
const FEW = 6;

/** What the style sheet needs to know of a map's size. */
export function shapeOf({ rows, cols }: HeatmapModel): string {
  return [
    "heatmap",
    rows.length > DENSE && "dense",
    rows.length >= FILLS.least && rows.length <= FILLS.most && "fills",
    cols.length >= NARROW ? "narrow" : "wide",
    cols.length <= FEW && "few",
  ]
    .filter(Boolean)
    .join(" ");
}
