import { parseHTML } from "linkedom";
import { describe, expect, test } from "vitest";
import type { HeatmapModel } from "../../../src/figures/heatmap-model.ts";
import { tableSvg } from "../../../src/figures/table-svg.ts";
import { smallMap } from "./small-map.ts";

const WIDE = 700;
const { model } = smallMap("?rows=ovens&cols=tasting");
const drawn = (of: HeatmapModel, width = WIDE) => {
  const piece = tableSvg(of, width);
  return { piece, root: parseHTML(`<svg>${piece.markup}</svg>`).document };
};
const number = (element: Element, name: string) => Number(element.getAttribute(name));
const textsSaying = (root: Document, text: string) =>
  [...root.querySelectorAll("text")].filter(({ textContent }) => textContent === text);
/** Left edges of the cells of the first row. */
const edges = (root: Document, columns: number) =>
  [...root.querySelectorAll("g[transform]")]
    .filter((group) => group.firstElementChild?.tagName.toLowerCase() === "title")
    .slice(0, columns)
    .map((group) => Number(/translate\(([\d.]+)/.exec(group.getAttribute("transform")!)![1]));

describe("the cells", () => {
  test("take the width that is there, but no less than 32 and no more than 52 units, 2 apart", () => {
    const steps = (width: number) => {
      const [first, second] = edges(drawn(model, width).root, 2);
      return second! - first!;
    };
    expect([steps(100), steps(5000)]).toEqual([34, 54]);
    expect(steps(420)).toBeGreaterThanOrEqual(34);
    expect(steps(420)).toBeLessThanOrEqual(54);
  });

  test("with their margin and its slanted head fill the width, to a unit a column", () => {
    const between = Array.from({ length: 40 }, (_, at) => 200 + at * 10).filter((width) => {
      const [first, second] = edges(drawn(model, width).root, 2);
      return second! - first! > 34 && second! - first! < 54;
    });
    expect(between.length).toBeGreaterThan(3);
    for (const width of between) {
      const left = width - drawn(model, width).piece.width;
      expect(left, String(width)).toBeGreaterThanOrEqual(-0.01);
      expect(left, String(width)).toBeLessThan(model.cols.length + 3);
    }
  });
});

describe("the labels", () => {
  const label = "A label of so many words that it cannot stand beside its row in one line";
  const long = { ...model, rows: model.rows.map((row, r) => (r === 0 ? { ...row, label } : row)) };

  test("of one line stand level with the total of their row, and longer ones about it", () => {
    const { root } = drawn(long);
    const [, second] = long.rows;
    const [line] = textsSaying(root, second!.label);
    const level = [...root.querySelectorAll("text")].filter(
      (text) => number(text, "y") === number(line!, "y"),
    );
    expect(level.at(-1)!.textContent).toBe(String(second!.total));

    const lines = [...root.querySelectorAll("text")].filter(
      ({ textContent }) => textContent!.length > 4 && label.includes(textContent!),
    );
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ textContent }) => textContent).join(" ")).toBe(label);
    const heights = lines.map((one) => number(one, "y"));
    expect(heights[1]! - heights[0]!).toBeCloseTo(13, 1);
    // The total of the row follows its lines and stands in their middle.
    const total = [...root.querySelectorAll("text")].find(
      (text) =>
        text.textContent === String(long.rows[0]!.total) &&
        Math.abs(number(text, "y") - (heights[0]! + heights.at(-1)!) / 2) < 0.02,
    );
    expect(total).toBeDefined();
  });

  test("of the rows have a bold title; what is nested stands further in", () => {
    expect(textsSaying(drawn(model).root, model.rowTitle)[0]!.getAttribute("font-weight")).toBe(
      "bold",
    );
    const nested = smallMap("?open=all").model;
    const { root } = drawn(nested);
    for (const row of nested.rows) {
      // A column may be named alike.
      const xs = textsSaying(root, row.label).map((line) => number(line, "x"));
      expect(Math.min(...xs), row.label).toBe(row.nested ? 12 : 0);
    }
  });
});

test("the margin stands right of the cells, with half of its width beyond its totals", () => {
  const { piece, root } = drawn(model, 5000);
  const [total] = textsSaying(root, String(model.total)).slice(-1);
  const last = edges(root, model.cols.length).at(-1)!;
  // A cell, the gap, and half of a margin of 44.
  expect(number(total!, "x")).toBeCloseTo(last + 52 + 2 + 22, 1);
  expect(piece.width).toBeGreaterThanOrEqual(number(total!, "x") + 22);
});
