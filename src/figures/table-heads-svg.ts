import { max } from "d3-array";
import type { HeatHead, HeatOuter } from "./heatmap-model.ts";
import { firstLines } from "./outer-lines.ts";
import { LIGHT } from "./palette.ts";
import { type Piece, short, SIZE, svgText } from "./svg-parts.ts";
import { cutText, textWidth } from "./svg-text.ts";

/** Where columns stand: the left edge of each, their width, and the middle of the totals. */
export interface Columns {
  columnX(c: number): number;
  readonly cell: number;
  readonly marginX: number;
}

export const LINE = 13;
export const MARGIN_COLUMN = 44;
export const MARGIN_HEAD = "Studies";
/** Widest label of a column before it is cut. */
const HEAD_WIDTH = 200;
/** Longest label of a column that stands upright under another head. */
const UPRIGHT = 110;
/** Slant of the heads of columns, in degrees. */
const SLANT = 40;
const COS = Math.cos((SLANT * Math.PI) / 180);
const SIN = Math.sin((SLANT * Math.PI) / 180);
/** Beyond the end of a slanted head, half of its own height. */
const REACH = 8;

/** How far the slanted head of the last column reaches beyond it. */
export const OVERHANG = textWidth(MARGIN_HEAD, SIZE.text) * COS - MARGIN_COLUMN / 2 + REACH;

/** The heads of the columns: flat when each fits over its column, else slanted. */
export function headsSvg(cols: readonly HeatHead[], { columnX, cell, marginX }: Columns): Piece {
  const heads = [
    ...cols.map((col, c) => ({ ...col, x: columnX(c) + cell / 2 })),
    { label: MARGIN_HEAD, chosen: false, x: marginX },
  ].map((head) => ({ ...head, label: cutText(head.label, HEAD_WIDTH, SIZE.text) }));
  const widths = heads.map(({ label }) => textWidth(label, SIZE.text));
  const flat = widths.every((width) => width <= Math.max(cell, MARGIN_COLUMN));
  const height = flat ? LINE + 8 : max(widths)! * SIN + SIZE.text + 8;
  const markup = heads.map(({ label, chosen, x }, c) => {
    const style = {
      fill: chosen ? LIGHT.accent : c === cols.length ? LIGHT.quiet : LIGHT.ink,
      bold: chosen,
    };
    return flat
      ? svgText(x, height - 6, label, { ...style, anchor: "middle" })
      : svgText(x, height - 6, label, { ...style, turn: -SLANT });
  });
  const reach = heads.map(({ x }, c) => x + (flat ? widths[c]! / 2 : widths[c]! * COS + REACH));
  return { markup: `<g>${markup.join("")}</g>`, width: max(reach)!, height };
}

/**
 * Two levels of heads: those of columns upright, and above a line over each those that they stand
 * inside, flat where they have room, else upright too.
 */
export function insideHeadsSvg(
  cols: readonly HeatHead[],
  outers: readonly HeatOuter[],
  { columnX, cell, marginX }: Columns,
): Piece {
  const inner = cols.map(({ label }) => cutText(label, UPRIGHT, SIZE.text));
  const innerHeight = (max(inner, (label) => textWidth(label, SIZE.text)) ?? 0) + 10;
  const spans = [...firstLines(outers)].map(([first, outer]) => {
    const [left, right] = [columnX(first), columnX(first + outer.size - 1) + cell];
    const fits = (text: string) => textWidth(text, SIZE.text) <= right - left;
    const upright = !fits(outer.label) && !fits(outer.short);
    const text = fits(outer.label) ? outer.label : cutText(outer.short, UPRIGHT, SIZE.text);
    return { outer, left, right, upright, text };
  });
  const outerHeight = Math.max(
    LINE + 6,
    ...spans.map(({ upright, text }) => (upright ? textWidth(text, SIZE.text) + 10 : 0)),
  );
  const ink = (head: HeatHead) => (head.chosen ? LIGHT.accent : LIGHT.ink);
  const height = outerHeight + innerHeight;
  const over = spans.map(({ outer, left, right, upright, text }) => {
    const style = { fill: ink(outer), bold: true };
    const label = upright
      ? svgText((left + right) / 2 + SIZE.text * 0.36, outerHeight - 6, text, {
          ...style,
          turn: -90,
        })
      : svgText(left, outerHeight - 6, text, style);
    return `${label}<path d="M${short(left)} ${short(outerHeight)}H${short(right)}" fill="none" stroke="${LIGHT.ink}"/>`;
  });
  const under = cols.map((col, c) =>
    svgText(columnX(c) + cell / 2 + SIZE.text * 0.36, height - 5, inner[c]!, {
      fill: ink(col),
      bold: col.chosen,
      turn: -90,
    }),
  );
  const margin = svgText(marginX, height - 6, MARGIN_HEAD, { fill: LIGHT.quiet, anchor: "middle" });
  return {
    markup: `<g>${over.join("")}${under.join("")}${margin}</g>`,
    width: marginX + MARGIN_COLUMN / 2,
    height,
  };
}
