import { range } from "d3-array";
import type { JSX } from "preact";
import { fewControl } from "./few-control.tsx";
import { columnIndex, gridLink, type LinkAt, rowIndex } from "./grid-link.tsx";
import { gridShape } from "./grid-shape.ts";
import type { HeatmapActions } from "./heatmap-actions.ts";
import { columnHead, isPickable, rowHead, totalCell } from "./heatmap-cells.tsx";
import type { HeatmapModel, HeatOuter, HeatRow } from "./heatmap-model.ts";
import { allOpen } from "./heatmap-shape.tsx";
import { FOLD_ALL_WORDS } from "./Hint.tsx";
import { RowCells } from "./RowCells.tsx";
import { columnsHead, rowsHead } from "./outer-heads.tsx";
import { firstLines, outersOf } from "./outer-lines.ts";

/** What is chosen in the heads: the corner, and one line of columns or, of columns inside others, two. */
export function headOf(
  model: HeatmapModel,
  actions: HeatmapActions | undefined,
  link: LinkAt,
): JSX.Element {
  const { cols, inside } = model;
  const { deep, size } = gridShape(model);
  const firstOf = firstLines(outersOf(model, "cols"));
  const marginAt = size.cols - 1;
  const heads = cols.map((col, c) =>
    // Over a single column the head of what it stands inside is its own too.
    firstOf.get(c)?.size === 1
      ? null
      : columnHead(col, firstOf.has(c), link(deep.row - 1, c + deep.col)),
  );
  const margin = (
    <th
      scope="col"
      class="col-head margin"
      rowSpan={deep.row}
      aria-colindex={columnIndex(link(0, marginAt))}
    >
      {gridLink({ ...link(0, marginAt), text: "Studies" })}
    </th>
  );
  return (
    <thead>
      <tr aria-rowindex={rowIndex(link(0, 0))}>
        {corner(model, actions, link(0, 0))}
        {inside?.axis === "cols"
          ? [...firstOf].map(([first, outer]) =>
              columnsHead(
                outer,
                cols[first]!,
                fewControl(model, outer, actions, link(0, first + deep.col).href),
                link(0, first + deep.col),
              ),
            )
          : heads}
        {margin}
      </tr>
      {deep.row > 1 && <tr aria-rowindex={rowIndex(link(1, 0))}>{heads}</tr>}
    </thead>
  );
}

/** The rows with their cells; those inside others as a body of their own, whose head spans them. */
export function bodyOf(
  model: HeatmapModel,
  actions: HeatmapActions | undefined,
  link: LinkAt,
): JSX.Element | JSX.Element[] {
  const { rows, inside } = model;
  const { deep, size } = gridShape(model);
  const marginAt = size.cols - 1;
  const parts = partsOf(model);
  const line = (row: HeatRow, r: number, outer: HeatOuter | undefined) => {
    const at = r + deep.row;
    return (
      <tr
        key={row.entry}
        class={row.whole ? "whole" : row.nested ? "nested" : row.kind}
        aria-rowindex={rowIndex(link(at, 0))}
      >
        {outer &&
          rowsHead(
            outer,
            actions,
            fewControl(model, outer, actions, link(at, 0).href),
            link(at, 0),
          )}
        {rowHead(row, actions, link(at, deep.col - 1))}
        {parts.map(({ from, cols, begins }) => (
          <RowCells
            key={cols[0]!.entry}
            cells={row.cells.slice(from, from + cols.length)}
            cols={cols}
            begins={begins}
            row={at}
            col={from + deep.col}
            link={link}
            live={actions !== undefined}
          />
        ))}
        {totalCell(row, link(at, marginAt))}
      </tr>
    );
  };
  if (inside?.axis !== "rows") {
    return <tbody>{rows.map((row, r) => line(row, r, undefined))}</tbody>;
  }
  return [...firstLines(inside.outers)].map(([first, outer]) => (
    <tbody key={outer.entry}>
      {rows
        .slice(first, first + outer.size)
        .map((row, at) => line(row, first + at, at === 0 ? outer : undefined))}
    </tbody>
  ));
}

/** Columns that are drawn, or left alone, together where nothing stands inside another. */
const TOGETHER = 6;

/** The columns of a map in parts: those that stand inside one, or a few at a time. */
function partsOf(model: HeatmapModel) {
  const { cols } = model;
  const outers = [...firstLines(outersOf(model, "cols"))];
  const spans =
    outers.length > 0
      ? outers.map(([from, { size }]) => ({ from, size, begins: true }))
      : range(0, cols.length, TOGETHER).map((from) => ({ from, size: TOGETHER, begins: false }));
  return spans.map(({ from, size, begins }) => {
    return { from, begins, cols: cols.slice(from, from + size) };
  });
}

/** The totals of the columns; of columns inside others, all that these hold is one of them. */
export function footOf(model: HeatmapModel, link: LinkAt): JSX.Element {
  const { cols, total } = model;
  const { deep, size } = gridShape(model);
  const firstOf = firstLines(outersOf(model, "cols"));
  const footAt = size.rows - 1;
  return (
    <tfoot>
      <tr aria-rowindex={rowIndex(link(footAt, 0))}>
        <th scope="row" colSpan={deep.col} aria-colindex={columnIndex(link(footAt, 0))}>
          {gridLink({ ...link(footAt, 0), text: "Studies, each once" })}
        </th>
        {cols.map((col, c) => totalCell(col, link(footAt, c + deep.col), firstOf.has(c)))}
        <td class="margin total" aria-colindex={columnIndex(link(footAt, size.cols - 1))}>
          {gridLink({
            ...link(footAt, size.cols - 1),
            name: `${total} studies in all`,
            text: total,
          })}
        </td>
      </tr>
    </tfoot>
  );
}

function corner(
  model: HeatmapModel,
  actions: HeatmapActions | undefined,
  link: ReturnType<LinkAt>,
): JSX.Element {
  const { rowTitle, colTitle, inside } = model;
  const { deep } = gridShape(model);
  const open = allOpen(model);
  const text = inside?.axis === "rows" ? `${rowTitle}, ${inside.title}` : rowTitle;
  const within = inside?.axis === "cols" ? `, inside it ${inside.title}` : "";
  return (
    <th
      scope="col"
      class="corner"
      rowSpan={deep.row}
      colSpan={deep.col}
      aria-colindex={columnIndex(link)}
    >
      {gridLink({
        ...link,
        name: `${text} by ${colTitle}${within}`,
        keys: actions && open !== null ? FOLD_ALL_WORDS : undefined,
        text,
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
