import { useEffect, useLayoutEffect, useRef } from "preact/hooks";
import type { GridPlace } from "./grid-keys.ts";
import { placeOfLink } from "./grid-link.tsx";
import type { HeatmapModel, LinkTo } from "./heatmap-model.ts";

/** The entries of the row and the column at a place; null in a head or a margin. */
export function entriesAt(
  { rows, cols }: HeatmapModel,
  { row, col }: GridPlace,
): [row: string | null, col: string | null] {
  return [rows[row - 1]?.entry ?? null, cols[col - 1]?.entry ?? null];
}

/** The link at a place of a live grid. */
export function linkAt(table: HTMLTableElement, { row, col }: GridPlace): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-at="${row},${col}"]`);
}

/**
 * The one place of the grid that Tab reaches, by a roving tabindex: set on the two links that it
 * concerns, because moving changes nothing else of what is drawn.
 */
export function useReachablePlace(
  table: { readonly current: HTMLTableElement | null },
  last: GridPlace,
  live: boolean,
) {
  const wanted = useRef<GridPlace>({ row: 1, col: 1 });
  const at = {
    // Folding can leave the place outside the grid.
    get current(): GridPlace {
      const { row, col } = wanted.current;
      return { row: Math.min(row, last.row), col: Math.min(col, last.col) };
    },
    moveTo(place: GridPlace) {
      wanted.current = place;
      const before = table.current!.querySelector('a[tabindex="0"]');
      const next = linkAt(table.current!, at.current);
      // Where nothing moves, nothing is set: browsers lay the page out anew for it.
      if (next === before) return;
      before?.setAttribute("tabindex", "-1");
      next?.setAttribute("tabindex", "0");
    },
  };
  useLayoutEffect(() => {
    if (live) at.moveTo(wanted.current);
  });
  return at;
}

/** Lets every link of a live grid lead where it should, once the reader sees the numbers. */
export function useLinks(
  table: { readonly current: HTMLTableElement | null },
  model: HeatmapModel,
  linkTo: LinkTo,
  live: boolean,
) {
  useEffect(() => {
    if (!live) return;
    for (const link of table.current!.querySelectorAll<HTMLElement>("[data-at]")) {
      link.setAttribute("href", linkTo(...entriesAt(model, placeOfLink(link)!)));
    }
  }, [model, linkTo, live]);
}
