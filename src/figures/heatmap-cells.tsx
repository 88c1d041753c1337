import type { JSX } from "preact";
import { MERGE_MARK } from "../contract/lookup.ts";
import { FOLD_WORDS } from "./Hint.tsx";
import { columnIndex, gridLink, type GridLinkProps } from "./grid-link.tsx";
import type { HeatmapActions } from "./heatmap-actions.ts";
import type { HeatCell, HeatHead, HeatRow } from "./heatmap-model.ts";

/*
 * The parts of the map's table: functions and no components, as the map has hundreds of them, and
 * each is drawn anew with every view.
 */

type LinkPlace = Pick<GridLinkProps, "place" | "href">;

/** Whether a row stands for values that a reader merged. */
export function isMerge({ entry }: HeatHead): boolean {
  return entry.includes(MERGE_MARK);
}

/** Whether a row can be merged with others. */
export function isPickable(row: HeatRow): boolean {
  return row.kind !== "missing" && !isMerge(row);
}

/** The head of a row: folds where it is a group, is picked where rows are merged, comes apart where it was. */
export function rowHead(
  row: HeatRow,
  actions: Pick<HeatmapActions, "fold" | "merging"> | undefined,
  link: LinkPlace,
): JSX.Element {
  const foldable = row.open !== null;
  const { merging } = actions ?? {};
  const pickable = merging?.picked && isPickable(row) ? merging.picked : null;
  // The keys of the grid do what these buttons do: Space, M and Delete.
  return (
    <th scope="row" class={row.chosen ? "chosen" : undefined} aria-colindex={columnIndex(link)}>
      {foldable && !pickable && (
        <button
          type="button"
          class="fold needs-script"
          tabIndex={-1}
          aria-expanded={row.open}
          aria-label={`Values of ${row.label}`}
          onClick={() => actions?.fold(row.entry)}
        />
      )}
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
        title: row.definition,
        expanded: actions && foldable ? row.open : undefined,
        keys: actions && foldable ? FOLD_WORDS : undefined,
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

/** The head of a column, in short. */
export function columnHead(col: HeatHead, link: LinkPlace): JSX.Element {
  const shortened = col.short !== col.label;
  return (
    <th
      key={col.entry}
      scope="col"
      class={col.chosen ? "col-head chosen" : "col-head"}
      aria-colindex={columnIndex(link)}
    >
      {gridLink({
        ...link,
        name: shortened ? col.label : undefined,
        title: [`${col.label}.`, col.definition].filter(Boolean).join(" "),
        text: col.short,
      })}
    </th>
  );
}

/** A number at the end of a row or a column, which counts each study once. */
export function margin(key: string, link: LinkPlace, name: string, text: number): JSX.Element {
  return (
    <td key={key} class="margin" aria-colindex={columnIndex(link)}>
      {gridLink({ ...link, name, text })}
    </td>
  );
}

/** A cell with its number and its mark. */
export function tableCell(key: string, cell: HeatCell, link: LinkPlace): JSX.Element {
  const classes = [
    "cell",
    cell.mark,
    cell.tone,
    cell.text === "" && "bare",
    cell.fade !== null && `fade-${cell.fade}`,
    cell.chosen && "chosen",
  ];
  return (
    <td
      key={key}
      class={classes.filter(Boolean).join(" ")}
      aria-colindex={columnIndex(link)}
      aria-selected={link.href === null ? cell.chosen : undefined}
    >
      {cell.count > 0 || link.href === null ? (
        gridLink({ ...link, name: cell.name, text: cell.text })
      ) : (
        <span class="visually-hidden">{cell.name}</span>
      )}
    </td>
  );
}
