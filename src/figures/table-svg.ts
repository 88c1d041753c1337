import { max } from "d3-array";
import { cellSvg } from "./cell-svg.ts";
import type { HeatHead, HeatmapModel, HeatRow } from "./heatmap-model.ts";
import { LIGHT } from "./palette.ts";
import { type Piece, SIZE, svgText } from "./svg-parts.ts";
import { cutText, textWidth, wrapText } from "./svg-text.ts";

const GAP = 2;
const LINE = 13;
const INDENT = 12;
const MARGIN_COLUMN = 44;
/** Widest label of a row before it wraps. */
const LABEL_WIDTH = 190;
/** Widest label of a column before it is cut. */
const HEAD_WIDTH = 200;
const CELL = { least: 32, most: 52, height: 22, nested: 19 } as const;
/** Slant of the heads of columns, in degrees. */
const SLANT = 40;
const COS = Math.cos((SLANT * Math.PI) / 180);
/** Beyond the end of a slanted head, half of its own height. */
const REACH = 8;
const SIN = Math.sin((SLANT * Math.PI) / 180);

const TOTAL = "Studies, each once";
const MARGIN_HEAD = "Studies";
/** How far the slanted head of the last column reaches beyond it. */
const OVERHANG = textWidth(MARGIN_HEAD, SIZE.text) * COS - MARGIN_COLUMN / 2 + REACH;

/** The map with its margins. Cells take the width that is there, within bounds. */
export function tableSvg(model: HeatmapModel, width: number): Piece {
  const labels = model.rows.map((row) => wrapText(row.label, LABEL_WIDTH, SIZE.text));
  const label = Math.max(
    textWidth(model.rowTitle, SIZE.text),
    textWidth(TOTAL, SIZE.text),
    ...model.rows.map((row, r) => indent(row) + widest(labels[r]!)),
  );
  const left = label + 8;
  const room = (width - left - MARGIN_COLUMN - OVERHANG) / Math.max(model.cols.length, 1) - GAP;
  const cell = Math.floor(Math.min(Math.max(room, CELL.least), CELL.most));
  const columnX = (c: number) => left + c * (cell + GAP);
  const marginX = columnX(model.cols.length) + MARGIN_COLUMN / 2;
  const heads = headsSvg(model.cols, { columnX, cell, marginX });

  const parts = [
    heads.markup,
    svgText(0, heads.height - 5, cutText(model.rowTitle, label, SIZE.text), { bold: true }),
  ];
  let y = heads.height;
  model.rows.forEach((row, r) => {
    const lines = labels[r]!;
    const height = Math.max(row.nested ? CELL.nested : CELL.height, lines.length * LINE);
    const base = y + height / 2 + SIZE.text * 0.36;
    const style = rowStyle(row);
    parts.push(
      "<g>",
      ...lines.map((line, i) =>
        svgText(indent(row), base + (i - (lines.length - 1) / 2) * LINE, line, style),
      ),
      ...row.cells.map((one, c) => cellSvg(one, { x: columnX(c), y, width: cell, height })),
      total(marginX, base, row.total),
      "</g>",
    );
    y += height + GAP;
  });
  const foot = y + 14;
  parts.push(
    "<g>",
    svgText(0, foot, TOTAL, { fill: LIGHT.quiet }),
    ...model.cols.map((col, c) => total(columnX(c) + cell / 2, foot, col.total)),
    svgText(marginX, foot, String(model.total), { bold: true, anchor: "middle" }),
    "</g>",
  );
  return {
    markup: parts.join(""),
    width: Math.max(heads.width, marginX + MARGIN_COLUMN / 2),
    height: foot + 6,
  };
}

function total(x: number, y: number, count: number): string {
  return svgText(x, y, String(count), { fill: LIGHT.quiet, anchor: "middle" });
}

function indent(row: HeatRow): number {
  return row.nested ? INDENT : 0;
}

function rowStyle(row: HeatRow): { fill: string; italic: boolean; bold: boolean } {
  return {
    fill: row.chosen ? LIGHT.accent : row.nested ? LIGHT.quiet : LIGHT.ink,
    italic: row.kind === "missing",
    bold: row.chosen,
  };
}

function widest(lines: readonly string[]): number {
  return max(lines, (line) => textWidth(line, SIZE.text)) ?? 0;
}

/** The heads of the columns: upright when each fits over its column, else slanted. */
function headsSvg(
  cols: readonly HeatHead[],
  place: { columnX(c: number): number; readonly cell: number; readonly marginX: number },
): Piece {
  const { columnX, cell, marginX } = place;
  const heads = [
    ...cols.map((col, c) => ({ ...col, x: columnX(c) + cell / 2 })),
    { label: MARGIN_HEAD, chosen: false, x: marginX },
  ].map((head) => ({ ...head, label: cutText(head.label, HEAD_WIDTH, SIZE.text) }));
  const widths = heads.map(({ label }) => textWidth(label, SIZE.text));
  const upright = widths.every((width) => width <= Math.max(cell, MARGIN_COLUMN));
  const height = upright ? LINE + 8 : max(widths)! * SIN + SIZE.text + 8;
  const markup = heads.map(({ label, chosen, x }, c) => {
    const style = {
      fill: chosen ? LIGHT.accent : c === cols.length ? LIGHT.quiet : LIGHT.ink,
      bold: chosen,
    };
    return upright
      ? svgText(x, height - 6, label, { ...style, anchor: "middle" })
      : svgText(x, height - 6, label, { ...style, turn: -SLANT });
  });
  const reach = heads.map(({ x }, c) => x + (upright ? widths[c]! / 2 : widths[c]! * COS + REACH));
  return { markup: `<g>${markup.join("")}</g>`, width: max(reach)!, height };
}
