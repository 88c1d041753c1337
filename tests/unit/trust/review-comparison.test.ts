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
    expect(compared.own).toMatchObject({ count: 4, of: 8, share: 0.5 });
    expect(compared.points).toBeCloseTo(20);
    expect(compared.unknown).toBe(1);
  });

  // Wilson's of 4 of 8, by hand: 0.5 ± 1.96 √(0.25 / 8 + 3.84 / 256) / (1 + 3.84 / 8) = 0.5 ± 0.285.
  test("stands within this map's interval of 21.5% to 78.5%, or outside", () => {
    const within = (share: number) =>
      compareFigure(small, { ...stone, count: null, share }, 100).within;
    expect([0.21, 0.22, 0.78, 0.79].map(within)).toEqual([false, true, true, false]);
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
    expect(verdict({})).toMatchObject({ unknown: 1, highest: 0.5 });
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
    expect([ranked(1), ranked(2)]).toEqual(["fails", "holds"]);
  });
});
