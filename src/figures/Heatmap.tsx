import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";
import { gridLink, type GridLinkProps, placeOf } from "./grid-link.tsx";
import type { HeatCell, HeatHead, HeatmapModel, HeatRow, LinkTo } from "./heatmap-model.ts";
import { entriesAt, linkAt, useLinks, useReachablePlace } from "./use-grid.ts";

/** Rows from which on a printed page holds the map in small letters only. */
const DENSE = 24;

export interface HeatmapProps {
  readonly model: HeatmapModel;
  readonly caption: string;
  readonly linkTo: LinkTo;
  /** Id of the text that describes the figure. */
  readonly describedBy?: string;
  /** Present once the script runs: what choosing and folding do. */
  readonly actions?: HeatmapActions | undefined;
}

export interface HeatmapActions {
  /** A cell, a row (no column), a column (no row) or everything (neither) was chosen. */
  choose(rowEntry: string | null, colEntry: string | null): void;
  /** A group was folded or unfolded. */
  fold(groupEntry: string): void;
}

/**
 * The map as a table: a link in every cell, group rows that fold, margins that
 * count each study once. With a script it is an ARIA grid of one tab stop.
 */
export function Heatmap(props: HeatmapProps): JSX.Element {
  const { model, caption, linkTo, describedBy, actions } = props;
  const table = useRef<HTMLTableElement>(null);
  const pointTo = useRef<PointTo>(() => undefined);
  const size = { rows: model.rows.length + 2, cols: model.cols.length + 2 };
  const last = { row: size.rows - 1, col: size.cols - 1 };
  const at = useReachablePlace(table, last, actions !== undefined);
  useLinks(table, model, linkTo, actions !== undefined);

  const onKeyDown = (event: KeyboardEvent) => {
    const from = at.current;
    const row = model.rows[from.row - 1];
    if (event.key === " " && from.col === 0 && row?.open != null) {
      event.preventDefault();
      actions?.fold(row.entry);
      return;
    }
    if (event.altKey || event.metaKey) return;
    const next = moveInGrid(event.key, event.ctrlKey, from, size);
    if (!next) return;
    event.preventDefault();
    linkAt(table.current!, next)?.focus();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event);
    // A modified click opens the view elsewhere, as on any link.
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    actions?.choose(...entriesAt(model, place));
  };
  const onReach = (event: Event) => {
    const place = placeOf(event);
    if (!place) return;
    if (event.type === "focusin") at.moveTo(place);
    pointTo.current(place);
  };
  const listening = actions && {
    role: "grid" as const,
    onKeyDown,
    onClick,
    onFocusIn: onReach,
    onPointerOver: onReach,
  };
  const link = (row: number, col: number) => {
    const place = { row, col };
    return { place, href: actions ? null : linkTo(...entriesAt(model, place)) };
  };

  return (
    <div class="heatmap-box">
      <table
        class={model.rows.length > DENSE ? "heatmap dense" : "heatmap"}
        ref={table}
        aria-describedby={describedBy}
        {...listening}
      >
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              {gridLink({
                ...link(0, 0),
                name: `${model.rowTitle} by ${model.colTitle}`,
                text: model.rowTitle,
              })}
            </th>
            {model.cols.map((col, c) => (
              <th key={col.entry} scope="col" class={col.chosen ? "col-head chosen" : "col-head"}>
                {gridLink({ ...link(0, c + 1), title: col.definition, text: col.label })}
              </th>
            ))}
            <th scope="col" class="col-head margin">
              {gridLink({ ...link(0, last.col), text: "Studies" })}
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row, r) => (
            <tr key={row.entry} class={row.nested ? "nested" : row.kind}>
              {rowHead(row, actions, link(r + 1, 0))}
              {row.cells.map((cell, c) =>
                tableCell(model.cols[c]!.entry, cell, link(r + 1, c + 1)),
              )}
              <td class="margin">
                {gridLink({ ...link(r + 1, last.col), name: inMargin(row), text: row.total })}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{gridLink({ ...link(last.row, 0), text: "Studies, each once" })}</th>
            {model.cols.map((col, c) => (
              <td key={col.entry} class="margin">
                {gridLink({ ...link(last.row, c + 1), name: inMargin(col), text: col.total })}
              </td>
            ))}
            <td class="margin total">
              {gridLink({
                ...link(last.row, last.col),
                name: `${model.total} studies in all`,
                text: model.total,
              })}
            </td>
          </tr>
        </tfoot>
      </table>
      {actions && <Hint model={model} pointTo={pointTo} />}
    </div>
  );
}

function inMargin({ total, label }: HeatHead): string {
  return `${total} studies: ${label}, each study once`;
}

/** What is said below the map of the place that a reader reaches. */
function hintAt({ rows, cols, total }: HeatmapModel, place: GridPlace): string {
  const [row, col] = [rows[place.row - 1], cols[place.col - 1]];
  if (row && col) return row.cells[place.col - 1]!.name;
  const head = row ?? col;
  if (place.row === 0 || place.col === 0) {
    const fold = row && row.open !== null ? " Space shows or hides its values." : "";
    return head ? `${head.label}. ${head.definition}${fold}` : "";
  }
  return head ? inMargin(head) : `${total} studies in all`;
}

type PointTo = (place: GridPlace) => void;

/** What the cell under the pointer says: apart, so that moving over the map draws nothing else anew. */
function Hint(props: {
  readonly model: HeatmapModel;
  readonly pointTo: { current: PointTo };
}): JSX.Element {
  const { model, pointTo } = props;
  const [place, setPlace] = useState<GridPlace | null>(null);
  pointTo.current = setPlace;
  // Another map can be smaller.
  const there = place && place.row < model.rows.length + 2 && place.col < model.cols.length + 2;
  return (
    <p class="hint" aria-hidden="true">
      {there && hintAt(model, place)}
    </p>
  );
}

type LinkPlace = Pick<GridLinkProps, "place" | "href">;

function rowHead(row: HeatRow, actions: HeatmapActions | undefined, link: LinkPlace): JSX.Element {
  const foldable = row.open !== null;
  return (
    <th scope="row" class={row.chosen ? "chosen" : undefined}>
      {foldable && (
        <button
          type="button"
          class="fold needs-script"
          // The space bar does the same from the link beside it.
          tabIndex={-1}
          aria-expanded={row.open}
          aria-label={`Values of ${row.label}`}
          onClick={() => actions?.fold(row.entry)}
        />
      )}
      {gridLink({
        ...link,
        title: row.definition,
        expanded: actions && foldable ? row.open : undefined,
        text: row.label,
      })}
    </th>
  );
}

function tableCell(key: string, cell: HeatCell, link: LinkPlace): JSX.Element {
  const classes = [
    "cell",
    cell.mark,
    cell.tone,
    cell.text === "" && "bare",
    cell.fade !== null && `fade-${cell.fade}`,
    cell.chosen && "chosen",
  ];
  return (
    <td key={key} class={classes.filter(Boolean).join(" ")}>
      {cell.count > 0 || link.href === null ? (
        gridLink({ ...link, name: cell.name, text: cell.text })
      ) : (
        <span class="visually-hidden">{cell.name}</span>
      )}
    </td>
  );
}
