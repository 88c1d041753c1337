import { describe, expect, test } from "vitest";
import type { HeatmapModel, HeatOuter } from "../../../src/figures/heatmap-model.ts";
import { firstLines, outersOf } from "../../../src/figures/outer-lines.ts";
import { textWidth, wrapText } from "../../../src/figures/svg-text.ts";
import { tableSvg } from "../../../src/figures/table-svg.ts";
import { drawn } from "./drawn-table.ts";
import { smallMap } from "./small-map.ts";

/** Height of the letters of a line above its baseline, and below it, at most. */
const [ABOVE, BELOW] = [9, 3];
const TOTAL = "Studies, each once";

const plain = smallMap("?rows=ovens&cols=tasting").model;
const nested = smallMap("?open=all").model;
const inCols = smallMap("?rows=ovens&cols=tasting&split=grains&inside=cols").model;
const inRows = smallMap("?rows=ovens&cols=tasting&split=grains&inside=rows").model;
const long = "The widest label of all";

/** Of a map with a third dimension inside an axis, the part inside the first head. */
function underFirst(model: HeatmapModel): HeatmapModel {
  const { axis, outers } = model.inside!;
  const [first] = outers as [HeatOuter];
  const inside = { ...model.inside!, outers: [first] };
  if (axis === "rows") return { ...model, inside, rows: model.rows.slice(0, first.size) };
  const rows = model.rows.map((row) => ({ ...row, cells: row.cells.slice(0, first.size) }));
  return { ...model, inside, rows, cols: model.cols.slice(0, first.size) };
}

const MAPS = {
  plain,
  "of a single column": {
    ...plain,
    cols: plain.cols.slice(0, 1),
    rows: plain.rows.map((row) => ({ ...row, cells: row.cells.slice(0, 1) })),
  },
  "with rows that are unfolded": nested,
  "with a wide row that is unfolded": {
    ...nested,
    rows: nested.rows.map((row) => (row.nested ? { ...row, label: long } : row)),
  },
  "with a wide title": { ...nested, rowTitle: long },
  "inside its columns": inCols,
  "inside its rows": inRows,
  "inside wide rows": {
    ...inRows,
    inside: {
      ...inRows.inside!,
      outers: inRows.inside!.outers.map((outer, at) => ({ ...outer, label: `${long} ${at}` })),
    },
  },
  "inside a single column": underFirst(inCols),
  "inside a single row": underFirst(inRows),
} satisfies Record<string, HeatmapModel>;

describe.each(Object.entries(MAPS))("a map %s", (_, model) => {
  const usual = drawn(model, 700);
  const [over, beside] = [outersOf(model, "cols"), outersOf(model, "rows")];
  const indent = (nested: boolean) => (nested ? 12 : 0) + (beside.length > 0 ? 12 : 0);
  const title = beside.length > 0 ? `${model.rowTitle}, ${model.inside!.title}` : model.rowTitle;

  test("has labels of just the room that the widest needs, 8 units left of the cells", () => {
    const widths = [
      ...[title, TOTAL, ...beside.map(({ label }) => label)].map((text) => textWidth(text, 11)),
      ...model.rows.map(({ label, nested }) => indent(nested) + textWidth(label, 11)),
    ];
    const { left, labels } = usual;
    expect(left).toBeCloseTo(Math.max(...widths) + 8, 1);
    const said = labels.map(({ text }) => text);
    for (const text of [title, TOTAL]) expect(said).toContain(text);
  });

  test("has labels that begin at its edge, or further in where they stand under others", () => {
    const { labels } = usual;
    const begins = (text: string) => labels.filter((line) => line.text === text).map(({ x }) => x);
    for (const text of [title, TOTAL]) expect(begins(text)).toContain(0);
    for (const { label } of beside) expect(begins(label), label).toContain(0);
    for (const { label, nested: under } of model.rows) {
      expect(begins(label), label).toContain(indent(under));
    }
  });

  test("has what others stand inside in bold, alone in its line", () => {
    const { lines } = usual;
    for (const { label } of beside) {
      const bold = lines.filter(({ text, bold: is }) => text === label && is);
      expect(bold, label).toHaveLength(1);
      expect(lines.filter(({ y }) => y === bold[0]!.y)).toEqual(bold);
    }
  });

  test("has lower rows where they stand under others", () => {
    const { rows } = usual;
    const heights = model.rows.map(({ nested: under }) => (under || beside.length > 0 ? 19 : 22));
    expect(rows.map(({ height }) => height)).toEqual(heights);
  });

  test("has lines that do not run into each other, from its title down to its foot", () => {
    const { rows, labels, piece } = usual;
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
    const { rows, lines } = usual;
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

  test.each([100, 210, 380, 420, 460, 5000])(
    "has columns 2 apart, or 7 between groups, in %d units",
    (wide) => {
      const { rows, lines, piece } = drawn(model, wide);
      const { xs } = rows[0]!;
      const starts = firstLines(over);
      const steps = xs.slice(1).map((x, at) => x - xs[at]! - (starts.has(at + 1) ? 7 : 2));
      // The totals of the rows stand in the middle of a margin of 44, 2 from the last column.
      const width = lines.find(({ bold, x }) => bold && x > xs.at(-1)!)!.x - 24 - xs.at(-1)!;
      for (const step of steps) expect(step).toBeCloseTo(width, 1);
      const least = over.length > 0 ? 17 : 32;
      if (wide === 100) expect(width).toBeCloseTo(least, 1);
      if (wide === 5000) expect(width).toBeCloseTo(52, 1);
      const foot = lines.find(({ text }) => text === TOTAL)!.y;
      // Columns between their least and their most fill the width, to a unit a column.
      if (width > least + 0.1 && width < 51.9) {
        expect(wide - piece.width).toBeGreaterThanOrEqual(-0.01);
        // Heads that lie flat reach less far than the slanted ones that room is kept for.
        const flat =
          over.length === 0 && lines.some(({ text, y }) => text === "Studies" && y < foot);
        expect(wide - piece.width).toBeLessThan(xs.length + (flat ? 24 : 3));
      }
      // Each total stands in the middle of what it counts, and that of the map right of all.
      const totals = lines.filter(({ x, y }) => y === foot && x > 0);
      const middles = [...xs.map((x) => x + width / 2), totals.at(-1)!.x];
      totals.forEach(({ x }, at) => expect(x).toBeCloseTo(middles[at]!, 1));
      expect(totals.map(({ text }) => text)).toEqual(
        [...model.cols.map(({ total }) => total), model.total].map(String),
      );
      expect(totals.map(({ bold }) => bold)).toEqual([...model.cols.map(() => false), true]);
      expect(totals.at(-1)!.x).toBeGreaterThan(xs.at(-1)! + width);
      expect(piece.width).toBeGreaterThan(totals.at(-1)!.x);
    },
  );
});

test("a row of several lines is as high as they are, 13 units each", () => {
  const many = "A label of so many words that it cannot stand beside its row in one line";
  const rows = plain.rows.map((row, r) => (r === 0 ? { ...row, label: many } : row));
  const [first, second] = drawn({ ...plain, rows }, 700).rows;
  expect(first!.height).toBe(wrapText(many, 190, 11).length * 13);
  expect(first!.height).toBeGreaterThan(22);
  expect(second!.height).toBe(22);
  expect(second!.y).toBeCloseTo(first!.y + first!.height + 2, 1);
});

test("a total of none that is a gap is a ring where its number would stand", () => {
  const gap = { outer: "", mark: "gap", words: "", expected: 2 } as const;
  const cols = inCols.cols.map((col, c) => (c === 0 ? { ...col, total: 0, inner: gap } : col));
  const { markup } = tableSvg({ ...inCols, cols }, 700);
  const rings = (text: string) => [
    ...text.matchAll(/<g transform="translate\((\S+) (\S+)\)"><circle cx="0" cy="0" r="4"/g),
  ];
  expect(rings(tableSvg(inCols, 700).markup)).toEqual([]);
  const [ring, ...others] = rings(markup);
  expect(others).toEqual([]);
  const { lines, rows } = drawn({ ...inCols, cols }, 700);
  const foot = lines.find(({ text }) => text === TOTAL)!.y;
  expect(Number(ring![1])).toBeCloseTo(rows[0]!.xs[0]! + 26, 1);
  expect(Number(ring![2])).toBeCloseTo(foot - 3.96, 1);
});
