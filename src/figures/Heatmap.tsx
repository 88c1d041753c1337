import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";
import { GridLink, type GridLinkProps, placeOf } from "./GridLink.tsx";
import type { HeatCell, HeatHead, HeatmapModel, HeatRow } from "./heatmap-model.ts";

/** Rows from which on a printed page holds the map in small letters only. */
const DENSE = 24;

export interface HeatmapProps {
  readonly model: HeatmapModel;
  readonly caption: string;
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
export function Heatmap({ model, caption, describedBy, actions }: HeatmapProps): JSX.Element {
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setAt] = useState<GridPlace>({ row: 1, col: 1 });
  const hint = useRef<SayHint>(() => undefined);
  const size = { rows: model.rows.length + 2, cols: model.cols.length + 2 };
  // Folding can leave the place outside the grid.
  const at = { row: Math.min(wanted.row, size.rows - 1), col: Math.min(wanted.col, size.cols - 1) };

  const onKeyDown = (event: KeyboardEvent) => {
    const row = model.rows[at.row - 1];
    if (event.key === " " && at.col === 0 && row?.open != null) {
      event.preventDefault();
      actions?.fold(row.entry);
      return;
    }
    if (event.altKey || event.metaKey) return;
    const next = moveInGrid(event.key, event.ctrlKey, at, size);
    if (!next) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next.row},${next.col}"]`)?.focus();
  };
  const onClick = (event: MouseEvent) => {
    const place = placeOf(event);
    // A modified click opens the view elsewhere, as on any link.
    if (!place || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    actions?.choose(
      model.rows[place.row - 1]?.entry ?? null,
      model.cols[place.col - 1]?.entry ?? null,
    );
  };
  const onReach = (event: Event) => {
    const place = placeOf(event);
    if (!place) return;
    if (event.type === "focusin") setAt(place);
    hint.current(hintAt(model, place));
  };
  const listening = actions && {
    role: "grid" as const,
    onKeyDown,
    onClick,
    onFocusIn: onReach,
    onPointerOver: onReach,
  };
  const link = (row: number, col: number) => ({
    place: { row, col },
    current: actions ? at.row === row && at.col === col : null,
  });
  const last = { row: size.rows - 1, col: size.cols - 1 };

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
              <GridLink
                {...link(0, 0)}
                href={model.href}
                name={`${model.rowTitle} by ${model.colTitle}`}
                text={model.rowTitle}
              />
            </th>
            {model.cols.map((col, c) => (
              <th key={col.entry} scope="col" class={col.chosen ? "col-head chosen" : "col-head"}>
                <GridLink
                  {...link(0, c + 1)}
                  href={col.href}
                  title={col.definition}
                  text={col.label}
                />
              </th>
            ))}
            <th scope="col" class="col-head margin">
              <GridLink {...link(0, last.col)} href={model.href} text="Studies" />
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row, r) => (
            <tr key={row.entry} class={row.nested ? "nested" : row.kind}>
              <RowHead row={row} actions={actions} link={link(r + 1, 0)} />
              {row.cells.map((cell, c) => (
                <Cell key={model.cols[c]!.entry} cell={cell} link={link(r + 1, c + 1)} />
              ))}
              <td class="margin">
                <GridLink
                  {...link(r + 1, last.col)}
                  href={row.href}
                  name={inMargin(row)}
                  text={row.total}
                />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <GridLink {...link(last.row, 0)} href={model.href} text="Studies, each once" />
            </th>
            {model.cols.map((col, c) => (
              <td key={col.entry} class="margin">
                <GridLink
                  {...link(last.row, c + 1)}
                  href={col.href}
                  name={inMargin(col)}
                  text={col.total}
                />
              </td>
            ))}
            <td class="margin total">
              <GridLink
                {...link(last.row, last.col)}
                href={model.href}
                name={`${model.total} studies in all`}
                text={model.total}
              />
            </td>
          </tr>
        </tfoot>
      </table>
      {actions && <Hint say={hint} />}
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

type SayHint = (hint: string) => void;

/** What the cell under the pointer says: apart, so that moving over the map draws nothing else anew. */
function Hint({ say }: { readonly say: { current: SayHint } }): JSX.Element {
  const [hint, setHint] = useState("");
  say.current = setHint;
  return (
    <p class="hint" aria-hidden="true">
      {hint}
    </p>
  );
}

type LinkPlace = Pick<GridLinkProps, "place" | "current">;

function RowHead(props: {
  readonly row: HeatRow;
  readonly actions: HeatmapActions | undefined;
  readonly link: LinkPlace;
}): JSX.Element {
  const { row, actions, link } = props;
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
      <GridLink
        {...link}
        href={row.href}
        title={row.definition}
        expanded={actions && foldable ? row.open : undefined}
        text={row.label}
      />
    </th>
  );
}

function Cell(props: { readonly cell: HeatCell; readonly link: LinkPlace }): JSX.Element {
  const { cell, link } = props;
  const classes = [
    "cell",
    cell.mark,
    cell.tone,
    cell.text === "" && "empty",
    cell.fade !== null && `fade-${cell.fade}`,
    cell.chosen && "chosen",
  ];
  return (
    <td class={classes.filter(Boolean).join(" ")}>
      {cell.count > 0 || link.current !== null ? (
        <GridLink {...link} href={cell.href} name={cell.name} text={cell.text} />
      ) : (
        <span class="visually-hidden">{cell.name}</span>
      )}
    </td>
  );
}
