import { describe, expect, it, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { pairsByChance, triplesByChance } from "../../../src/evidence/gaps/chance.ts";
import { tableOfCoder, twoCodings } from "../../../src/evidence/gaps/codings.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { triplesAmong } from "../../../src/evidence/gaps/pairs.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { verdictsOver } from "../../../src/evidence/gaps/verdicts.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { shippedEdition } from "../../data/shipped.ts";
import { expectQualityGaps, expectThreeWayGaps, expectVerdicts } from "./compare-lists.ts";

const { contract, studies, agreement } = await shippedEdition("1.1");
const table = evidenceTable(contract, studies);
const everything = () => allBits(table.size);
const thresholds = defaultThresholds(contract);
const two = twoCodings(table, agreement)!;
const codings = [two.first, two.second].map((own) => {
  return { table: tableOfCoder(table, own), contextOf: everything };
});
const listed = gapList(table, everything, thresholds, {}, [codings[0]!, codings[1]!]);

it("finds of every cell what exact fractions find", () => {
  expectVerdicts(verdictsOver(table, everything(), thresholds), contract, studies, thresholds);
});

it.each(triplesAmong(contract.gapDimensions))(
  "lists the three-way gaps of %s, %s and %s that a plain count finds",
  (...names) => {
    const found = threeWayGaps(table, names, everything, thresholds);
    expectThreeWayGaps(found, contract, studies, names, thresholds);
  },
);

it("lists the quality gaps that a plain count finds", () => {
  const found = qualityGaps(table, everything, thresholds);
  expect(found.length).toBeGreaterThan(0);
  expectQualityGaps(found, contract, studies, thresholds);
});

it("says of what is not tested in which coder's own codes it is as well", () => {
  const alone = codings.map(
    (own) => new Set(gapList(own.table, own.contextOf, thresholds).map(({ name }) => name)),
  );
  for (const kind of ["three-way", "none", "unknown"] as const) {
    const of = listed.filter((gap) => gap.kind === kind);
    expect(new Set(of.map(({ holds }) => JSON.stringify(holds.codings))).size).toBeGreaterThan(1);
    for (const { name, holds } of of) {
      expect(holds.codings, name).toEqual({
        first: alone[0]!.has(name),
        second: alone[1]!.has(name),
      });
    }
  }
});

// Counted from release 1.1 by code in another language.
describe("release 1.1", () => {
  const named = (name: string) => listed.find((gap) => gap.name === name)!;
  const tested = listed.filter(({ kind }) => ["gap", "thin", "cluster"].includes(kind));

  test.each([
    ["gap", 6],
    ["thin", 7],
    ["cluster", 9],
  ])("has so many of kind %s: %d", (kind, count) => {
    expect(listed.filter((gap) => gap.kind === kind)).toHaveLength(count);
  });

  it("has lungs never on MRI: 13.8 expected, p = 5e-10", () => {
    const gap = named("gap--cancer_types--lung--modalities--mri");
    expect(gap).toMatchObject({ count: 0, expected: expect.closeTo(13.8, 1) });
    expect(gap).toMatchObject({ pLow: expect.closeTo(5e-10, 10), holds: { solid: true } });
  });

  it("has a cluster of ultrasound and breast: 11 against 3.7, with 28 studies left out", () => {
    expect(named("cluster--cancer_types--breast--modalities--ultrasound")).toMatchObject({
      count: 11,
      expected: expect.closeTo(3.65, 2),
      leftOut: { only: 28, impossible: 0 },
    });
  });

  it("has 232 cells of single values with 1 or more expected: 40 are empty, 23 by chance", () => {
    const { values } = pairsByChance(table, everything, thresholds);
    expect(values).toEqual({ cells: 232, empty: 40, byChance: expect.closeTo(22.8, 1) });
    const three = triplesByChance(table, everything, thresholds).all;
    expect(three.empty).toBe(listed.filter(({ kind }) => kind === "three-way").length);
  });

  it("keeps 19 of its 22 tested findings in the first coder's codes, 21 in the second's", () => {
    expect(tested).toHaveLength(22);
    expect(tested.filter(({ holds }) => holds.codings!.first)).toHaveLength(19);
    expect(tested.filter(({ holds }) => holds.codings!.second)).toHaveLength(21);
    for (const { holds } of tested) {
      const { first, second } = holds.codings!;
      expect(holds.solid).toBe(first && second && holds.thresholds.every((t) => t.holds));
    }
  });

  it("calls nothing solid that is not tested", () => {
    for (const gap of listed.filter(({ holds }) => holds.solid)) expect(tested).toContain(gap);
  });
});

it("has no two findings of one name", () => {
  const names = listed.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9_.-]+$/);
});
