import type { JSX } from "preact";
import { MERGE_MARK } from "../contract/lookup.ts";
import { columnIndex, gridLink, type GridLinkProps } from "./grid-link.tsx";
import type { HeatmapActions } from "./heatmap-actions.ts";
import type { HeatCell, HeatHead, HeatOuter, HeatRow } from "./heatmap-model.ts";
import { FOLD_WORDS, inMargin } from "./Hint.tsx";

/*
 * The parts of the map's table: functions and no components, as the map has hundreds of them, and
 * each is drawn anew with every view.
 */

export type LinkPlace = Pick<GridLinkProps, "place" | "href">;

/** Whether a row stands for values that a reader merged. */
export function isMerge({ entry, inner, whole }: HeatHead): boolean {
  return inner === null && !whole && entry.includes(MERGE_MARK);
}

/** Whether a row can be merged with others; of those inside others, the map has several. */
export function isPickable(row: HeatRow): boolean {
  return row.kind !== "missing" && row.inner === null && !row.whole && !isMerge(row);
}

/** The head of a row: folds where it is a group, is picked where rows are merged, comes apart where it was. */
export function rowHead(
  row: HeatRow,
  actions: Pick<HeatmapActions, "fold" | "merging"> | undefined,
  link: LinkPlace,
): JSX.Element {
  const { merging } = actions ?? {};
  const pickable = merging?.picked && isPickable(row) ? merging.picked : null;
  // The keys of the grid do what these buttons do: Space, M and Delete.
  return (
    <th scope="row" class={row.chosen ? "chosen" : undefined} aria-colindex={columnIndex(link)}>
      {!pickable && foldButton(row, actions)}
      {merging && pickable && (
        <input
          type="checkbox"
          class="pick"
          tabIndex={-1}
          aria-label={`Merge ${row.label}`}
          checked={pickable.has(row.entry)}
          onChange={() => merging.pick(row.entry)}
        />
      )}
      {gridLink({
        ...link,
        name: nameOf(row),
        title: row.definition,
        expanded: actions && row.open !== null ? row.open : undefined,
        keys: actions && row.open !== null ? FOLD_WORDS : undefined,
        text: row.label,
      })}
      {merging && isMerge(row) && (
        <button
          type="button"
          class="plain take-apart"
          tabIndex={-1}
          onClick={() => merging.takeApart(row.entry)}
        >
          Undo<span class="visually-hidden"> the merge of {row.label}</span>
        </button>
      )}
    </th>
  );
}

/** What shows or hides the values of a group; null for what is none. */
export function foldButton(
  { open, label, entry }: HeatRow | HeatOuter,
  actions: Pick<HeatmapActions, "fold"> | undefined,
): JSX.Element | null {
  if (open === null) return null;
  return (
    <button
      type="button"
      class="fold needs-script"
      // The space bar does the same from the link beside it.
      tabIndex={-1}
      aria-expanded={open}
      aria-label={`Values of ${label}`}
      onClick={() => actions?.fold(entry)}
    />
  );
}

/**
 * The head of a column, in short.
 * @param first whether it is the first of those that stand inside one
 */
export function columnHead(col: HeatHead, first: boolean, link: LinkPlace): JSX.Element {
  const classes = ["col-head", first && "first", col.chosen && "chosen"];
  return (
    <th
      key={col.entry}
      scope="col"
      class={classes.filter(Boolean).join(" ")}
      aria-colindex={columnIndex(link)}
    >
      {gridLink({
        ...link,
        name: nameOf(col),
        title: [`${col.name}.`, col.definition].filter(Boolean).join(" "),
        text: col.short,
      })}
    </th>
  );
}

/** What a screen reader says of a head whose text alone does not tell. */
function nameOf({ name, label, short, inner, whole }: HeatHead): string | undefined {
  if (whole) return `${name}, all`;
  if (inner?.mark === "gap") return `${name}: ${inner.words}`;
  return name === label && short === label ? undefined : name;
}

/** How many studies a row or a column has; a ring where that is none and a gap. */
export function totalCell(head: HeatHead, link: LinkPlace, first = false): JSX.Element {
  const gap = head.inner?.mark === "gap";
  const classes = ["margin", gap && "cell gap bare", first && "first"];
  return (
    <td
      key={head.entry}
      class={classes.filter(Boolean).join(" ")}
      aria-colindex={columnIndex(link)}
    >
      {gridLink({
        ...link,
        name: gap ? `${head.inner!.words}: ${head.name}` : inMargin(head),
        text: gap ? "" : head.total,
      })}
    </td>
  );
}

/**
 * A cell with its number and its mark.
 * @param first whether its column is the first of those that stand inside one
 */
export function tableCell(
  { entry, whole }: HeatHead,
  cell: HeatCell,
  first: boolean,
  link: LinkPlace,
): JSX.Element {
  const classes = [
    "cell",
    cell.mark,
    cell.tone,
    cell.text === "" && "bare",
    cell.fade !== null && `fade-${cell.fade}`,
    whole && "whole",
    first && "first",
    cell.chosen && "chosen",
  ];
  return (
    <td
      key={entry}
      class={classes.filter(Boolean).join(" ")}
      aria-colindex={columnIndex(link)}
      aria-selected={link.href === null ? cell.chosen : undefined}
    >
      {cell.count > 0 || link.href === null ? (
        gridLink({ ...link, name: cell.name, text: cell.text })
      ) : (
        // Its row and its column are heads of a plain table, which are read out with it.
        <span class="visually-hidden">{cell.words}</span>
      )}
    </td>
  );
}
