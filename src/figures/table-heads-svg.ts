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
/** Room for how many are folded away, after the label of a head. */
const FOLDED_ROOM = 26;
/** Slant of the heads of columns, in degrees. */
const SLANT = 40;
const COS = Math.cos((SLANT * Math.PI) / 180);
const SIN = Math.sin((SLANT * Math.PI) / 180);
/** Beyond the end of a slanted head, half of its own height. */
const REACH = 8;

/** How far the slanted head of the last column reaches beyond it. */
export const OVERHANG = textWidth(MARGIN_HEAD, SIZE.text) * COS - MARGIN_COLUMN / 2 + REACH;

/** How much wider letters are in bold. */
export const BOLDER = 1.08;

/** How many are folded away inside a head, after its label. */
export function foldedSvg({ few }: HeatOuter, x: number, y: number): string {
  return few?.folded ? svgText(x, y, `+${few.count}`, { fill: LIGHT.quiet }) : "";
}

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
 * inside, flat where they have room. Over a single column both stand upright beside each other.
 */
export function insideHeadsSvg(
  cols: readonly HeatHead[],
  outers: readonly HeatOuter[],
  { columnX, cell, marginX }: Columns,
): Piece {
  const inner = cols.map(({ label }) => cutText(label, UPRIGHT, SIZE.text));
  const innerHeight = (max(inner, (label) => textWidth(label, SIZE.text)) ?? 0) + 10;
  const firstOf = firstLines(outers);
  const spans = [...firstOf].map(([first, outer]) => {
    const [left, right] = [columnX(first), columnX(first + outer.size - 1) + cell];
    const room = right - left - (outer.few?.folded ? FOLDED_ROOM : 0);
    const fits = (text: string) => textWidth(text, SIZE.text) * BOLDER <= room;
    const single = outer.size === 1;
    const upright = single || (!fits(outer.label) && !fits(outer.short));
    const text =
      fits(outer.label) && !single ? outer.label : cutText(outer.short, UPRIGHT, SIZE.text);
    const length = textWidth(text, SIZE.text) * BOLDER + 10 + (outer.few?.folded ? LINE : 0);
    return { outer, first, left, right, single, upright, text, length };
  });
  const longest = (over: typeof spans) => Math.max(0, ...over.map(({ length }) => length));
  const outerHeight = Math.max(
    LINE + 6,
    longest(spans.filter(({ single, upright }) => upright && !single)),
    longest(spans.filter(({ single }) => single)) - innerHeight,
  );
  const ink = (head: HeatHead) => (head.chosen ? LIGHT.accent : LIGHT.ink);
  const height = outerHeight + innerHeight;
  const over = spans.map(({ outer, first, left, right, single, upright, text, length }) => {
    const style = { fill: ink(outer), bold: true };
    const foot = single ? height - 5 : outerHeight - 6;
    // Beside what it holds, where that is all of it.
    const aside = single && !cols[first]!.whole ? -LINE / 2 : 0;
    const label = upright
      ? svgText((left + right) / 2 + SIZE.text * 0.36 + aside, foot, text, { ...style, turn: -90 })
      : svgText(left, foot, text, style);
    const folded = upright
      ? foldedSvg(outer, left + 2, foot - length + LINE + 4)
      : foldedSvg(outer, left + textWidth(text, SIZE.text) * BOLDER + 5, foot);
    const line = single
      ? ""
      : `<path d="M${short(left)} ${short(outerHeight)}H${short(right)}" fill="none" stroke="${LIGHT.ink}"/>`;
    return label + folded + line;
  });
  const under = cols.map((col, c) => {
    const single = firstOf.get(c)?.size === 1;
    if (single && col.whole) return "";
    return svgText(
      columnX(c) + cell / 2 + SIZE.text * 0.36 + (single ? LINE / 2 : 0),
      height - 5,
      inner[c]!,
      { fill: ink(col), bold: col.chosen, turn: -90 },
    );
  });
  const margin = svgText(marginX, height - 6, MARGIN_HEAD, { fill: LIGHT.quiet, anchor: "middle" });
  return {
    markup: `<g>${over.join("")}${under.join("")}${margin}</g>`,
    width: marginX + MARGIN_COLUMN / 2,
    height,
  };
}
