import type { JSX } from "preact";
import { useRef, useState } from "preact/hooks";
import { type GridPlace, moveInGrid } from "./grid-keys.ts";
import { GridLink } from "./GridLink.tsx";
import type { HeatCell, HeatmapModel, HeatRow } from "./heatmap-model.ts";

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
  const link = (row: number, col: number) => ({
    place: { row, col },
    current: at.row === row && at.col === col,
    live: actions !== undefined,
    onReach: (text: string) => {
      setAt({ row, col });
      hint.current(text);
    },
    onHover: (text: string) => hint.current(text),
  });
  const choose = (row: string | null, col: string | null) =>
    actions && (() => actions.choose(row, col));

  return (
    <div class="heatmap-box">
      <table
        class={model.rows.length > DENSE ? "heatmap dense" : "heatmap"}
        ref={table}
        role={actions ? "grid" : undefined}
        aria-describedby={describedBy}
        onKeyDown={actions && onKeyDown}
      >
        <caption class="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="corner">
              <GridLink
                {...link(0, 0)}
                href={model.href}
                name={`${model.rowTitle} by ${model.colTitle}`}
                onChoose={choose(null, null)}
              >
                {model.rowTitle}
              </GridLink>
            </th>
            {model.cols.map((col, c) => (
              <th key={col.entry} scope="col" class={col.chosen ? "col-head chosen" : "col-head"}>
                <GridLink
                  {...link(0, c + 1)}
                  href={col.href}
                  title={col.definition}
                  hint={`${col.label}. ${col.definition}`}
                  onChoose={choose(null, col.entry)}
                >
                  {col.label}
                </GridLink>
              </th>
            ))}
            <th scope="col" class="col-head margin">
              <GridLink {...link(0, size.cols - 1)} href={model.href} onChoose={choose(null, null)}>
                Studies
              </GridLink>
            </th>
          </tr>
        </thead>
        <tbody>
          {model.rows.map((row, r) => (
            <tr key={row.entry} class={row.nested ? "nested" : row.kind}>
              <RowHead row={row} actions={actions} link={link(r + 1, 0)} />
              {row.cells.map((cell, c) => {
                const col = model.cols[c]!;
                return (
                  <Cell
                    key={col.entry}
                    cell={cell}
                    link={link(r + 1, c + 1)}
                    onChoose={choose(row.entry, col.entry)}
                  />
                );
              })}
              <td class="margin">
                <GridLink
                  {...link(r + 1, size.cols - 1)}
                  href={row.href}
                  name={`${row.total} studies: ${row.label}, each study once`}
                  onChoose={choose(row.entry, null)}
                >
                  {row.total}
                </GridLink>
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              <GridLink {...link(size.rows - 1, 0)} href={model.href} onChoose={choose(null, null)}>
                Studies, each once
              </GridLink>
            </th>
            {model.cols.map((col, c) => (
              <td key={col.entry} class="margin">
                <GridLink
                  {...link(size.rows - 1, c + 1)}
                  href={col.href}
                  name={`${col.total} studies: ${col.label}, each study once`}
                  onChoose={choose(null, col.entry)}
                >
                  {col.total}
                </GridLink>
              </td>
            ))}
            <td class="margin total">
              <GridLink
                {...link(size.rows - 1, size.cols - 1)}
                href={model.href}
                name={`${model.total} studies in all`}
                onChoose={choose(null, null)}
              >
                {model.total}
              </GridLink>
            </td>
          </tr>
        </tfoot>
      </table>
      {actions && <Hint say={hint} />}
    </div>
  );
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

type LinkPlace = Pick<
  Parameters<typeof GridLink>[0],
  "place" | "current" | "live" | "onReach" | "onHover"
>;

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
        hint={`${row.label}. ${row.definition}${foldable ? " Space shows or hides its values." : ""}`}
        expanded={actions && foldable ? row.open : undefined}
        onChoose={actions && (() => actions.choose(row.entry, null))}
      >
        {row.label}
      </GridLink>
    </th>
  );
}

function Cell(props: {
  readonly cell: HeatCell;
  readonly link: LinkPlace;
  readonly onChoose: (() => void) | undefined;
}): JSX.Element {
  const { cell, link, onChoose } = props;
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
      {cell.count > 0 || onChoose ? (
        <GridLink {...link} href={cell.href} name={cell.name} onChoose={onChoose}>
          {cell.text}
        </GridLink>
      ) : (
        <span class="visually-hidden">{cell.name}</span>
      )}
    </td>
  );
}
