import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faded, LIGHT, TONES } from "../../../src/figures/palette.ts";

const base = readFileSync("src/styles/tokens.css", "utf8");
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

/** The variables of the dark scheme. */
function darkVariables(css: string): Record<string, string> {
  const [, rule = ""] = /prefers-color-scheme: dark\) \{\s+:root \{([^}]*)\}/.exec(css)!;
  return Object.fromEntries(
    [...rule.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );
}
const dark = { ...light, ...darkVariables(base), ...darkVariables(tones) };

/** Linear light of the three channels of a colour (sRGB, IEC 61966-2-1). */
function linear(hex: string): [number, number, number] {
  const long = hex.length === 4 ? [...hex.slice(1)].map((d) => d + d).join("") : hex.slice(1);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const channel = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return [r!, g!, b!];
}

/** Lightness of OKLab, from 0 to 1 (Ottosson 2020). */
function lightness(hex: string): number {
  const [r, g, b] = linear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s;
}

/** Contrast of two colours (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const [low, high] = [one, other]
    .map((hex) => {
      const [r, g, b] = linear(hex);
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    })
    .toSorted((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

test.each([
  ["light", light],
  ["dark", dark],
])("the %s steps are even, and carry their number and the corner of a cluster", (_, colours) => {
  const steps = [1, 2, 3, 4, 5].map((step) => colours[`step-${step}`]!);
  const between = steps.slice(1).map((step, at) => lightness(step) - lightness(steps[at]!));
  const sizes = between.map(Math.abs);
  expect(new Set(between.map(Math.sign)).size).toBe(1);
  expect(Math.min(...sizes)).toBeGreaterThan(0.11);
  expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThan(0.015);

  const rules = [...tones.matchAll(/\.(step-\d) \{\s+--tone: .+;\s+--on-tone: (.+);/g)];
  expect(rules).toHaveLength(steps.length);
  for (const [, name, text] of rules) {
    const [, variable] = /^var\(--(.+)\)$/.exec(text!) ?? [];
    const ink = variable ? colours[variable]! : text!;
    expect(contrast(colours[name!]!, ink), name).toBeGreaterThan(4.5);
  }
  // The corner is drawn in the colour of the number.
  const marks = readFileSync("src/styles/marks.css", "utf8");
  expect(marks).toMatch(/\.cluster::after \{[^}]*border-color: currentcolor currentcolor/);
});
