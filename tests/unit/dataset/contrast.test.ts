import { expect, test } from "vitest";
import { contrast } from "../../../src/dataset/contract/contrast.ts";

/* Known answers: the two ends of the definition, and pairs that the WebAIM contrast checker gives. */
test.each([
  ["#000000", "#ffffff", 21],
  ["#ffffff", "#ffffff", 1],
  ["#767676", "#ffffff", 4.54],
  ["#777777", "#ffffff", 4.48],
  ["#ff0000", "#ffffff", 4.0],
  ["#00ff00", "#000000", 15.3],
  ["#0000ff", "#ffffff", 8.59],
  // Below the bend of the curve at 0.04045 of full light, which is #0a.
  ["#0a0a0a", "#000000", 1.06],
])("%s on %s has a contrast of %s, either way round", (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2 - Number(ratio > 10));
  expect(contrast(b, a)).toBe(contrast(a, b));
});
