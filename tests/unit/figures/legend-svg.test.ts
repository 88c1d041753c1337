import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { legendSvg } from "../../../src/figures/legend-svg.ts";
import { textWidth } from "../../../src/figures/svg-text.ts";
import { smallMap } from "./small-map.ts";

const { legend } = smallMap("").figure;
const steps = ["1", "a step with a longer label", "16+"].map((label, at) => ({
  tone: `step-${at + 1}`,
  label,
}));

/** The boxes of the steps with their labels. */
function boxes(width: number) {
  const { markup } = legendSvg({ ...legend, steps, marks: [] }, width);
  const { document } = parseHTML(`<svg>${markup}</svg>`);
  return [...document.querySelectorAll("g")]
    .filter((group) => group.firstElementChild?.tagName.toLowerCase() === "rect")
    .map((group) => {
      const [, x, y] = /translate\((\S+) (\S+)\)/.exec(group.getAttribute("transform")!)!;
      const wide = Number(group.firstElementChild!.getAttribute("width"));
      return { x: Number(x), y: Number(y), wide, label: group.textContent };
    });
}

test("each step is as wide as its label with some room, and no narrower than others", () => {
  const drawn = boxes(700);
  expect(drawn.map(({ label }) => label)).toEqual(steps.map(({ label }) => label));
  expect(drawn.map(({ wide }) => wide)).toEqual([
    26,
    expect.closeTo(textWidth("a step with a longer label", 9.5) + 8, 1),
    26,
  ]);
});

test("steps stand beside each other, a unit apart, and go on below where there is no room", () => {
  const [first, second, third] = boxes(700);
  expect(second!.x).toBeCloseTo(first!.x + first!.wide + 1, 1);
  expect(third!.x).toBeCloseTo(second!.x + second!.wide + 1, 1);
  expect(new Set([first!.y, second!.y, third!.y]).size).toBe(1);
  const narrow = boxes(180);
  expect(narrow.at(-1)!.y).toBeGreaterThan(narrow[0]!.y);
  for (const { x, wide } of narrow) expect(x + wide).toBeLessThanOrEqual(180);
});
