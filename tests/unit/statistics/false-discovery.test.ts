import fc from "fast-check";
import { expect, it, test } from "vitest";
import { adjustedPValues } from "../../../src/statistics/false-discovery.ts";

/** By the definition: the least m p / (how many are at most p) over all p from one's own upwards. */
function byDefinition(p: readonly number[]): number[] {
  return p.map((own) =>
    Math.min(
      1,
      ...p
        .filter((other) => other >= own)
        .map((other) => (p.length * other) / p.filter((each) => each <= other).length),
    ),
  );
}

const pValues = fc.array(
  fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.01, 0.02, 0.5, 1)),
  { maxLength: 40 },
);

function expectClose(found: readonly number[], known: readonly number[]) {
  expect(found).toHaveLength(known.length);
  known.forEach((value, i) => expect(found[i]).toBeCloseTo(value, 12));
}

// The fifteen p-values of the paper's example (Needleman's data), of which the procedure calls
// four discoveries at 0.05 and Bonferroni's three.
const paper = [
  0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719,
  0.6528, 0.759, 1,
];

it("calls four of the fifteen tests in Benjamini and Hochberg's example discoveries", () => {
  expect(adjustedPValues(paper).map((q) => q <= 0.05)).toEqual(paper.map((_, i) => i < 4));
});

it("equals what is worked out by hand for that example", () => {
  const byHand = [
    0.0001 * 15, // 0.0015
    (0.0004 * 15) / 2, // 0.003
    (0.0019 * 15) / 3, // 0.0095
    (0.0095 * 15) / 4, // 0.035625
    (0.0201 * 15) / 5, // 0.0603
    (0.0298 * 15) / 7, // the seventh's, below its own 0.0695
    (0.0298 * 15) / 7,
    (0.0344 * 15) / 8, // 0.0645
    (0.0459 * 15) / 9, // 0.0765
    0.486,
    (0.4262 * 15) / 11,
    0.714875,
    (0.6528 * 15) / 13,
    (0.759 * 15) / 14,
    1,
  ];
  expectClose(adjustedPValues(paper), byHand);
});

it("equals the examples in the documentation of @stdlib/stats/padjust", () => {
  expectClose(adjustedPValues([0.008, 0.03, 0.123, 0.6, 0.2]), [0.04, 0.075, 0.205, 0.6, 0.25]);
  expectClose(adjustedPValues([0.319, 0.201, 0.4, 0.374, 0.113]), [0.4, 0.4, 0.4, 0.4, 0.4]);
});

it("keeps 1, 0, a single value and none as they are", () => {
  expect(adjustedPValues([])).toEqual([]);
  expect(adjustedPValues([0.3])).toEqual([0.3]);
  expect(adjustedPValues([1, 1, 1])).toEqual([1, 1, 1]);
  expect(adjustedPValues([0, 1])).toEqual([0, 1]);
});

it("refuses what is no p-value", () => {
  for (const wrong of [-0.1, 1.1, Number.NaN]) {
    expect(() => adjustedPValues([0.5, wrong])).toThrow(RangeError);
  }
});

test("it equals the definition, whatever the p-values", () => {
  fc.assert(fc.property(pValues, (p) => expectClose(adjustedPValues(p), byDefinition(p))));
});

test("the order of the tests changes nothing", () => {
  const shuffled = pValues.chain((p) =>
    fc.tuple(
      fc.constant(p),
      fc.shuffledSubarray([...p.keys()], { minLength: p.length, maxLength: p.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([p, order]) => {
      const adjusted = adjustedPValues(p);
      expect(adjustedPValues(order.map((i) => p[i]!))).toEqual(order.map((i) => adjusted[i]));
    }),
  );
});

test("a smaller p-value never gets a larger adjusted one, and none falls below its own or above 1", () => {
  fc.assert(
    fc.property(pValues, (p) => {
      const adjusted = adjustedPValues(p);
      p.forEach((x, i) => {
        expect(adjusted[i]).toBeGreaterThanOrEqual(x);
        expect(adjusted[i]).toBeLessThanOrEqual(1);
        p.forEach((y, j) => {
          if (x <= y) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]!);
        });
      });
    }),
  );
});
