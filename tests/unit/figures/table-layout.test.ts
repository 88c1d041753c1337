import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { HeatmapModel } from "../../../src/figures/heatmap-model.ts";
import { firstLines, outersOf } from "../../../src/figures/outer-lines.ts";
import { textWidth } from "../../../src/figures/svg-text.ts";
import { tableSvg } from "../../../src/figures/table-svg.ts";
import { smallMap } from "./small-map.ts";

/** Height of the letters of a line above its baseline, and below it, at most. */
const [ABOVE, BELOW] = [9, 3];
const TOTAL = "Studies, each once";

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

interface Row {
  readonly y: number;
  readonly height: number;
  /** Left edges of its cells. */
  readonly xs: readonly number[];
}

/** The cells of a drawn map row by row, and the texts that stand outside them and are not turned. */
function drawn(model: HeatmapModel, width: number) {
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
      ...{ x: number(text, "x"), y: number(text, "y") },
    }));
  const size = model.cols.length;
  const rows = model.rows.map((_, r): Row => {
    const own = cells.slice(r * size, (r + 1) * size);
    const ys = new Set(own.map(({ y }) => y));
    const heights = new Set(own.flatMap(({ height }) => height ?? []));
    // One line of cells, all as high.
    expect([ys.size, heights.size]).toEqual([1, 1]);
    return { y: [...ys][0]!, height: [...heights][0]!, xs: own.map(({ x }) => x) };
  });
  const left = rows[0]!.xs[0]!;
  // Labels stand left of the cells, all others in the middle of what they count.
  return { piece, rows, lines, left, labels: lines.filter(({ x }) => x < left) };
}

const MAPS = {
  plain: "?rows=ovens&cols=tasting",
  "with rows that are unfolded": "?open=all",
  "inside its columns": "?rows=ovens&cols=tasting&split=grains&inside=cols",
  "inside its rows": "?rows=ovens&cols=tasting&split=grains&inside=rows",
  "inside a single column": "?rows=ovens&cols=tasting&split=grains&inside=cols&tasting=panel",
};

describe.each(Object.entries(MAPS))("a map %s", (_, query) => {
  const { model } = smallMap(query);
  const [over, beside] = [outersOf(model, "cols"), outersOf(model, "rows")];
  const indent = (nested: boolean) => (nested ? 12 : 0) + (beside.length > 0 ? 12 : 0);
  const title = beside.length > 0 ? `${model.rowTitle}, ${model.inside!.title}` : model.rowTitle;

  test("has labels of just the room that the widest needs, 8 units left of the cells", () => {
    const widths = [
      ...[title, TOTAL, ...beside.map(({ label }) => label)].map((text) => textWidth(text, 11)),
      ...model.rows.map(({ label, nested }) => indent(nested) + textWidth(label, 11)),
    ];
    const { left, labels } = drawn(model, 700);
    expect(left).toBeCloseTo(Math.max(...widths) + 8, 1);
    const said = labels.map(({ text }) => text);
    for (const text of [title, TOTAL]) expect(said).toContain(text);
  });

  test("has lines that do not run into each other, from its title down to its foot", () => {
    const { rows, labels, piece } = drawn(model, 700);
    const ys = labels.map(({ y }) => y).toSorted((a, b) => a - b);
    for (const [at, y] of ys.entries()) {
      if (at > 0) expect(y - ys[at - 1]!).toBeGreaterThanOrEqual(ABOVE + BELOW);
    }
    expect(labels.find(({ text }) => text === title)!.y).toBe(ys[0]);
    expect(ys[0]! + BELOW).toBeLessThan(rows[0]!.y);
    const foot = labels.find(({ text }) => text === TOTAL)!.y;
    const last = rows.at(-1)!;
    expect(foot - ABOVE).toBeGreaterThan(last.y + last.height);
    expect(foot - last.y - last.height).toBeLessThan(20);
    expect(piece.height).toBeGreaterThanOrEqual(ys.at(-1)! + BELOW);
    expect(piece.height).toBeLessThan(ys.at(-1)! + 10);
  });

  test("has rows 2 units apart, or with a line of its own between them, level with their words", () => {
    const { rows, lines } = drawn(model, 700);
    const starts = firstLines(beside);
    for (const [r, { y, height }] of rows.entries()) {
      const middle = lines.filter((line) => Math.abs(line.y - 3.96 - (y + height / 2)) < 0.02);
      expect(middle.map(({ text }) => text)).toEqual(
        expect.arrayContaining([model.rows[r]!.label, String(model.rows[r]!.total)]),
      );
      const before = rows[r - 1];
      if (!before) continue;
      const gap = y - before.y - before.height;
      if (!starts.has(r)) expect(gap).toBeCloseTo(2, 1);
      else expect(gap).toBeGreaterThan(2 + ABOVE + BELOW);
    }
  });

  test.each([100, 420, 700, 5000])(
    "has columns 2 apart, or 7 between groups, in %d units",
    (wide) => {
      const { rows, lines, piece } = drawn(model, wide);
      const { xs } = rows[0]!;
      const starts = firstLines(over);
      const steps = xs.slice(1).map((x, at) => x - xs[at]! - (starts.has(at + 1) ? 7 : 2));
      const width = steps[0] ?? 0;
      for (const step of steps) expect(step).toBeCloseTo(width, 1);
      // Each total stands in the middle of what it counts, and that of the map right of all.
      const foot = lines.find(({ text }) => text === TOTAL)!.y;
      const totals = lines.filter(({ x, y }) => y === foot && x > 0);
      const middles = [...xs.map((x) => x + width / 2), totals.at(-1)!.x];
      totals.forEach(({ x }, at) => expect(x).toBeCloseTo(middles[at]!, 1));
      expect(totals.map(({ text }) => text)).toEqual(
        [...model.cols.map(({ total }) => total), model.total].map(String),
      );
      expect(totals.at(-1)!.x).toBeGreaterThan(xs.at(-1)! + width);
      expect(piece.width).toBeGreaterThan(totals.at(-1)!.x);
      expect(lines.filter(({ y }) => y > foot)).toEqual([]);
    },
  );
});
