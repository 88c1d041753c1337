import type { JSX } from "preact";
import type { Codebook } from "../../contract/contract.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { foldInsideBelow } from "../../views/change.ts";
import { usualFoldBelow, type View } from "../../views/view.ts";
import { foldedInWords } from "./describe.ts";

/** Studies below which a reader folds away where the codebook has no such number. */
const FOLD_BELOW = 3;

export interface FoldNoteProps {
  readonly codebook: Codebook;
  readonly view: View;
  readonly map: HeatmapModel;
  readonly onChange: ((view: View) => void) | undefined;
}

/** What is folded away inside an axis, in words, and what unfolds all of it or folds it again. */
export function FoldNote({ codebook, view, map, onChange }: FoldNoteProps): JSX.Element {
  const away = map.inside?.folding.away ?? 0;
  const usual = usualFoldBelow(codebook);
  const below = view.foldBelow > 1 ? view.foldBelow : usual > 1 ? usual : FOLD_BELOW;
  const things = map.inside?.axis === "rows" ? "rows" : "columns";
  return (
    <p class="fold-note">
      {foldedInWords(map)}{" "}
      <button
        type="button"
        class="plain needs-script"
        onClick={() => onChange?.(foldInsideBelow(view, away > 0 ? 1 : below))}
      >
        {away > 0 ? `Show all ${things}` : `Fold away ${things} with fewer than ${below} studies`}
      </button>
    </p>
  );
}
