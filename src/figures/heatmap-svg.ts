import type { HeatmapModel } from "./heatmap-model.ts";
import type { LegendModel } from "./legend-model.ts";
import { legendSvg } from "./legend-svg.ts";
import { LIGHT } from "./palette.ts";
import {
  moved,
  type Piece,
  short,
  SIZE,
  svgText,
  type TextStyle,
  UNITS_PER_MM,
} from "./svg-parts.ts";
import { xmlText } from "../formats/xml-text.ts";
import { wrapText } from "./svg-text.ts";
import { tableSvg } from "./table-svg.ts";

/** A figure that stands on its own: all that a reader needs who sees nothing else. */
export interface HeatmapFigure {
  readonly title: string;
  /** The selection in a sentence. */
  readonly selection: string;
  /** The figure in words, for those who can't see it. */
  readonly description: readonly string[];
  /** One map, or two that are compared, each with a heading. */
  readonly maps: readonly {
    readonly heading: string | null;
    readonly model: HeatmapModel;
    /** The same with all that is folded away inside an axis; null where nothing is. */
    readonly unfolded: HeatmapModel | null;
  }[];
  readonly legend: LegendModel;
  /** Below the figure: how to read it, its release, its address. */
  readonly notes: readonly string[];
}

/** A drawing and the size at which it is to be printed, in millimetres. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width of a page's text area in most journals, in millimetres. */
export const FIGURE_WIDTH = 180;

const PAD = 12;

/**
 * The figure as an SVG file, drawn of the same model as the page's table (heatmap-table.tsx), in the
 * browser as well, where Plot would weigh more than all else: no style sheet, no font, nothing outside it; text stays text. It is
 * 180 mm wide, or wider when its columns need more.
 */
export function heatmapSvg(figure: HeatmapFigure): Drawing {
  const room = FIGURE_WIDTH * UNITS_PER_MM - 2 * PAD;
  const { lens, aid } = figure.legend;
  const pieces: Piece[] = [
    paragraph(figure.title, room, { size: SIZE.title, bold: true }),
    paragraph(figure.selection, room, {}),
    ...figure.maps.flatMap(({ heading, model }) => [
      ...(heading === null ? [] : [space(6), paragraph(heading, room, { bold: true })]),
      tableSvg(model, room),
    ]),
    space(6),
    legendSvg(figure.legend, room),
    ...[lens, aid, ...figure.notes]
      .filter((note) => note !== null)
      .map((note) => paragraph(note, room, { size: SIZE.small, fill: LIGHT.quiet })),
  ];
  let y = PAD;
  const body = pieces.map((piece) => {
    const placed = moved(PAD, y, piece.markup);
    y += piece.height;
    return placed;
  });
  const width = Math.max(room, ...pieces.map((piece) => piece.width)) + 2 * PAD;
  const height = y + PAD;
  const size = { width: width / UNITS_PER_MM, height: height / UNITS_PER_MM };
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(size.width)}mm" height="${short(size.height)}mm" viewBox="0 0 ${short(width)} ${short(height)}" role="img" font-family="Helvetica, Arial, sans-serif">`,
    `<title>${xmlText(figure.title)}</title>`,
    `<desc>${xmlText([figure.selection, ...figure.description, ...figure.notes].join("\n"))}</desc>`,
    `<rect width="100%" height="100%" fill="${LIGHT.ground}"/>`,
    ...body,
    "</svg>",
  ].join("\n");
  return { svg, ...size };
}

function paragraph(text: string, width: number, style: TextStyle): Piece {
  const { size = SIZE.text } = style;
  const lines = wrapText(text, width, size);
  const line = size * 1.35;
  return {
    markup: lines.map((words, i) => svgText(0, size + i * line, words, style)).join(""),
    width: 0,
    height: lines.length * line + 3,
  };
}

function space(height: number): Piece {
  return { markup: "", width: 0, height };
}
