import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { hypergeometricTails } from "../../../src/statistics/hypergeometric.ts";
import { exactTails, toNumber } from "../../support/fractions.ts";

const relativeError = (found: number, exact: number) =>
  found === exact ? 0 : Math.abs(found - exact) / exact;

/** n, a, b, k */
type Case = [number, number, number, number];

const ordinary: Case[] = [
  [8, 4, 2, 1],
  [10, 5, 5, 2],
  [52, 13, 5, 2],
  [171, 31, 54, 0],
  [171, 31, 54, 4],
  [171, 31, 54, 10],
  [171, 31, 54, 17],
  [171, 60, 33, 20],
  [171, 85, 86, 43],
  [171, 160, 20, 17],
  [253, 90, 12, 0],
  [1000, 100, 100, 10],
  [5000, 700, 900, 120],
  [100_000, 2000, 2000, 40],
  [100_000, 50_000, 300, 160],
];
const extreme: Case[] = [
  [171, 60, 60, 0],
  [171, 60, 60, 45],
  [171, 60, 60, 50],
  [171, 60, 60, 60],
  [171, 85, 86, 70],
  [171, 40, 80, 40],
  [300, 150, 60, 60],
  [2000, 300, 300, 100],
  [2000, 900, 900, 300],
  [2000, 1000, 500, 400],
  [10_000, 1000, 1000, 400],
  [100_000, 500, 500, 40],
  [100_000, 2000, 2000, 200],
  [100_000, 50_000, 300, 20],
  [100_000, 50_000, 5000, 2000],
  [100_000, 5000, 5000, 700],
];
const edges: Case[] = [
  [20, 0, 7, 0],
  [20, 7, 0, 0],
  [20, 20, 7, 7],
  [20, 7, 20, 7],
  [20, 20, 20, 20],
  [20, 15, 12, 7],
  [20, 15, 12, 12],
  [0, 0, 0, 0],
  [1, 1, 1, 1],
];

/** The tails by the count in whole numbers, once the ones found are held to equal it to 11 digits. */
function exactAndFound(n: number, a: number, b: number, k: number) {
  const exact = exactTails(n, a, b, k);
  const [low, high] = [toNumber(exact.low), toNumber(exact.high)];
  const found = hypergeometricTails(n, a, b, k);
  expect(relativeError(found.low, low)).toBeLessThan(1e-11);
  expect(relativeError(found.high, high)).toBeLessThan(1e-11);
  return { low, high };
}

describe("equals the count in whole numbers to 11 digits in both tails", () => {
  test.each([...ordinary, ...edges])("n=%i a=%i b=%i k=%i", (...ordinaryCase) => {
    exactAndFound(...ordinaryCase);
  });

  test.each(extreme)("n=%i a=%i b=%i k=%i, a tail below 1e-12", (...extremeCase) => {
    const { low, high } = exactAndFound(...extremeCase);
    expect(Math.min(low, high)).toBeLessThan(1e-12);
  });
});

it("gives the answers that can be worked out by hand", () => {
  // 4 of 8 marked, 2 drawn: 6/28 none, 16/28 one, 6/28 two.
  const { low, high } = hypergeometricTails(8, 4, 2, 1);
  expect(low).toBeCloseTo(22 / 28, 15);
  expect(high).toBeCloseTo(22 / 28, 15);
  expect(hypergeometricTails(8, 4, 2, 0).low).toBeCloseTo(6 / 28, 15);
});

it("stays exact where the population is large and half of it marked and drawn", () => {
  // Summed in whole numbers by a short Python program.
  const { high } = hypergeometricTails(100_000, 50_000, 50_000, 25_500);
  expect(relativeError(high, 1.3211208173738445e-10)).toBeLessThan(1e-12);
});

it("gives 0 and 1 for counts that cannot occur", () => {
  expect(hypergeometricTails(20, 15, 12, 6)).toEqual({ low: 0, high: 1 });
  expect(hypergeometricTails(20, 5, 4, 5)).toEqual({ low: 1, high: 0 });
});

it("gives exactly 1 to the tail that holds everything", () => {
  expect(hypergeometricTails(171, 31, 54, 0).high).toBe(1);
  expect(hypergeometricTails(171, 31, 54, 31).low).toBe(1);
});

describe("keeps its digits down to 1e-290 and gives 0 below 1e-300", () => {
  test.each([900, 1000, 1040, 1060, 1100, 1500, 2000])("k=%i", (k) => {
    const exact = toNumber(exactTails(10_000, 2000, 2000, k).high);
    const found = hypergeometricTails(10_000, 2000, 2000, k).high;
    if (exact > 1e-290) expect(relativeError(found, exact)).toBeLessThan(1e-11);
    else expect(found).toBeLessThanOrEqual(exact);
  });
});

it("refuses what is no such distribution", () => {
  for (const wrong of [
    [10, 11, 5, 2],
    [10, 5, 11, 2],
    [10, -1, 5, 0],
    [10, 2.5, 5, 0],
    [10, 5, 5, Number.NaN],
  ] as Case[]) {
    expect(() => hypergeometricTails(...wrong)).toThrow(RangeError);
  }
});

const anyCase = fc
  .integer({ min: 0, max: 300 })
  .chain((n) => fc.tuple(fc.constant(n), fc.nat({ max: n }), fc.nat({ max: n })))
  .chain(([n, a, b]) =>
    fc.tuple(
      fc.constant(n),
      fc.constant(a),
      fc.constant(b),
      fc.integer({ min: Math.max(0, a + b - n), max: Math.min(a, b) }),
    ),
  );

test("the tails together count everything once and k twice", () => {
  fc.assert(
    fc.property(anyCase, ([n, a, b, k]) => {
      const { low, high } = hypergeometricTails(n, a, b, k);
      expect(low + high - toNumber(exactTails(n, a, b, k).at)).toBeCloseTo(1, 12);
      expect(Math.max(low, high)).toBeLessThanOrEqual(1);
    }),
  );
});

test("it makes no difference which of the two is called marked and which drawn", () => {
  fc.assert(
    fc.property(anyCase, ([n, a, b, k]) => {
      expect(hypergeometricTails(n, a, b, k)).toEqual(hypergeometricTails(n, b, a, k));
    }),
  );
});

test("counting the unmarked instead of the marked swaps the tails", () => {
  fc.assert(
    fc.property(anyCase, ([n, a, b, k]) => {
      const marked = hypergeometricTails(n, a, b, k);
      const unmarked = hypergeometricTails(n, n - a, b, b - k);
      expect(relativeError(unmarked.high, marked.low)).toBeLessThan(1e-11);
      expect(relativeError(unmarked.low, marked.high)).toBeLessThan(1e-11);
    }),
  );
});
