import { parseHTML } from "linkedom";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrSvg } from "../../../src/figures/qr-svg.ts";

const link = `https://example.org/map/r/1.0/?${"rows=grains&".repeat(50)}`;
const svg = qrSvg(link, `A <b>"hostile"</b> title`);
const root = parseHTML(svg).document.querySelector("svg")!;

test("the drawing is black exactly where the code is, with four quiet modules around it", () => {
  const { data, size } = encode(link, { ecc: "L", border: 4 });
  const black = new Set<string>();
  for (const [, x, y, length] of root
    .querySelector("path")!
    .getAttribute("d")!
    .matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let i = 0; i < Number(length); i += 1) black.add(`${Number(x) + i} ${y}`);
  }
  const expected = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x} ${y}`] : [])));
  expect(black).toEqual(new Set(expected));
  expect(root.getAttribute("viewBox")).toBe(`0 0 ${size} ${size}`);
  const quiet = (n: number) => n < 4 || n >= size - 4;
  for (const at of black) expect(at.split(" ").map(Number).some(quiet)).toBe(false);
});

test("a title is text, never markup, and nothing needs a style", () => {
  expect(root.querySelector("title")!.textContent).toBe(`A <b>"hostile"</b> title`);
  expect(svg).not.toMatch(/<b>|style/);
});
