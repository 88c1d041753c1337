import fc from "fast-check";
import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import { FIGURE_WIDTH, type HeatmapFigure, heatmapSvg } from "../../../src/figures/heatmap-svg.ts";
import { TONES } from "../../../src/figures/palette.ts";
import { smallMap } from "./small-map.ts";

function parsed(svg: string): SVGSVGElement {
  const document = new DOMParser().parseFromString(svg, "image/svg+xml");
  return document.documentElement as unknown as SVGSVGElement;
}

const texts = (element: Element) =>
  [...element.querySelectorAll("text")].map((text) => text.textContent);

/** The cells of a drawn map, row by row: groups that hold a title. */
const cellsOf = (svg: SVGSVGElement) =>
  [...svg.querySelectorAll("g")].filter((group) => group.firstElementChild?.tagName === "title");

const VIEWS = [
  "",
  "?open=all&missing=show",
  "?show=ratio",
  "?show=row-share&lens=on",
  "?vs=difference&vs.years=2001",
  "?rows=ovens&cols=grains&colsby=groups&opencols=all",
  "?split=tasting&inside=cols",
  "?split=tasting&inside=rows&open=all",
];

describe.each(VIEWS)("the figure of %s", (query) => {
  const { figure, model } = smallMap(query);
  const { svg } = heatmapSvg(figure);
  const root = parsed(svg);

  test("shows in each cell what the model says, and names it", () => {
    const cells = model.rows.flatMap((row) => row.cells);
    const drawn = cellsOf(root);
    expect(drawn.map((cell) => cell.querySelector("title")!.textContent)).toEqual(
      cells.map(({ name }) => name),
    );
    expect(drawn.map((cell) => cell.querySelector("text")?.textContent ?? "")).toEqual(
      cells.map(({ text }) => text),
    );
  });

  test("shows the totals, each label, the legend and the notes as text", () => {
    const all = texts(root);
    for (const row of model.rows) expect(all).toContain(row.label);
    for (const col of model.cols) expect(all).toContain(col.label);
    for (const { label, total } of model.inside?.outers ?? []) {
      expect(all).toContain(label);
      expect(all).toContain(String(total));
    }
    for (const { label } of [...figure.legend.steps, ...figure.legend.marks]) {
      expect(all).toContain(label);
    }
    const totals = [...model.rows, ...model.cols].map(({ total }) => String(total));
    for (const total of [...totals, String(model.total)]) expect(all).toContain(total);
    const whole = all.join(" ");
    for (const note of [figure.selection, ...figure.notes]) expect(whole).toContain(note);
  });

  test("has its title and description inside, and needs nothing outside itself", () => {
    expect(root.getAttribute("xmlns")).toBe("http://www.w3.org/2000/svg");
    expect(root.querySelector("title")!.textContent).toBe(figure.title);
    const description = root.querySelector("desc")!.textContent!;
    for (const text of [...figure.description, ...figure.notes])
      expect(description).toContain(text);
    expect(svg).not.toMatch(/href|url\(|class=| style=|<style|<script|<image|<use/);
  });
});

test("gaps, blanks, clusters and what cannot occur differ in shape, not in colour alone", () => {
  const shapes = new Map<string, Set<string>>();
  for (const query of VIEWS) {
    const { figure, model } = smallMap(query);
    const drawn = cellsOf(parsed(heatmapSvg(figure).svg));
    model.rows
      .flatMap((row) => row.cells)
      .forEach((cell, index) => {
        if (cell.text !== "") return;
        const shape = [...drawn[index]!.children]
          .filter(({ tagName }) => tagName === "circle" || tagName === "path")
          .map((mark) => `${mark.tagName} ${mark.getAttribute("r") ?? ""}`)
          .join();
        shapes.set(cell.mark, (shapes.get(cell.mark) ?? new Set()).add(shape));
      });
  }
  const found = [...shapes.values()].map((set) => [...set].join("|"));
  expect(new Set(found).size).toBe(found.length);
  expect(shapes.size).toBeGreaterThan(1);
});

test("a cell is filled with the colour of its step", () => {
  const { figure, model } = smallMap("");
  const drawn = cellsOf(parsed(heatmapSvg(figure).svg));
  const cells = model.rows.flatMap((row) => row.cells);
  const filled = cells.flatMap(({ tone }, index) => (tone ? [{ tone, at: drawn[index]! }] : []));
  expect(filled.length).toBeGreaterThan(3);
  for (const { tone, at } of filled) {
    expect(at.querySelector("rect")!.getAttribute("fill")).toBe(TONES[tone]!.fill);
  }
});

test("two maps that are compared stand one above the other, each under its heading", () => {
  const { figure } = smallMap("?vs=side&vs.grains=rye");
  const root = parsed(heatmapSvg(figure).svg);
  expect(figure.maps).toHaveLength(2);
  for (const { heading } of figure.maps) expect(texts(root)).toContain(heading);
  const cells = figure.maps.flatMap(({ model }) => model.rows.flatMap((row) => row.cells));
  expect(cellsOf(root)).toHaveLength(cells.length);
});

test("a figure is as wide as a page, wider only for many columns, and nothing leaves it", () => {
  const { figure, model } = smallMap("");
  expect(heatmapSvg(figure).width).toBe(FIGURE_WIDTH);
  const wide: HeatmapFigure = {
    ...figure,
    maps: [
      {
        heading: null,
        model: {
          ...model,
          cols: Array.from({ length: 40 }, (_, i) => ({ ...model.cols[0]!, entry: `c${i}` })),
          rows: model.rows.map((row) => ({
            ...row,
            cells: Array.from({ length: 40 }, () => row.cells[0]!),
          })),
        },
        unfolded: null,
      },
    ],
  };
  const drawing = heatmapSvg(wide);
  expect(drawing.width).toBeGreaterThan(FIGURE_WIDTH);
  const root = parsed(drawing.svg);
  const [, , right] = root.getAttribute("viewBox")!.split(" ").map(Number);
  expect(drawing.width).toBeCloseTo(right! / 4);
  for (const rect of root.querySelectorAll("g rect")) {
    const end = Number(rect.getAttribute("x")) + Number(rect.getAttribute("width"));
    expect(end).toBeLessThan(right!);
  }
});

test("hostile labels stay text", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "</text><script>alert(1)</script>",
      `" onload="alert(1)`,
      "<!--",
      "]]>",
      "&amp;",
      "\u0000\u0001",
      "\ud800",
      "x".repeat(400),
    ),
    fc.string({ unit: "binary", maxLength: 30 }),
  );
  const { figure, model } = smallMap("");
  fc.assert(
    fc.property(hostile, (label) => {
      const { svg } = heatmapSvg({
        ...figure,
        title: label,
        selection: label,
        notes: [label],
        maps: [
          {
            heading: label,
            model: {
              ...model,
              rowTitle: label,
              rows: model.rows.map((row) => ({
                ...row,
                label,
                cells: row.cells.map((cell) => ({ ...cell, name: label, text: label })),
              })),
              cols: model.cols.map((col) => ({ ...col, label })),
            },
            unfolded: null,
          },
        ],
      });
      const names = new Set([...parsed(svg).querySelectorAll("*")].map(({ tagName }) => tagName));
      for (const name of names) {
        expect(["title", "desc", "g", "rect", "text", "circle", "path"]).toContain(name);
      }
      expect(svg).not.toMatch(/<[^>]* onload="/);
      expect(svg.isWellFormed()).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test.each(["cols", "rows"])(
  "what is folded away inside the %s is counted beside its head, and told below the figure",
  (axis) => {
    const { figure, model } = smallMap(`?split=tasting&inside=${axis}&foldbelow=2&open=all`);
    const root = parsed(heatmapSvg(figure).svg);
    const counted = model.inside!.outers.flatMap(({ few }) => (few ? [`+${few.count}`] : []));
    expect(counted.length).toBeGreaterThan(1);
    expect(texts(root).filter((text) => /^\+\d+$/.test(text))).toEqual(counted);
    const { away } = model.inside!.folding;
    expect(figure.notes.filter((note) => note.startsWith(`Folded away: ${away} of `))).toHaveLength(
      1,
    );
  },
);
