import type { CellMark, HeatCell } from "./heatmap-model.ts";
import { faded, LIGHT, TONES } from "./palette.ts";
import { type Box, short, SIZE, svgRect, svgText } from "./svg-parts.ts";
import { xmlText } from "../formats/xml-text.ts";

/** Space between the lines of a hatch. */
const HATCH = 5;

/**
 * A cell with its colour, number and mark; its title says what a screen reader says on the page. It
 * is drawn from its own corner and then moved: like cells are like text, which packs well.
 */
export function cellSvg(cell: HeatCell, { x, y, width, height }: Box): string {
  const box = { x: 0, y: 0, width, height };
  const paint = TONES[cell.tone] && faded(TONES[cell.tone]!, cell.fade);
  const fill = paint?.fill ?? (cell.mark === "gap" ? LIGHT["gap-ground"] : null);
  const ink = paint?.text ?? LIGHT.ink;
  return [
    `<g transform="translate(${short(x)} ${short(y)})"><title>${xmlText(cell.name)}</title>`,
    fill && svgRect(box, `rx="1.5" fill="${fill}"`),
    paint?.outline && svgRect(inset(box, 0.5), `rx="1" fill="none" stroke="${paint.outline}"`),
    markSvg(cell.mark, box, { empty: cell.text === "", ink }),
    cell.text &&
      svgText(width / 2, height / 2 + SIZE.text * 0.36, cell.text, {
        fill: ink,
        anchor: "middle",
      }),
    cell.chosen &&
      svgRect(inset(box, -1), `rx="2" fill="none" stroke="${LIGHT.accent}" stroke-width="2"`),
    "</g>",
  ]
    .filter(Boolean)
    .join("");
}

/**
 * The mark of a finding, as the page draws it: a dot for none, a ring for a gap, a diamond for a
 * three-way gap, a thin quiet ring for an empty cell that may be chance, hatching for what cannot
 * occur, a bar at the foot for thin, a corner for a cluster.
 */
export function markSvg(
  mark: CellMark,
  box: Box,
  { empty, ink }: { readonly empty: boolean; readonly ink: string },
): string {
  const { x, y, width, height } = box;
  const centre = `cx="${short(x + width / 2)}" cy="${short(y + height / 2)}"`;
  switch (mark) {
    case "count":
      return "";
    case "blank":
      return empty ? `<circle ${centre} r="1" fill="${LIGHT.quiet}"/>` : "";
    case "gap":
      return empty
        ? `<circle ${centre} r="4" fill="none" stroke="${LIGHT.accent}" stroke-width="1.75"/>`
        : "";
    case "three-way": {
      const [middle, centred] = [x + width / 2, y + height / 2];
      return empty
        ? `<path d="M${short(middle)} ${short(centred - 5)}l5 5l-5 5l-5 -5Z" fill="none" stroke="${LIGHT.accent}" stroke-width="1.75"/>`
        : "";
    }
    case "empty":
      return empty
        ? `<circle ${centre} r="3" fill="none" stroke="${LIGHT.quiet}" stroke-width="1"/>`
        : "";
    case "cannot-occur":
      return `<path d="${hatch(box)}" fill="none" stroke="${ink}" stroke-opacity="0.28"/>`;
    case "thin": {
      const bar = { x: x + width * 0.2, y: y + height - 5, width: width * 0.6, height: 3 };
      return svgRect(bar, `fill="${LIGHT.accent}" stroke="${LIGHT.ground}"`);
    }
    case "cluster": {
      const right = short(x + width);
      return `<path d="M${short(x + width - 8)} ${short(y)}H${right}V${short(y + 8)}Z" fill="${ink}"/>`;
    }
  }
}

/** Lines that rise to the right, each cut to the box; no pattern, which drawing programs lose. */
function hatch({ x, y, width, height }: Box): string {
  const lines: string[] = [];
  for (let at = HATCH; at < width + height; at += HATCH) {
    const start = { x: Math.max(0, at - height), y: Math.min(at, height) };
    const end = { x: Math.min(at, width), y: Math.max(0, at - width) };
    lines.push(
      `M${short(x + start.x)} ${short(y + start.y)}L${short(x + end.x)} ${short(y + end.y)}`,
    );
  }
  return lines.join("");
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: width - 2 * by, height: height - 2 * by };
}
