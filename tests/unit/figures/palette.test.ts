import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faded, LIGHT, TONES } from "../../../src/figures/palette.ts";

const base = readFileSync("src/styles/base.css", "utf8");
const tones = readFileSync("src/styles/tones.css", "utf8");

/** The variables of a style sheet's first rule: the light ones. */
function variables(css: string): Record<string, string> {
  const [, rule = ""] = /:root \{([^}]*)\}/.exec(css)!;
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}

const light = { ...variables(base), ...variables(tones) };

test("each colour of exported figures is the light colour of that name in the style sheets", () => {
  for (const [name, colour] of Object.entries(LIGHT)) expect(light[name], name).toBe(colour);
});

test("each step is painted and written on as its class in the style sheet says", () => {
  const value = (text: string) => {
    const [, name] = /^var\(--(.+)\)$/.exec(text) ?? [];
    return name ? light[name] : text;
  };
  const rules = [...tones.matchAll(/\.([\w-]+) \{\s+--tone: (.+);\s+--on-tone: (.+);/g)];
  expect(rules.map(([, name]) => name)).toEqual(Object.keys(TONES));
  for (const [, name, fill, text] of rules) {
    expect(TONES[name!]).toEqual({ fill: value(fill!), text: value(text!) });
  }
});

test("the lens leaves of a colour what the style sheet leaves", () => {
  const paint = { fill: "#000000", text: "#fff" };
  const left = (step: number) =>
    Number(new RegExp(`fade-${step} \\{[^}]* (\\d+)%`).exec(tones)![1]);
  for (const step of [1, 2]) {
    const grey = Math.round(255 * (1 - left(step) / 100));
    const hex = grey.toString(16).padStart(2, "0").repeat(3);
    expect(faded(paint, step)).toEqual({ fill: `#${hex}`, text: LIGHT.ink, outline: null });
  }
  expect(faded(paint, 0)).toEqual({ fill: "#ffffff", text: LIGHT.ink, outline: "#000000" });
  expect(faded(paint, 3)).toEqual({ ...paint, outline: null });
  expect(faded(paint, null)).toEqual({ ...paint, outline: null });
});
