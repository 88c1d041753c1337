import { parseHTML } from "linkedom";
import { expect } from "vitest";
import type { HeatmapModel } from "../../../src/figures/heatmap-model.ts";
import { tableSvg } from "../../../src/figures/table-svg.ts";

interface Line {
  readonly text: string;
  readonly bold: boolean;
  readonly x: number;
  readonly y: number;
}

interface Row {
  readonly y: number;
  readonly height: number;
  /** Left edges of its cells. */
  readonly xs: readonly number[];
}

/**
 * Draws a map: its cells row by row, and the texts that stand outside them and are not turned, of which
 * labels stand left of the cells.
 */
export function drawn(model: HeatmapModel, width: number) {
  const piece = tableSvg(model, width);
  const root = parseHTML(`<svg>${piece.markup}</svg>`).document;
  const number = (element: Element, name: string) => Number(element.getAttribute(name));
  const groups = [...root.querySelectorAll("g[transform]")].filter(
    (group) => group.firstElementChild?.tagName.toLowerCase() === "title",
  );
  const cells = groups.map((group) => {
    const moved = /translate\((?<x>[\d.]+) (?<y>[\d.]+)\)/.exec(group.getAttribute("transform")!)!;
    const [rect, circle, text] = ["rect", "circle", "text"].map((name) =>
      group.querySelector(name),
    );
    // A total has no colour, so that its number alone tells its height; what cannot occur is hatched, and tells none.
    const middle = circle ? number(circle, "cy") : text ? number(text, "y") - 3.96 : null;
    const height = rect ? number(rect, "height") : middle && Number((2 * middle).toFixed(2));
    return { x: Number(moved.groups!["x"]), y: Number(moved.groups!["y"]), height };
  });
  const lines = [...root.querySelectorAll("text:not([transform])")]
    .filter((text) => !groups.some((group) => group.contains(text)))
    .map((text): Line => ({
      text: text.textContent,
      bold: text.getAttribute("font-weight") === "bold",
      ...{ x: number(text, "x"), y: number(text, "y") },
    }));
  const size = model.cols.length;
  const rows = model.rows.map((_, r): Row => {
    const own = cells.slice(r * size, (r + 1) * size);
    const ys = new Set(own.map(({ y }) => y));
    const heights = new Set(
      own.flatMap(({ height }) => (typeof height === "number" ? Math.round(height) : [])),
    );
    // One line of cells, all as high.
    expect([ys.size, heights.size]).toEqual([1, 1]);
    return { y: [...ys][0]!, height: [...heights][0]!, xs: own.map(({ x }) => x) };
  });
  const left = rows[0]!.xs[0]!;
  // Labels stand left of the cells, all others in the middle of what they count.
  return { piece, rows, lines, left, labels: lines.filter(({ x }) => x < left) };
}
