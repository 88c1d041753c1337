import { encode } from "uqr";
import { xmlText } from "../formats/xml-text.ts";

/** Quiet modules around the code, as ISO/IEC 18004 asks. */
const BORDER = 4;

/** A QR code of a text as an SVG file: black on white also on a dark page, or readers fail. */
export function qrSvg(text: string, title: string): string {
  const { data, size } = encode(text, { ecc: "L", border: BORDER });
  const runs = data.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" role="img" shape-rendering="crispEdges">`,
    `<title>${xmlText(title)}</title>`,
    '<rect width="100%" height="100%" fill="#fff"/>',
    `<path d="${runs.join("")}" fill="#000"/>`,
    "</svg>",
  ].join("");
}

/** Where dark modules of a row start, and how many there are. */
function runsOf(row: readonly boolean[]): (readonly [start: number, length: number])[] {
  return row.flatMap((dark, x) => {
    if (!dark || row[x - 1]) return [];
    const end = row.indexOf(false, x);
    return [[x, (end < 0 ? row.length : end) - x] as const];
  });
}
