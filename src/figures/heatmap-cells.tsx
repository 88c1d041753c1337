import type { JSX } from "preact";
import { gridLink, type GridLinkProps } from "./grid-link.tsx";
import type { HeatCell, HeatHead, HeatRow } from "./heatmap-model.ts";

/*
 * The parts of the map's table: functions and no components, as the map has hundreds of them, and
 * each is drawn anew with every view.
 */

type LinkPlace = Pick<GridLinkProps, "place" | "href">;

/** The head of a row, with the button that folds it where it is a group. */
export function rowHead(
  row: HeatRow,
  actions: { fold(groupEntry: string): void } | undefined,
  link: LinkPlace,
): JSX.Element {
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

/** The head of a column, in short. */
export function columnHead(col: HeatHead, link: LinkPlace): JSX.Element {
  const shortened = col.short !== col.label;
  return (
    <th key={col.entry} scope="col" class={col.chosen ? "col-head chosen" : "col-head"}>
      {gridLink({
        ...link,
        name: shortened ? col.label : undefined,
        title: [`${col.label}.`, col.definition].filter(Boolean).join(" "),
        text: col.short,
      })}
    </th>
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
    <td key={key} class={classes.filter(Boolean).join(" ")}>
      {cell.count > 0 || link.href === null ? (
        gridLink({ ...link, name: cell.name, text: cell.text })
      ) : (
        <span class="visually-hidden">{cell.name}</span>
      )}
    </td>
  );
}
