import { describe, expect, test } from "vitest";
import { type Check, checkersOf } from "../../../src/dataset/companions/read-checks.ts";
import { checkDifferences, proposedCodes } from "../../../src/evidence/checks/check-differences.ts";
import { expertAgreement } from "../../../src/evidence/checks/expert-agreement.ts";
import { type CheckedTable, judgedChecks } from "../../../src/evidence/checks/judged-checks.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

/** Invented checks of invented studies of bread. */
const given = (
  checker: string,
  study: string,
  dimension: string,
  values: readonly string[] | null,
  release = "0.1",
): Check => {
  return {
    release,
    study,
    dimension,
    checker,
    values,
    note: "",
    readFrom: "abstract",
    date: "2026-11-28",
  };
};

const table = (
  release: string,
  sample: readonly string[],
  studies = smallStudies,
): CheckedTable => {
  return { release, studies, sample: new Set(sample) };
};

describe("agreement of checkers with the table", () => {
  // b1 panel, b2 none, b3 not-told, b4 e-nose, b5 panel.
  const checks = [
    given("A", "b1", "tasting", ["panel"]),
    given("A", "b2", "tasting", ["none"]),
    given("A", "b3", "tasting", null),
    given("A", "b4", "tasting", ["panel"]),
    given("B", "b5", "tasting", ["panel"]),
    given("B", "b4", "tasting", ["e-nose"]),
  ];
  const judged = judgedChecks(checks, [], table("0.1", ["b1", "b2", "b4"]));
  const [tasting, ...rest] = expertAgreement(smallCodebook.dimensions, judged);

  test("counts answers, those that are the same, and those that could not tell, apart", () => {
    expect(rest).toEqual([]);
    expect(tasting).toMatchObject({ answers: 5, same: 4, cannotTell: 1 });
  });

  test("has an interval of alpha from two studies on, and none of one", () => {
    const intervalOf = (sample: readonly string[]) =>
      expertAgreement(smallCodebook.dimensions, judgedChecks(checks, [], table("0.1", sample)))[0]!
        .sample.alphaInterval;
    expect(intervalOf(["b1", "b2"])).not.toBeNull();
    expect(intervalOf(["b1"])).toBeNull();
  });

  test("estimates from the sample alone, a study once, whoever checked it", () => {
    expect(tasting!.sample).toMatchObject({ studies: 3, same: 2 });
    // Wilson's interval of 2 of 3 by hand: (2 + 1.921) / (3 + 3.841) ∓ 1.96 √(2·1/3 + 0.960) / 6.841.
    expect(tasting!.sample.share!.low).toBeCloseTo(0.2077, 3);
    expect(tasting!.sample.share!.high).toBeCloseTo(0.9385, 3);
  });

  test("alpha is Krippendorff's over studies, coded by the table and every checker", () => {
    // By hand: b1 (p p), b2 (n n), b4 (e p e), b5 (p p): 9 codes, p 5, n 2, e 2.
    // Do = (2·2/2)/9 = 2/9 (b4: two unlike pairs, both ways, over 3 - 1), De = (81 - 25 - 4 - 4)/72.
    expect(tasting!.alpha).toBeCloseTo(1 - 2 / 9 / (48 / 72), 10);
  });

  test("one study of the sample makes no interval of alpha", () => {
    const one = judgedChecks(checks.slice(3, 4), [], table("0.1", ["b4"]));
    const { sample } = expertAgreement(smallCodebook.dimensions, one)[0]!;
    expect(sample.alpha).toBe(0);
    expect(sample.alphaInterval).toBeNull();
  });

  test("a code that was mended since counts as it stood when it was checked", () => {
    const mended = smallStudies.map((study) =>
      study.id === "b4" ? { ...study, codes: { ...study.codes, tasting: ["panel"] } } : study,
    );
    const old = judgedChecks(
      [given("A", "b4", "tasting", ["panel"]), given("A", "b4", "ovens", ["stone"], "0.3")],
      [table("0.1", ["b4"])],
      table("0.2", [], mended),
    );
    expect(old.map(({ stood, inSample }) => [stood, inSample])).toEqual([
      [["e-nose"], true],
      [["stone"], false],
    ]);
  });

  test("a checker is one person however the name is spelled", () => {
    expect(
      checkersOf([given("Ada L", "b1", "ovens", null), given("ada  l", "b2", "ovens", null)]),
    ).toEqual(["Ada L"]);
  });
});

describe("where checkers differ", () => {
  const differences = checkDifferences(smallCodebook, smallStudies, [
    given("A", "b4", "tasting", ["panel"]),
    given("B", "b4", "tasting", ["panel"]),
    given("A", "b1", "grains", ["durum", "spelt"]),
    given("A", "b2", "grains", ["rye"]),
    given("B", "b2", "grains", ["spelt"]),
    given("A", "b3", "ovens", null),
  ]);

  test("a proposal is what all who could tell give in place of what stands", () => {
    expect(
      differences.map(({ study, dimension, proposal }) => [study, dimension, proposal]),
    ).toEqual([
      ["b2", "grains", null],
      ["b4", "tasting", ["panel"]],
    ]);
  });

  test("proposals are another coding of the table", () => {
    const ids = smallStudies.map(({ id }) => id);
    expect(proposedCodes(smallCodebook, ids, differences)).toEqual({ tasting: [[3, [0]]] });
    expect(proposedCodes(smallCodebook, ids, [])).toBeNull();
  });
});
