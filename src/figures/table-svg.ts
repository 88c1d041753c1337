import { max } from "d3-array";
import { cellSvg, markSvg } from "./cell-svg.ts";
import type { HeatHead, HeatmapModel, HeatOuter, HeatRow } from "./heatmap-model.ts";
import { firstLines, outersOf } from "./outer-lines.ts";
import { LIGHT } from "./palette.ts";
import { moved, type Piece, SIZE, svgText } from "./svg-parts.ts";
import { cutText, textWidth, wrapText } from "./svg-text.ts";
import {
  BOLDER,
  type Columns,
  foldedSvg,
  headsSvg,
  insideHeadsSvg,
  LINE,
  MARGIN_COLUMN,
  OVERHANG,
} from "./table-heads-svg.ts";

const GAP = 2;
/** Room between columns that stand inside different ones. */
const GROUP_GAP = 5;
const INDENT = 12;
/** Widest label of a row before it wraps; beside many columns it has less room. */
const LABEL_WIDTH = { usual: 190, inside: 130 } as const;
const CELL = { least: 32, most: 52, height: 22, nested: 19 } as const;
/** Least width of a column that stands inside another: two digits. */
const INSIDE_CELL = 17;

const TOTAL = "Studies, each once";

/** The map with its margins. Cells take the width that is there, within bounds. */
export function tableSvg(model: HeatmapModel, width: number): Piece {
  const [over, beside] = [outersOf(model, "cols"), outersOf(model, "rows")];
  const room = over.length > 0 ? LABEL_WIDTH.inside : LABEL_WIDTH.usual;
  const labels = model.rows.map((row) => wrapText(row.label, room, SIZE.text));
  const title = beside.length > 0 ? `${model.rowTitle}, ${model.inside!.title}` : model.rowTitle;
  const label = Math.max(
    ...[title, TOTAL, ...beside.map((outer) => outer.label)].map(widthOf),
    ...model.rows.map((row, r) => indent(model, row) + widest(labels[r]!)),
  );
  const place = columnsOf(model, label + 8, width);
  const { columnX, cell, marginX } = place;
  const heads =
    over.length > 0 ? insideHeadsSvg(model.cols, over, place) : headsSvg(model.cols, place);

  const parts = [
    heads.markup,
    svgText(0, heads.height - 5, cutText(title, label, SIZE.text), { bold: true }),
  ];
  const starts = firstLines(beside);
  let y = heads.height;
  model.rows.forEach((row, r) => {
    const outer = starts.get(r);
    if (outer) {
      // What stands inside a row stands below it, so that no label needs room beside another.
      y += LINE + 4;
      parts.push(
        svgText(0, y - 5, outer.label, { ...headStyle(outer), bold: true }),
        foldedSvg(outer, widthOf(outer.label) * BOLDER + 5, y - 5),
      );
    }
    const lines = labels[r]!;
    const least = row.nested || beside.length > 0 ? CELL.nested : CELL.height;
    const height = Math.max(least, lines.length * LINE);
    const base = y + height / 2 + SIZE.text * 0.36;
    parts.push(
      "<g>",
      ...lines.map((line, i) =>
        svgText(
          indent(model, row),
          base + (i - (lines.length - 1) / 2) * LINE,
          line,
          rowStyle(row),
        ),
      ),
      ...row.cells.map((one, c) => cellSvg(one, { x: columnX(c), y, width: cell, height })),
      total(marginX, base, row),
      "</g>",
    );
    y += height + GAP;
  });
  const foot = y + 14;
  parts.push(
    "<g>",
    svgText(0, foot, TOTAL, { fill: LIGHT.quiet }),
    ...model.cols.map((col, c) => total(columnX(c) + cell / 2, foot, col)),
    svgText(marginX, foot, String(model.total), { bold: true, anchor: "middle" }),
    "</g>",
  );
  return {
    markup: parts.join(""),
    width: Math.max(heads.width, marginX + MARGIN_COLUMN / 2),
    height: foot + 6,
  };
}

/**
 * Where the columns stand, with some room between those inside different ones. No `scaleBand` of d3: that
 * divides a width, while columns keep a least and a most of their own and let the figure grow.
 */
function columnsOf(model: HeatmapModel, left: number, width: number): Columns {
  const over = outersOf(model, "cols");
  const before: number[] = over.flatMap(({ size }, o) => Array.from({ length: size }, () => o));
  const gaps = Math.max(0, over.length - 1) * GROUP_GAP;
  const free = width - left - MARGIN_COLUMN - (over.length > 0 ? gaps : OVERHANG);
  const room = free / Math.max(model.cols.length, 1) - GAP;
  const least = over.length > 0 ? INSIDE_CELL : CELL.least;
  const cell = Math.floor(Math.min(Math.max(room, least), CELL.most));
  const columnX = (c: number) =>
    left + c * (cell + GAP) + (before[Math.min(c, before.length - 1)] ?? 0) * GROUP_GAP;
  return { columnX, cell, marginX: columnX(model.cols.length) + MARGIN_COLUMN / 2 };
}

/** How many studies a row or a column has; a ring where that is none and a gap. */
function total(x: number, y: number, { total: count, inner }: HeatHead): string {
  if (inner?.mark !== "gap") {
    return svgText(x, y, String(count), { fill: LIGHT.quiet, anchor: "middle" });
  }
  const ring = markSvg("gap", { x: 0, y: 0, width: 0, height: 0 }, { empty: true, ink: LIGHT.ink });
  return moved(x, y - SIZE.text * 0.36, ring);
}

function indent({ inside }: HeatmapModel, row: HeatRow): number {
  return (row.nested ? INDENT : 0) + (inside?.axis === "rows" ? INDENT : 0);
}

function headStyle({ chosen, nested, kind }: HeatRow | HeatOuter) {
  return {
    fill: chosen ? LIGHT.accent : nested ? LIGHT.quiet : LIGHT.ink,
    italic: kind === "missing",
  };
}

function rowStyle(row: HeatRow) {
  return { ...headStyle(row), bold: row.chosen };
}

function widest(lines: readonly string[]): number {
  return max(lines, widthOf) ?? 0;
}

function widthOf(text: string): number {
  return textWidth(text, SIZE.text);
}
