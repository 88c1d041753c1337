import { expect, test } from "vitest";
import { leastTails } from "../../../src/statistics/hypergeometric.ts";

/**
 * Responders to two treatments in nine populations, 148 and 132 people each time: the toy example of
 * the R package DiscreteFDR (https://cran.r-project.org/package=DiscreteFDR), made for tests whose
 * smallest p-value is bounded. With m responders in all, the smallest upper tail of the first treatment
 * is C(148, m) / C(280, m), the smallest lower one C(132, m) / C(280, m).
 */
const FIRST = [4, 2, 2, 14, 6, 9, 4, 0, 1];
const SECOND = [0, 0, 1, 3, 2, 1, 2, 2, 2];
const least = FIRST.map((first, at) => leastTails(280, 148, first + SECOND[at]!, 0));

test("the smallest tails are those of exact fractions", () => {
  expect(least.map(({ high }) => Number(high.toPrecision(4)))).toEqual([
    0.07656, 0.2785, 0.1463, 0.00001239, 0.00556, 0.001468, 0.02077, 0.2785, 0.1463,
  ]);
  expect(least.map(({ low }) => Number(low.toPrecision(4)))).toEqual([
    0.0482, 0.2214, 0.1035, 0.00000157, 0.002174, 0.0004498, 0.01032, 0.2214, 0.1035,
  ]);
});

test.each([
  [0.1, [1, 4, 5, 6, 7], [1, 4, 5, 6, 7]],
  [0.05, [4, 5, 6, 7], [1, 4, 5, 6, 7]],
  [0.01, [4, 5, 6], [4, 5, 6]],
])("at %d, Tarone's set holds the tests that could reach it", (rate, high, low) => {
  const set = (tail: "high" | "low") =>
    least.flatMap((tails, at) => (tails[tail] <= rate ? [at + 1] : []));
  expect([set("high"), set("low")]).toEqual([high, low]);
});
