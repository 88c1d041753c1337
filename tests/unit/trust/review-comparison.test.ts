import { describe, expect, test } from "vitest";
import type { ReviewStatement } from "../../../src/dataset/companions/read-review.ts";
import { compareFigure, testStatement } from "../../../src/evidence/review-comparison.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const stone = { edition: "invented", dimension: "ovens", value: "stone" };

describe("a figure of the review", () => {
  test("its count is taken as a share of the review's own studies", () => {
    const compared = compareFigure(small, { ...stone, count: 30, share: null }, 100);
    expect(compared.reviewShare).toBeCloseTo(0.3);
    expect(compared.own).toMatchObject({ count: 4, of: 8, saying: 7, low: 0.5, high: 0.625 });
    expect(compared.points).toBeCloseTo(20);
  });

  // Wilson's of 4 of 8, by hand: 0.5 ± 1.96 √(0.25 / 8 + 3.84 / 256) / (1 + 3.84 / 8) = 0.5 ± 0.285.
  test("stands within this map's interval of 21.5% to 78.5%, or outside", () => {
    const within = (share: number) =>
      compareFigure(small, { ...stone, count: null, share }, 100).within;
    expect([0.21, 0.22, 0.78, 0.79].map(within)).toEqual([false, true, true, false]);
  });

  // Nobody used a solar oven: 0 of 8, whose interval begins at 0. All of 8 end at 1.
  test("of none stands within an interval that begins at none, and of all within one that ends there", () => {
    const none = { edition: "invented", dimension: "ovens", value: "solar" };
    const compared = compareFigure(small, { ...none, count: 0, share: null }, 100);
    expect(compared).toMatchObject({ reviewShare: 0, within: true, ownWithin: true });
    const sampled = evidenceTable(smallCodebook, smallStudies.slice(0, 2));
    const all = compareFigure(sampled, { ...stone, count: 100, share: null }, 100);
    expect(all).toMatchObject({ reviewShare: 1, within: true, ownWithin: true });
  });

  // Wilson's of 30 of 100, by hand: (0.3 + 0.0192) / 1.0384 ± 0.0876 = 21.9% to 39.6%.
  test("is held the other way round too where the review prints a count", () => {
    const compared = (count: number | null) =>
      compareFigure(small, { ...stone, count, share: 0.3 }, 100);
    expect(compared(30).reviewInterval!.low).toBeCloseTo(0.219, 3);
    expect(compared(30).reviewInterval!.high).toBeCloseTo(0.396, 3);
    expect([compared(30), compared(45)].map(({ ownWithin }) => ownWithin)).toEqual([false, true]);
    expect(compared(null)).toMatchObject({ reviewInterval: null, ownWithin: null });
  });

  test("that prints nothing has no difference", () => {
    const compared = compareFigure(small, { ...stone, count: null, share: null }, 100);
    expect(compared).toMatchObject({ reviewShare: null, points: null, within: null });
  });
});

describe("a statement of the review", () => {
  const verdict = (parts: Partial<ReviewStatement>) =>
    testStatement(small, {
      edition: "invented",
      claim: "Invented",
      dimension: "tasting",
      values: ["panel"],
      measure: "share",
      comparison: "<",
      bound: 0.5,
      ...parts,
    });

  // Panel: 3 of 8, and one study does not tell: between 0.375 and 0.5.
  test.each([
    ["<", 0.6, "holds"],
    ["<", 0.5, "open"],
    ["<=", 0.5, "holds"],
    [">", 0.5, "fails"],
    [">=", 0.5, "open"],
    [">", 0.3, "holds"],
  ] as const)("share %s %s: %s", (comparison, bound, expected) => {
    expect(verdict({ comparison, bound }).verdict).toBe(expected);
  });

  test("studies that do not report are never counted as a no", () => {
    expect(verdict({}).own).toMatchObject({ count: 3, of: 8, saying: 7, high: 0.5 });
  });

  // Nobody can say no: panel, E-nose and none are all that is reported, one study is silent.
  test("cannot be told where silence could turn it, whatever those that say have in common", () => {
    const all = { values: ["panel", "e-nose", "none"], comparison: "<" } as const;
    expect(verdict({ ...all, bound: 0.9 }).verdict).toBe("open");
    expect(verdict({ ...all, bound: 0.8 }).verdict).toBe("fails");
  });

  test("is read by the marks of another edition: a value that only says nothing is silence", () => {
    const categories = smallCodebook.dimensions
      .find(({ name }) => name === "tasting")!
      .categories.map((one) => (one.value === "none" ? { ...one, missing: true } : one));
    const reader = {
      ...smallCodebook,
      dimensions: smallCodebook.dimensions.map((one) =>
        one.name === "tasting" ? { ...one, categories } : one,
      ),
    };
    const statement = { ...verdict({ bound: 0.6 }).statement };
    expect(testStatement(small, statement).verdict).toBe("holds");
    expect(testStatement(small, statement, reader).verdict).toBe("open");
  });

  // Stone 4, steam 3, IR 2, solar and other 0.
  test("ranks count how many values more studies carry; equals share a place", () => {
    const { ranks } = verdict({
      dimension: "ovens",
      values: ["steam", "other"],
      measure: "rank",
      comparison: "<=",
      bound: 2,
    });
    expect(ranks).toEqual([
      { value: "steam", count: 3, rank: 2, shared: false },
      { value: "other", count: 0, rank: 4, shared: true },
    ]);
  });

  test("a claim on ranks holds only when each value keeps to it", () => {
    const ranked = (bound: number) =>
      verdict({
        dimension: "ovens",
        values: ["stone", "steam"],
        measure: "rank",
        comparison: "<=",
        bound,
      }).verdict;
    // One study does not report its oven: places are told of the seven that do.
    expect([ranked(1), ranked(2)]).toEqual(["fails-told", "holds-told"]);
    const years = { dimension: "baked", values: ["2004"], measure: "rank" } as const;
    expect(verdict({ ...years, comparison: "<=", bound: 1 }).verdict).toBe("holds");
  });
});
