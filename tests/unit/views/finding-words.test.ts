import { describe, expect, test } from "vitest";
import type { CellFinding, Claim, FindingKind } from "../../../src/evidence/gaps/finding.ts";
import {
  chanceInWords,
  expectedInWords,
  findingExplained,
  findingInWords,
  leftOutInWords,
  whoCounts,
} from "../../../src/views/finding-words.ts";

/* Invented findings. */
const claim: Claim = {
  total: 1200,
  totals: [1000, 6],
  count: 0,
  expected: 5,
  leftOut: { unreported: 0, impossible: 0, only: 0 },
  pLow: 0.0312,
  pHigh: 0.0178,
  qLow: 0.04,
  qHigh: 0.02,
};
const found = (
  kind: FindingKind,
  count: number,
  more: Partial<Claim> | null = {},
): CellFinding => ({
  kind,
  count,
  claim: more && { ...claim, ...more },
});

test.each([
  [1234.4, "1,234"],
  [100, "100"],
  [99.96, "100.0"],
  [4.25, "4.3"],
  [0.1, "0.1"],
  [0.0712, "0.07"],
  [0.01, "0.01"],
  [0.0099, "less than 0.01"],
])("%d studies are expected in the words “%s”", (expected, words) => {
  expect(expectedInWords(expected)).toBe(words);
});

test("a chance has one digit, down to a thousandth", () => {
  expect([0.25, 0.001, 0.00099].map(chanceInWords)).toEqual(["0.3", "0.001", "below 0.001"]);
});

test("a cell says in a few words what is there, what it is called and what was expected", () => {
  expect(findingInWords(found("gap", 0))).toBe("No study, a gap: 5.0 expected");
  expect(findingInWords(found("thin", 1))).toBe("1 study, thin: 5.0 expected");
  expect(findingInWords(found("cluster", 12))).toBe("12 studies, a cluster: 5.0 expected");
  expect(findingInWords(found("empty", 0))).toBe("No study, may be chance: 5.0 expected");
  expect(findingInWords(found("blank", 0, { expected: 0.2 }))).toBe("No study");
  expect(findingInWords(found("count", 3, null))).toBe("3 studies");
});

test("a cell that cannot occur has studies only by way of other values, and says so", () => {
  expect(findingInWords(found("cannot-occur", 0, null))).toBe("Cannot occur");
  expect(findingInWords(found("cannot-occur", 2, null))).toBe("2 studies, by way of other values");
});

describe("a finding explained", () => {
  const said = (finding: CellFinding) => findingExplained(finding, "rye", "stone");

  test("names the chance of its own tail", () => {
    expect(said(found("gap", 0))).toBe(
      "No study combines rye with stone, where 5.0 would be expected: a gap. Probability of so few by chance 0.03, false discovery rate 0.04.",
    );
    expect(said(found("thin", 1))).toBe(
      "1 study, where 5.0 would be expected: thin. Probability of so few by chance 0.03, false discovery rate 0.04.",
    );
    expect(said(found("cluster", 12))).toBe(
      "12 studies, where 5.0 would be expected: a cluster. Probability of so many by chance 0.02, false discovery rate 0.02.",
    );
  });

  test("names no rate where none was worked out", () => {
    expect(said(found("gap", 0, { qLow: null }))).toMatch(/: a gap\. Probability .* 0\.03\.$/);
  });

  test("calls what was not tested maybe chance, or too few to tell", () => {
    expect(said(found("empty", 0))).toMatch(
      /That may be chance: the probability of none is 0\.03\.$/,
    );
    expect(said(found("blank", 0))).toMatch(/: too few to say anything of it\.$/);
  });

  test("says nothing beside a plain count, and no more than “no study” without a claim", () => {
    expect(said(found("count", 3))).toBe("");
    expect(said(found("count", 3, null))).toBe("");
    expect(said(found("cannot-occur", 0, null))).toBe("");
    expect(said(found("blank", 0, null))).toBe("No study combines rye with stone.");
  });
});

describe("whose studies count", () => {
  test("is told with both totals and the studies they are of", () => {
    expect(whoCounts(claim, "grain", "oven")).toBe(
      "Expected: 1,000 × 6 of 1,200 studies that could stand here or not.",
    );
  });

  test("is followed by who was left out", () => {
    const leftOut = { unreported: 0, impossible: 0, only: 1 };
    expect(whoCounts({ ...claim, leftOut }, "grain", "oven")).toMatch(/ not\. Left out: 1 study /);
  });

  test("leaves out each for its own reason, and names no reason that nobody has", () => {
    const out = (
      unreported: number,
      impossible: number,
      only: number,
      titles = ["grain", "oven"],
    ) => leftOutInWords({ unreported, impossible, only }, titles);
    expect(out(0, 0, 0)).toBe("");
    expect(out(2, 0, 0)).toBe("Left out: 2 studies not reporting both grain and oven.");
    expect(out(1, 0, 0, ["grain", "oven", "tasting"])).toBe(
      "Left out: 1 study not reporting all of grain, oven and tasting.",
    );
    expect(out(0, 1, 0)).toBe(
      "Left out: 1 study whose codes make it impossible that they stand here.",
    );
    expect(out(1, 1, 1).split("; ")).toHaveLength(3);
    expect(out(0, 0, 4)).toBe(
      "Left out: 4 studies whose codes allow nothing else of what is asked about.",
    );
  });
});
