import type { Codebook } from "../contract/contract.ts";
import { dimensionOf } from "../contract/lookup.ts";
import { measureOf } from "../evidence/measures.ts";
import { measureLabel } from "./measure-words.ts";
import type { View } from "./view.ts";
import { inSentence } from "./words.ts";

/** What the map of a view shows: "Studies by XAI method and modality". */
export function mapCaption(codebook: Codebook, view: View): string {
  const title = (axis: "rows" | "cols") =>
    inSentence(dimensionOf(codebook, view[axis].dimension).title);
  const shown =
    view.compare?.mode === "difference"
      ? "Change in share of studies"
      : measureLabel(measureOf(codebook, view.show));
  return `${shown} by ${title("rows")} and ${title("cols")}`;
}
