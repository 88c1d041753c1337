import { useLayoutEffect, useRef } from "preact/hooks";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";
import { linkOf, placeOfLink } from "./grid-link.tsx";
import { type GridShape, gridShape } from "./grid-shape.ts";
import type { HeatmapModel, HeatOuter, HeatRow, LinkTo } from "./heatmap-model.ts";
import { whenIdle } from "./when-idle.ts";

/** How long links that nobody reaches may lead where they led before, in milliseconds. */
const LATEST = 1000;

/** How long a changed map is to stay as it is before they are written, in milliseconds: who types changes it often. */
const PAUSE = 400;

/** How long such links are written at a time, in milliseconds: the next input is not to wait for them. */
const SLICE = 5;

/** The entries of the row and the column at a place; null in a head or a margin of the other axis. */
export function entriesAt(
  model: HeatmapModel,
  place: GridPlace,
): [row: string | null, col: string | null] {
  const { lineOf, outerAt } = gridShape(model);
  const outer = outerAt(place)?.entry;
  const { rows, cols, inside } = model;
  return [
    (inside?.axis === "rows" && outer) || (rows[lineOf("row", place)]?.entry ?? null),
    (inside?.axis === "cols" && outer) || (cols[lineOf("col", place)]?.entry ?? null),
  ];
}

/** The head at a place inside which something can be folded away. */
export function fewAt(model: HeatmapModel, place: GridPlace): HeatOuter | undefined {
  const outer = gridShape(model).outerAt(place);
  return outer?.few ? outer : undefined;
}

/** The head of rows at a place, which may fold: of one, or of those that stand inside it. */
export function foldedAt(model: HeatmapModel, place: GridPlace): HeatRow | HeatOuter | undefined {
  const { deep, lineOf, outerAt } = gridShape(model);
  if (place.col >= deep.col) return undefined;
  return model.inside?.axis === "rows" ? outerAt(place) : model.rows[lineOf("row", place)];
}

/** Where a key moves to from a place: out of what spans several places, whole. */
export function moveFrom(
  model: HeatmapModel,
  { key, ctrlKey }: Pick<KeyboardEvent, "key" | "ctrlKey">,
  from: GridPlace,
): GridPlace | null {
  const { anchor, size } = gridShape(model);
  const next = moveInGrid(key, ctrlKey, from, size);
  if (!next) return null;
  const step = { row: Math.sign(next.row - from.row), col: Math.sign(next.col - from.col) };
  let place = next;
  const moves = step.row !== 0 || step.col !== 0;
  while (moves && samePlace(anchor(place), from) && isInside(ahead(place, step), size)) {
    place = ahead(place, step);
  }
  return anchor(place);
}

function ahead({ row, col }: GridPlace, step: GridPlace): GridPlace {
  return { row: row + step.row, col: col + step.col };
}

function isInside({ row, col }: GridPlace, { rows, cols }: GridShape["size"]): boolean {
  return row >= 0 && col >= 0 && row < rows && col < cols;
}

function samePlace(a: GridPlace, b: GridPlace): boolean {
  return a.row === b.row && a.col === b.col;
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
  model: HeatmapModel,
  live: boolean,
) {
  const { anchor, deep, size } = gridShape(model);
  const wanted = useRef<GridPlace>(deep);
  const at = {
    // Folding can leave the place outside the grid.
    get current(): GridPlace {
      const { row, col } = wanted.current;
      return anchor({ row: Math.min(row, size.rows - 1), col: Math.min(col, size.cols - 1) });
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

/**
 * Lets every link of a live grid lead where it should: all of them while the browser is idle, some at a
 * time, and one that is used before that right then.
 * @returns sets where the link leads that an event is about, before anything follows it
 */
export function useLinks(
  table: { readonly current: HTMLTableElement | null },
  model: HeatmapModel,
  linkTo: LinkTo,
  live: boolean,
): (event: Event) => void {
  const write = (link: HTMLElement, place: GridPlace) =>
    link.setAttribute("href", linkTo(...entriesAt(model, place)));
  const isLate = useRef(false);
  const isFirst = useRef(true);
  useLayoutEffect(() => {
    if (!live) return undefined;
    isLate.current = true;
    let links: readonly HTMLElement[] | null = null;
    let at = 0;
    let takeBack: () => void;
    const writeSome = () => {
      links ??= [...table.current!.querySelectorAll<HTMLElement>("[data-at]")];
      const until = performance.now() + SLICE;
      for (; at < links.length && performance.now() < until; at += 1) {
        write(links[at]!, placeOfLink(links[at]!)!);
      }
      if (at < links.length) writeLater();
      else isLate.current = false;
    };
    const writeLater = () => {
      takeBack = whenIdle(writeSome, LATEST);
    };
    const pause = setTimeout(writeLater, isFirst.current ? 0 : PAUSE);
    isFirst.current = false;
    takeBack = () => clearTimeout(pause);
    return () => takeBack();
  }, [model, linkTo, live]);
  return (event) => {
    const link = isLate.current ? linkOf(event) : null;
    const place = link && placeOfLink(link);
    if (place) write(link, place);
  };
}
