import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { GridPlace } from "./grid-keys.ts";
import type { HeatHead, HeatmapModel } from "./heatmap-model.ts";
import { entriesAt } from "./use-grid.ts";

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
  const there = place && place.row < model.rows.length + 2 && place.col < model.cols.length + 2;
  const titles = there ? titlesAt(...entriesAt(model, place)) : [];
  return (
    <div class="hint" aria-hidden="true">
      <p>{there && hintAt(model, place)}</p>
      <p class="newest">{titles.length > 0 && `Newest: ${titles.join(" · ")}`}</p>
    </div>
  );
}

/** What a margin holds, in words. */
export function inMargin({ total, label }: HeatHead): string {
  return `${total} studies: ${label}, each study once`;
}

/** What is said below the map of the place that a reader reaches. */
function hintAt({ rows, cols, total }: HeatmapModel, place: GridPlace): string {
  const [row, col] = [rows[place.row - 1], cols[place.col - 1]];
  if (row && col) return row.cells[place.col - 1]!.name;
  const head = row ?? col;
  if (place.row === 0 || place.col === 0) {
    const fold = row && row.open !== null ? ` ${FOLD_WORDS}` : "";
    return head ? `${head.label}. ${head.definition}${fold}` : "";
  }
  return head ? inMargin(head) : `${total} studies in all`;
}
