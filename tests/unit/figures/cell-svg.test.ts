import { DOMParser } from "linkedom";
import { describe, expect, test } from "vitest";
import type { FindingKind } from "../../../src/evidence/gaps/finding.ts";
import { cellSvg, markSvg } from "../../../src/figures/cell-svg.ts";
import type { HeatCell } from "../../../src/figures/heatmap-model.ts";
import { faded, LIGHT, TONES } from "../../../src/figures/palette.ts";

const box = { x: 10, y: 20, width: 40, height: 22 };
const draw = (mark: FindingKind, empty: boolean) => {
  const markup = markSvg(mark, box, { empty, ink: "#123456" });
  return new DOMParser().parseFromString(`<svg>${markup}</svg>`, "image/svg+xml").documentElement!;
};
const numbers = (element: Element | null, ...names: readonly string[]) =>
  names.map((name) => Number(element!.getAttribute(name)));

describe("the mark of a finding", () => {
  test("stands in the middle of an empty cell: a ring for a gap, a small dot for none", () => {
    expect(numbers(draw("gap", true).querySelector("circle"), "cx", "cy", "r")).toEqual([
      30, 31, 4,
    ]);
    expect(numbers(draw("blank", true).querySelector("circle"), "cx", "cy", "r")).toEqual([
      ...[30, 31, 1],
    ]);
    expect(draw("gap", true).querySelector("circle")!.getAttribute("fill")).toBe("none");
  });

  test("gives way to a number", () => {
    for (const mark of ["gap", "blank"] as const)
      expect(draw(mark, false).children).toHaveLength(0);
    expect(draw("count", true).children).toHaveLength(0);
  });

  test("of a thin cell is a bar in the middle of its foot", () => {
    const names = ["x", "y", "width", "height"];
    // Three fifths of 40 wide, 2 above the foot at 42.
    expect(numbers(draw("thin", false).querySelector("rect"), ...names)).toEqual([18, 37, 24, 3]);
  });

  test("of a cluster is the corner at the top right", () => {
    expect(draw("cluster", false).querySelector("path")!.getAttribute("d")).toBe("M42 20H50V28Z");
  });

  test("of what cannot occur is lines from edge to edge, each rising to the right by 45 degrees", () => {
    const path = draw("cannot-occur", true).querySelector("path")!.getAttribute("d")!;
    const lines = path
      .split("M")
      .slice(1)
      .map((line: string) => line.split(/[ L]/).map(Number));
    // One for every 5 units of width and height together, but none at the corner: 62 / 5.
    expect(lines).toHaveLength(12);
    for (const [index, [x1, y1, x2, y2]] of lines.entries()) {
      expect(x2! - x1!).toBe(y1! - y2!);
      expect(x2).toBeGreaterThan(x1!);
      expect(x1! - 10 + y1! - 20).toBe(5 * (index + 1));
      expect(x1 === 10 || y1 === 42).toBe(true);
      expect(x2 === 50 || y2 === 20).toBe(true);
    }
  });
});

describe("a cell", () => {
  const cell: HeatCell = {
    ...{ count: 4, expected: 2, among: 8, mark: "count", text: "4", tone: "step-3", fade: null },
    ...{ chosen: false, words: "", name: "Rye & stone: 4" },
  };
  const drawn = (more: Partial<HeatCell>) =>
    new DOMParser().parseFromString(cellSvg({ ...cell, ...more }, box), "image/svg+xml")
      .documentElement!;

  test("has its colour, its number in the middle and its name, and stands in its place", () => {
    const group = drawn({});
    expect(group.getAttribute("transform")).toBe("translate(10 20)");
    expect(group.querySelector("title")!.textContent).toBe("Rye & stone: 4");
    const [ground, ...more] = group.querySelectorAll("rect");
    expect(more).toEqual([]);
    expect(ground!.getAttribute("fill")).toBe(TONES["step-3"]!.fill);
    expect(numbers(ground!, "x", "y", "width", "height")).toEqual([0, 0, 40, 22]);
    const text = group.querySelector("text")!;
    expect(text.getAttribute("fill")).toBe(TONES["step-3"]!.text);
    expect(numbers(text, "x")).toEqual([20]);
    // Digits of 11 units are 0.72 of them high: their middle is that of the cell, at 11.
    expect(numbers(text, "y")[0]! - 0.36 * 11).toBeCloseTo(11);
  });

  test("without a colour has none, but for the ground of a gap", () => {
    expect(drawn({ tone: "", text: "" }).querySelectorAll("rect")).toHaveLength(0);
    const [ground] = drawn({ tone: "", text: "", mark: "gap" }).querySelectorAll("rect");
    expect(ground!.getAttribute("fill")).toBe(LIGHT["gap-ground"]);
    expect(drawn({ tone: "", mark: "gap" }).querySelector("text")!.getAttribute("fill")).toBe(
      LIGHT.ink,
    );
  });

  test("that the reader chose has a frame around it", () => {
    const frame = drawn({ chosen: true }).querySelectorAll("rect")[1]!;
    expect(numbers(frame, "x", "y", "width", "height")).toEqual([-1, -1, 42, 24]);
    expect(frame.getAttribute("stroke")).toBe(LIGHT.accent);
  });

  test("under the lens is paler, and outlined inside itself where none of its studies have the quality", () => {
    const [ground, outline] = drawn({ fade: 0 }).querySelectorAll("rect");
    expect(ground!.getAttribute("fill")).toBe(faded(TONES["step-3"]!, 0).fill);
    expect(outline!.getAttribute("stroke")).toBe(TONES["step-3"]!.fill);
    expect(numbers(outline!, "x", "y", "width", "height")).toEqual([0.5, 0.5, 39, 21]);
    expect(drawn({ fade: 1 }).querySelectorAll("rect")).toHaveLength(1);
  });
});
