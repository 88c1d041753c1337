import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { GridPlace } from "./grid-keys.ts";
import type { HeatHead, HeatmapModel } from "./heatmap-model.ts";
import { FEW_WORDS, fewInWords } from "./few-control.tsx";
import { gridShape } from "./grid-shape.ts";
import { entriesAt, foldedAt } from "./use-grid.ts";

export type PointTo = (place: GridPlace) => void;

export interface HintProps {
  readonly model: HeatmapModel;
  /** Set to what tells the hint where the reader is. */
  readonly pointTo: { current: PointTo };
  titlesAt(rowEntry: string | null, colEntry: string | null): readonly string[];
}

/** What the space bar does on the head of a group, and in the corner. */
export const FOLD_WORDS = "Space shows or hides its values.";
export const FOLD_ALL_WORDS = "Space shows or hides the values of all groups.";

/**
 * What the place under the pointer says, with its newest studies: apart, so that moving over the map
 * draws nothing else anew. A screen reader hears the same from the place itself.
 */
export function Hint({ model, pointTo, titlesAt }: HintProps): JSX.Element {
  const [place, setPlace] = useState<GridPlace | null>(null);
  pointTo.current = setPlace;
  // Another map can be smaller.
  const { size } = gridShape(model);
  const there = place && place.row < size.rows && place.col < size.cols;
  const titles = there ? titlesAt(...entriesAt(model, place)) : [];
  return (
    <div class="hint" aria-hidden="true">
      <p>{there && hintAt(model, place)}</p>
      <p class="newest">{titles.length > 0 && `Newest: ${titles.join(" · ")}`}</p>
    </div>
  );
}

/** What a margin holds, in words. */
export function inMargin({ total, name }: HeatHead): string {
  return `${total} studies: ${name}, each study once`;
}

/** What is said below the map of the place that a reader reaches. */
function hintAt(model: HeatmapModel, place: GridPlace): string {
  const { rows, cols, total } = model;
  const { deep, lineOf, outerAt } = gridShape(model);
  const [row, col] = [rows[lineOf("row", place)], cols[lineOf("col", place)]];
  if (row && col) return row.cells[lineOf("col", place)]!.name;
  const outer = outerAt(place);
  const head = outer ?? row ?? col;
  const found = head?.inner?.mark === "gap" ? `${head.inner.words}: ${head.name}` : null;
  if (place.row < deep.row || place.col < deep.col) {
    const folds = foldedAt(model, place)?.open ?? null;
    const fold = folds === null ? "" : ` ${FOLD_WORDS}`;
    const few = outer?.few ? `${fewInWords(model, outer)}. ${FEW_WORDS}` : null;
    return head
      ? [few, `${head.name}. ${head.definition}${fold}`, found].filter(Boolean).join(" ")
      : "";
  }
  return head ? (found ?? inMargin(head)) : `${total} studies in all`;
}
