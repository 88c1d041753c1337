import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";
import { columnIndex, gridLink, type GridLinkProps, placeOf } from "./grid-link.tsx";
import type { HeatmapActions } from "./heatmap-actions.ts";
import { columnHead, isMerge, isPickable, margin, rowHead, tableCell } from "./heatmap-cells.tsx";
import type { HeatmapModel, LinkTo } from "./heatmap-model.ts";
import { shapeOf } from "./heatmap-shape.ts";
import { FOLD_ALL_WORDS, Hint, inMargin, type PointTo } from "./Hint.tsx";
import { entriesAt, linkAt, useLinks, useReachablePlace } from "./use-grid.ts";

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
 * The map as a table: a link in every cell, group rows that fold, margins that
 * count each study once. With a script it is an ARIA grid of one tab stop.
 */
export function Heatmap(props: HeatmapProps): JSX.Element {
  const { model, caption, linkTo, describedBy, actions } = props;
  const table = useRef<HTMLTableElement>(null);
  const pointTo = useRef<PointTo>(() => undefined);
  const listening = useGridEvents(props, table, pointTo);
  const last = { row: model.rows.length + 1, col: model.cols.length + 1 };
  const link = (row: number, col: number): Pick<GridLinkProps, "place" | "href"> => {
    const place = { row, col };
    return { place, href: actions ? null : linkTo(...entriesAt(model, place)) };
  };
  const rowIndex = (row: number) => (actions ? row + 1 : undefined);
  return (
    <div class="heatmap-box">
      <table
        class={shapeOf(model)}
        ref={table}
        aria-describedby={describedBy}
        {...(actions && {
          role: "grid" as const,
          "aria-rowcount": last.row + 1,
          "aria-colcount": last.col + 1,
          ...listening,
        })}
      >
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr aria-rowindex={rowIndex(0)}>
            {corner(model, actions, link(0, 0))}
            {model.cols.map((col, c) => columnHead(col, link(0, c + 1)))}
            <th scope="col" class="col-head margin" aria-colindex={columnIndex(link(0, last.col))}>
              {gridLink({ ...link(0, last.col), text: "Studies" })}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row, r) => (
            <tr
              key={row.entry}
              class={row.nested ? "nested" : row.kind}
              aria-rowindex={rowIndex(r + 1)}
            >
              {rowHead(row, actions, link(r + 1, 0))}
              {row.cells.map((cell, c) =>
                tableCell(model.cols[c]!.entry, cell, link(r + 1, c + 1)),
              )}
              {margin("margin", link(r + 1, last.col), inMargin(row), row.total)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr aria-rowindex={rowIndex(last.row)}>
            <th scope="row" aria-colindex={columnIndex(link(last.row, 0))}>
              {gridLink({ ...link(last.row, 0), text: "Studies, each once" })}
            </th>
            {model.cols.map((col, c) =>
              margin(col.entry, link(last.row, c + 1), inMargin(col), col.total),
            )}
            <td class="margin total" aria-colindex={columnIndex(link(last.row, last.col))}>
              {gridLink({
                ...link(last.row, last.col),
                name: `${model.total} studies in all`,
                text: model.total,
              })}
            </td>
          </tr>
        </tfoot>
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
  const size = { rows: model.rows.length + 2, cols: model.cols.length + 2 };
  const last: GridPlace = { row: size.rows - 1, col: size.cols - 1 };
  const at = useReachablePlace(table, last, actions !== undefined);
  useLinks(table, model, linkTo, actions !== undefined);
  const onReach = (event: Event) => {
    const place = placeOf(event);
    if (!place) return;
    if (event.type === "focusin") at.moveTo(place);
    pointTo.current(place);
  };
  return {
    onKeyDown(event: KeyboardEvent) {
      const from = at.current;
      if (from.col === 0 && actsAt(event.key, model, from, actions)) {
        event.preventDefault();
        return;
      }
      if (event.altKey || event.metaKey) return;
      const next = moveInGrid(event.key, event.ctrlKey, from, size);
      if (!next) return;
      event.preventDefault();
      linkAt(table.current!, next)?.focus();
    },
    onClick(event: MouseEvent) {
      const place = placeOf(event);
      // A modified click opens the view elsewhere, as on any link.
      if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (place.col === 0 && pickAt(model, place, actions)) return;
      actions?.choose(...entriesAt(model, place));
    },
    onFocusIn: onReach,
    onPointerOver: onReach,
  };
}

/** What a key does on the head of a row: Space picks or folds it, M picks it, Delete takes a merged one apart. */
function actsAt(
  key: string,
  model: HeatmapModel,
  place: GridPlace,
  actions?: HeatmapActions,
): boolean {
  if (key === " ") return pickAt(model, place, actions) || foldAt(model, place, actions);
  const row = model.rows[place.row - 1];
  if (key === "m" && row && actions?.merging && isPickable(row)) {
    actions.merging.pick(row.entry);
    return true;
  }
  if (key !== "Delete" || !row || !isMerge(row) || !actions?.merging) return false;
  actions.merging.takeApart(row.entry);
  return true;
}

/** Picks the row at a place while rows are being picked. */
function pickAt(model: HeatmapModel, { row }: GridPlace, actions?: HeatmapActions): boolean {
  const head = model.rows[row - 1];
  if (!actions?.merging?.picked || !head) return false;
  if (isPickable(head)) actions.merging.pick(head.entry);
  return true;
}

/** Folds or unfolds what the head at a place heads: a group, or in the corner all of them. */
function foldAt(model: HeatmapModel, { row }: GridPlace, actions?: HeatmapActions): boolean {
  const head = model.rows[row - 1];
  if (row === 0 && allOpen(model) !== null) actions?.foldAll(!allOpen(model));
  else if (head && head.open !== null) actions?.fold(head.entry);
  else return false;
  return true;
}

/** Whether all groups of the rows are unfolded; null for rows that do not fold. */
function allOpen({ rows }: HeatmapModel): boolean | null {
  const groups = rows.filter(({ open }) => open !== null);
  return groups.length === 0 ? null : groups.every(({ open }) => open);
}

function corner(
  model: HeatmapModel,
  actions: HeatmapActions | undefined,
  link: Pick<GridLinkProps, "place" | "href">,
): JSX.Element {
  const open = allOpen(model);
  return (
    <th scope="col" class="corner" aria-colindex={columnIndex(link)}>
      {gridLink({
        ...link,
        name: `${model.rowTitle} by ${model.colTitle}`,
        keys: actions && open !== null ? FOLD_ALL_WORDS : undefined,
        text: model.rowTitle,
      })}
      {open !== null && (
        <button
          type="button"
          class="plain fold-all needs-script"
          // The space bar does the same from the link beside it.
          tabIndex={-1}
          onClick={() => actions?.foldAll(!open)}
        >
          {open ? "Fold all" : "Unfold all"}
        </button>
      )}
      {actions?.merging && model.rows.some(isPickable) && (
        <button
          type="button"
          class="plain fold-all"
          // The key M does the same from the head of a row.
          tabIndex={-1}
          aria-pressed={actions.merging.picked !== null}
          onClick={actions.merging.start}
        >
          Merge<span class="visually-hidden"> rows</span>
        </button>
      )}
    </th>
  );
}
