import { LIGHT } from "./palette.ts";
import { xmlText } from "../formats/xml-text.ts";

/** Units are quarters of a millimetre: 11 units are print of 7.8 points. */
export const UNITS_PER_MM = 4;
export const SIZE = { text: 11, small: 9.5, title: 14 } as const;

export interface TextStyle {
  readonly size?: number;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly anchor?: "start" | "middle" | "end";
  /** Degrees, clockwise, about the text's own place. */
  readonly turn?: number;
}

/** A piece of a figure, drawn from its top left corner. */
export interface Piece {
  readonly markup: string;
  readonly width: number;
  readonly height: number;
}

/** A line of text; x and y are where its baseline starts. */
export function svgText(x: number, y: number, text: string, style: TextStyle = {}): string {
  const { size = SIZE.text, fill = LIGHT.ink, bold, italic, anchor = "start", turn } = style;
  const attributes = [
    `x="${short(x)}" y="${short(y)}" font-size="${size}" fill="${fill}"`,
    bold && 'font-weight="bold"',
    italic && 'font-style="italic"',
    anchor !== "start" && `text-anchor="${anchor}"`,
    turn !== undefined && `transform="rotate(${turn} ${short(x)} ${short(y)})"`,
  ];
  return `<text ${attributes.filter(Boolean).join(" ")}>${xmlText(text)}</text>`;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle with further attributes, such as a fill. */
export function svgRect({ x, y, width, height }: Box, attributes: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}" ${attributes}/>`;
}

/** Moves markup. */
export function moved(x: number, y: number, markup: string): string {
  return `<g transform="translate(${short(x)} ${short(y)})">${markup}</g>`;
}

/** A number with at most two decimals. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}
