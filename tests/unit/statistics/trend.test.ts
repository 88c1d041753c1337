import { expect, it } from "vitest";
import { trendOfShares } from "../../../src/statistics/trend.ts";

const groups = (having: readonly number[], of: readonly number[]) =>
  having.map((count, score) => ({ score, having: count, of: of[score]! }));

// Fleiss 1981, p. 139: smokers among lung cancer patients of four studies, the example of
// `prop.trend.test` in R, which prints X-squared = 8.2249, p-value = 0.004132.
it("finds what R prints for its example", () => {
  const { z, p } = trendOfShares(groups([83, 90, 129, 70], [86, 93, 136, 82]))!;
  expect(z * z).toBeCloseTo(8.2249, 4);
  expect(z).toBeLessThan(0);
  expect(p).toBeCloseTo(0.004132, 6);
});

it("is even where shares are, and the same turned round", () => {
  const even = trendOfShares(groups([1, 2, 3], [10, 20, 30]))!;
  expect(even.z).toBeCloseTo(0, 12);
  expect(even.p).toBeCloseTo(1, 12);
  const up = trendOfShares(groups([0, 3, 9], [10, 10, 10]))!;
  const down = trendOfShares(groups([9, 3, 0], [10, 10, 10]))!;
  expect(up.z).toBeCloseTo(-down.z, 12);
  expect(up.p).toBeCloseTo(down.p, 12);
});

// By hand: shares 0/2 and 2/2 at scores 0 and 1: T = 1, variance 1/4 · 1, z = 2, p = 0.0455003.
it("finds z = 2 of four studies worked out by hand", () => {
  const { z, p } = trendOfShares(groups([0, 2], [2, 2]))!;
  expect(z).toBeCloseTo(2, 12);
  expect(p).toBeCloseTo(0.0455002638963584, 12);
});

// 2 (1 - Φ(6)) = 1.973175290075e-9.
it("keeps its digits far out", () => {
  const { z, p } = trendOfShares(groups([0, 18], [18, 18]))!;
  expect(z).toBeCloseTo(6, 12);
  expect(p / 1.973175290075396e-9).toBeCloseTo(1, 9);
});

it("tells nothing of one score, of none, or of all", () => {
  expect(trendOfShares([])).toBeNull();
  expect(trendOfShares(groups([1], [2]))).toBeNull();
  expect(trendOfShares(groups([0, 0], [2, 3]))).toBeNull();
  expect(trendOfShares(groups([2, 3], [2, 3]))).toBeNull();
});

it("refuses what is no share", () => {
  expect(() => trendOfShares(groups([3], [2]))).toThrow(RangeError);
  expect(() => trendOfShares(groups([0.5], [2]))).toThrow(RangeError);
});
