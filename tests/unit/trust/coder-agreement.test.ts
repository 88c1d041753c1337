import { describe, expect, test } from "vitest";
import type { DoubleCoding } from "../../../src/dataset/companions/read-agreement.ts";
import { coderAgreement } from "../../../src/evidence/coder-agreement.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const { dimensions } = smallCodebook;

/** As many codings of one pair of codes as told. */
function times(
  count: number,
  dimension: string,
  first: readonly string[],
  second: readonly string[],
): DoubleCoding[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `${dimension}-${first.join()}-${second.join()}-${at}`,
    dimension,
    first,
    second,
    decided: null,
  }));
}

/** Two coders and 50 units; kappa 0.4 by hand: (0.7 - 0.5) / (1 - 0.5). */
const fifty = [
  ...times(20, "tasting", ["panel"], ["panel"]),
  ...times(5, "tasting", ["panel"], ["none"]),
  ...times(10, "tasting", ["none"], ["panel"]),
  ...times(15, "tasting", ["none"], ["none"]),
];

describe("agreement of two coders", () => {
  test("percent, kappa and alpha are those of a count by hand", () => {
    const [tasting] = coderAgreement(dimensions, fifty);
    expect(tasting).toMatchObject({ units: 50, agreed: 35, strength: "unassured" });
    expect(tasting!.kappa).toBeCloseTo(0.4, 12);
    // 55 panel and 45 none of 100: expected disagreement 2 * 55 * 45 / (100 * 99) = 0.5.
    expect(tasting!.alpha).toBeCloseTo(0.4, 12);
    expect(tasting!.interval!.low).toBeLessThan(0.4);
    expect(tasting!.interval!.high).toBeGreaterThan(0.4);
  });

  test("where a study may carry several values, a shared part counts and kappa does not apply", () => {
    const codings = [
      ...times(1, "grains", ["spelt"], ["spelt", "rye"]),
      ...times(1, "grains", ["rye"], ["rye"]),
    ];
    const [grains] = coderAgreement(dimensions, codings);
    expect(grains).toMatchObject({ kappa: null, units: 2, agreed: 1 });
    // MASI: the first unit 2/3; over all six pairs (2/3 + 1 + 1 + 2/3 + 2/3 + 0) / 6 = 2/3.
    expect(grains!.alpha).toBeCloseTo(1 - 1 / 3 / (2 / 3), 12);
  });

  test("order of the values within a list makes no difference", () => {
    const [grains] = coderAgreement(dimensions, [
      ...times(2, "grains", ["spelt", "rye"], ["rye", "spelt"]),
      ...times(1, "grains", ["durum"], ["durum"]),
    ]);
    expect(grains).toMatchObject({ agreed: 3, alpha: 1, strength: "good" });
  });

  test("one and the same code always leaves kappa and alpha undefined, not perfect", () => {
    const [tasting] = coderAgreement(dimensions, times(9, "tasting", ["none"], ["none"]));
    expect(tasting).toMatchObject({
      agreed: 9,
      kappa: null,
      alpha: null,
      interval: null,
      strength: "undefined",
    });
  });

  test("the verdict is that of the lower limit of the interval, not of alpha", () => {
    // One of 25 pairs differs: alpha is above .8, but some samples hold that pair often.
    const [tasting] = coderAgreement(dimensions, [
      ...times(21, "tasting", ["panel"], ["panel"]),
      ...times(3, "tasting", ["none"], ["none"]),
      ...times(1, "tasting", ["panel"], ["none"]),
    ]);
    expect(tasting!.alpha).toBeGreaterThan(0.8);
    expect(tasting!.interval!.low).toBeLessThan(0.667);
    expect(tasting!.strength).toBe("unassured");
    // Of 300 pairs, half of each code, 9 differ: alpha about .94, and no sample is far from it.
    const [sure] = coderAgreement(dimensions, [
      ...times(150, "tasting", ["panel"], ["panel"]),
      ...times(141, "tasting", ["none"], ["none"]),
      ...times(9, "tasting", ["panel"], ["none"]),
    ]);
    expect(sure!.interval!.low).toBeGreaterThan(0.8);
    expect(sure!.strength).toBe("good");
    // With 30 of 291, alpha is about .79: below the first bound, and its lower limit above the second.
    const [some] = coderAgreement(dimensions, [
      ...times(131, "tasting", ["panel"], ["panel"]),
      ...times(130, "tasting", ["none"], ["none"]),
      ...times(30, "tasting", ["panel"], ["none"]),
    ]);
    expect(some!.alpha).toBeGreaterThan(0.667);
    expect(some!.strength).toBe("tentative");
  });

  test("the dimension of the lowest alpha comes first, an undefined one last, an uncoded one not at all", () => {
    const rows = coderAgreement(dimensions, [
      ...times(3, "ovens", ["ir"], ["ir"]),
      ...times(2, "grains", ["rye"], ["rye"]),
      ...times(2, "grains", ["spelt"], ["spelt"]),
      ...fifty,
    ]);
    expect(rows.map(({ dimension }) => dimension.name)).toEqual(["tasting", "grains", "ovens"]);
  });
});
