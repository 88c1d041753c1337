import type { Codebook } from "../contract/contract.ts";
import { dimensionOf } from "../contract/lookup.ts";
import { measureOf } from "../evidence/measures.ts";
import { measureLabel } from "./measure-words.ts";
import { type Axis, insideOf, type View } from "./view.ts";
import { inSentence } from "./words.ts";

/** What the map of a view shows: "Studies by XAI method and modality, inside it cancer type". */
export function mapCaption(codebook: Codebook, view: View): string {
  const titleOf = (name: string) => inSentence(dimensionOf(codebook, name).title);
  const title = (axis: Axis) => {
    const within = insideOf(view, axis);
    // What stands inside the rows is told before the columns are.
    const closing = axis === "rows" ? "," : "";
    const own = titleOf(view[axis].dimension);
    return within === null ? own : `${own}, inside it ${titleOf(within)}${closing}`;
  };
  const shown =
    view.compare?.mode === "difference"
      ? "Change in share of studies"
      : measureLabel(measureOf(codebook, view.show));
  return `${shown} by ${title("rows")} and ${title("cols")}`;
}
