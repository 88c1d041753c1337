import fc from "fast-check";
import { expect, it, test } from "vitest";
import { wilson } from "../../../src/statistics/interval.ts";

const Z = 1.959963984540054;

// Newcombe RG. Two-sided confidence intervals for the single proportion: comparison of seven
// methods. Stat Med 1998;17:857-872, table I, score method without continuity correction.
test.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])("%i of %i has the interval that Newcombe prints", (successes, n, low, high) => {
  const found = wilson(successes, n);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

it("is everything when there is nothing to go by", () => {
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
});

it("reaches exactly 0 with no success and exactly 1 with nothing else", () => {
  expect(wilson(0, 7).low).toBe(0);
  expect(wilson(7, 7).high).toBe(1);
});

it("takes another number of standard errors", () => {
  // With z = 1 and 1 of 2: 3 p² - 3 p + 1/2 = 0, so p = 1/2 ± sqrt(3) / 6.
  expect(wilson(1, 2, 1).low).toBeCloseTo(1 / 2 - Math.sqrt(3) / 6, 15);
  expect(wilson(1, 2, 1).high).toBeCloseTo(1 / 2 + Math.sqrt(3) / 6, 15);
});

it("refuses what is no share", () => {
  for (const [successes, n] of [
    [-1, 5],
    [6, 5],
    [Number.NaN, 5],
    [1, Number.NaN],
  ] as const) {
    expect(() => wilson(successes, n)).toThrow(RangeError);
  }
  expect(() => wilson(1, 2, 0)).toThrow(RangeError);
});

const share = fc
  .integer({ min: 1, max: 100_000 })
  .chain((n) => fc.tuple(fc.nat({ max: n }), fc.constant(n)));

/** Where the distance from the observed share reaches z standard errors, by halving. */
function solved(successes: number, n: number, end: 0 | 1): number {
  const observed = successes / n;
  const outside = (p: number) => n * (observed - p) ** 2 > Z * Z * p * (1 - p);
  let [out, inside] = [end as number, observed];
  for (let i = 0; i < 100; i++) {
    const middle = (out + inside) / 2;
    if (outside(middle)) out = middle;
    else inside = middle;
  }
  return inside;
}

test("its ends are where the observed share lies z standard errors away", () => {
  fc.assert(
    fc.property(share, ([successes, n]) => {
      const { low, high } = wilson(successes, n);
      expect(low).toBeCloseTo(solved(successes, n, 0), 10);
      expect(high).toBeCloseTo(solved(successes, n, 1), 10);
    }),
  );
});

test("it holds the observed share, and failures have the mirrored interval", () => {
  fc.assert(
    fc.property(share, ([successes, n]) => {
      const { low, high } = wilson(successes, n);
      const failures = wilson(n - successes, n);
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n);
      expect(failures.low).toBeCloseTo(1 - high, 12);
      expect(failures.high).toBeCloseTo(1 - low, 12);
    }),
  );
});
