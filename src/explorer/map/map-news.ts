import type { Codebook } from "../../contract/contract.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { mapCaption } from "../../views/caption.ts";
import type { View } from "../../views/view.ts";
import { describeMap, foldedInWords } from "./describe.ts";

/** What of a view changes its map: neither filters, which are told apart, nor what is folded. */
export function mapSettings(view: View): string {
  const [rows, cols] = [view.rows, view.cols].map((axis) => ({ ...axis, open: undefined }));
  return JSON.stringify({
    ...view,
    ...{ rows, cols, filters: undefined, sort: undefined, columns: undefined },
    unfolded: undefined,
  });
}

/** What a map shows after a reader changed it, in a few sentences. */
export function mapNews(codebook: Codebook, view: View, map: HeatmapModel): string {
  const { fdr, expected, threeWay } = view.thresholds;
  const empty = map.inside ? `three-way gaps from ${threeWay}` : `empty cells from ${expected}`;
  const marks = map.sought ? ` Marks: false discovery rate up to ${fdr}, ${empty} expected.` : "";
  const told = [describeMap(map).short, foldedInWords(map)].filter(Boolean).join(" ");
  return `${mapCaption(codebook, view)}. ${told}${marks}`;
}
