import { markSvg } from "./cell-svg.ts";
import type { LegendModel } from "./legend-model.ts";
import { LIGHT, TONES } from "./palette.ts";
import { moved, type Piece, SIZE, svgRect, svgText } from "./svg-parts.ts";
import { textWidth } from "./svg-text.ts";

const ROW = 18;
const SWATCH = { width: 22, height: 14 } as const;
const BASE = 10.5;

/** The steps of the scale in one row and the marks below, wrapped to a width. */
export function legendSvg(legend: LegendModel, width: number): Piece {
  const steps = legend.steps.map(({ tone, label }) => step(tone, label));
  const marks = legend.marks.map(({ mark, label }): Piece => {
    const box = { x: 0.5, y: 0.5, width: SWATCH.width - 1, height: SWATCH.height - 1 };
    const frame =
      mark === "blank" || mark === "gap" || mark === "empty"
        ? ""
        : `fill="none" stroke="${LIGHT.line}"`;
    return {
      markup:
        (frame && svgRect(box, frame)) +
        markSvg(mark, box, { empty: true, ink: LIGHT.ink }) +
        svgText(SWATCH.width + 5, BASE, label, QUIET),
      width: SWATCH.width + 5 + textWidth(label, SIZE.small),
      height: SWATCH.height,
    };
  });
  const title: Piece = {
    markup: svgText(0, BASE, legend.title, QUIET),
    width: textWidth(legend.title, SIZE.small) + 6,
    height: SWATCH.height,
  };
  const scale = flow([title, ...steps], width, 1);
  const below = flow(marks, width, 14);
  return {
    markup: scale.markup + moved(0, scale.height, below.markup),
    width: Math.max(scale.width, below.width),
    height: scale.height + below.height,
  };
}

const QUIET = { size: SIZE.small, fill: LIGHT.quiet } as const;

function step(tone: string, label: string): Piece {
  const width = Math.max(26, textWidth(label, SIZE.small) + 8);
  const { fill, text } = TONES[tone]!;
  return {
    markup:
      svgRect({ x: 0, y: 0, width, height: SWATCH.height }, `fill="${fill}"`) +
      svgText(width / 2, BASE, label, { size: SIZE.small, fill: text, anchor: "middle" }),
    width,
    height: SWATCH.height,
  };
}

/** Pieces beside each other, in as many rows as the width asks for. */
function flow(pieces: readonly Piece[], width: number, gap: number): Piece {
  let [x, y, reach] = [0, 0, 0];
  const markup = pieces.map((piece) => {
    if (x > 0 && x + piece.width > width) [x, y] = [0, y + ROW];
    const placed = moved(x, y, piece.markup);
    reach = Math.max(reach, x + piece.width);
    x += piece.width + gap;
    return placed;
  });
  return { markup: markup.join(""), width: reach, height: y + ROW };
}
