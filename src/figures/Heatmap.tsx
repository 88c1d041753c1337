import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { actAt, pickAt } from "./grid-actions.ts";
import { type LinkAt, placeOf } from "./grid-link.tsx";
import { gridShape } from "./grid-shape.ts";
import type { HeatmapActions } from "./heatmap-actions.ts";
import type { HeatmapModel, LinkTo } from "./heatmap-model.ts";
import { columnGroups, shapeOf } from "./heatmap-shape.tsx";
import { bodyOf, footOf, headOf } from "./heatmap-table.tsx";
import { Hint, type PointTo } from "./Hint.tsx";
import { entriesAt, linkAt, moveFrom, useLinks, useReachablePlace } from "./use-grid.ts";

export interface HeatmapProps {
  readonly model: HeatmapModel;
  readonly caption: string;
  readonly linkTo: LinkTo;
  /** Id of the text that describes the figure. */
  readonly describedBy?: string;
  /** Present once the script runs: what choosing and folding do. */
  readonly actions?: HeatmapActions | undefined;
}

/**
 * The map, which is what this project is for, and so drawn by itself and not by Plot, as is its legend:
 * a table with a link in every cell, group rows that fold, margins that
 * count each study once; where a third dimension stands inside an axis, two levels of heads and of
 * totals. With a script it is an ARIA grid of one tab stop.
 */
export function Heatmap(props: HeatmapProps): JSX.Element {
  const { model, caption, linkTo, describedBy, actions } = props;
  const table = useRef<HTMLTableElement>(null);
  const pointTo = useRef<PointTo>(() => undefined);
  const listening = useGridEvents(props, table, pointTo);
  const link: LinkAt = (row, col) => {
    const place = { row, col };
    return { place, href: actions ? null : linkTo(...entriesAt(model, place)) };
  };
  const { size } = gridShape(model);
  return (
    <div class="heatmap-box">
      <table
        class={shapeOf(model)}
        ref={table}
        aria-describedby={describedBy}
        {...(actions && {
          role: "grid" as const,
          "aria-rowcount": size.rows,
          "aria-colcount": size.cols,
          ...listening,
        })}
      >
        <caption class="visually-hidden">{caption}</caption>
        {columnGroups(model)}
        {headOf(model, actions, link)}
        {bodyOf(model, actions, link)}
        {footOf(model, link)}
      </table>
      {actions && <Hint model={model} pointTo={pointTo} titlesAt={actions.titlesAt} />}
    </div>
  );
}

/** Keys, clicks and pointer of a live grid, which has one tab stop. */
function useGridEvents(
  { model, linkTo, actions }: HeatmapProps,
  table: { readonly current: HTMLTableElement | null },
  pointTo: { readonly current: PointTo },
) {
  const at = useReachablePlace(table, model, actions !== undefined);
  const writeLink = useLinks(table, model, linkTo, actions !== undefined);
  const onReach = (event: Event) => {
    writeLink(event);
    const place = placeOf(event);
    if (!place) return;
    if (event.type === "focusin") at.moveTo(place);
    pointTo.current(place);
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      writeLink(event);
      const from = at.current;
      if (actAt(event.key, model, from, actions)) {
        event.preventDefault();
        return;
      }
      if (event.altKey || event.metaKey) return;
      const next = moveFrom(model, event, from);
      if (!next) return;
      event.preventDefault();
      linkAt(table.current!, next)?.focus();
    },
    onClick(event: MouseEvent) {
      writeLink(event);
      const place = placeOf(event);
      // A modified click opens the view elsewhere, as on any link.
      if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (pickAt(model, place, actions)) return;
      actions?.choose(...entriesAt(model, place));
    },
    onFocusIn: onReach,
    onPointerOver: onReach,
    onPointerDown: writeLink,
    onContextMenu: writeLink,
  };
}
