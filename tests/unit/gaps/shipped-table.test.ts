import { describe, expect, it } from "vitest";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { knowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { pairsAmong, triplesAmong } from "../../../src/evidence/gaps/pairs.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { expectKnowledgeGaps, expectQualityGaps, expectThreeWayGaps } from "./compare-lists.ts";

const { contract, studies } = await loadEdition("data");
const table = evidenceTable(contract, studies);
const everything = () => allBits(table.size);
const thresholds = defaultThresholds(contract);
const among = contract.gapDimensions;
const listedPairs = pairsAmong(among);
const listed = gapList(table, among, everything, thresholds);
const otherPairs = [
  ["xai_methods", "tasks"],
  ["tasks", "modalities"],
  ["xai_methods", "xai_validation"],
  ["cancer_types", "dataset_access"],
  ["models", "ai_family"],
  ["year", "xai_stage"],
] as const;

it.each([
  ["the dimensions that the descriptor names", listedPairs],
  ["other dimensions", otherPairs],
])("lists the gaps, thin cells and clusters of %s that exact fractions find", (_, pairs) => {
  const found = knowledgeGaps(table, pairs, everything, thresholds);
  expect(found.gaps.length).toBeGreaterThan(0);
  expectKnowledgeGaps(found, contract, studies, pairs, thresholds);
});

it.each(triplesAmong(among))(
  "lists the three-way gaps of %s, %s and %s that a plain count finds",
  (...names) => {
    const found = threeWayGaps(table, names, everything, thresholds);
    expect(found.length).toBeGreaterThan(0);
    expectThreeWayGaps(found, contract, studies, names, thresholds);
  },
);

it("lists the quality gaps that a plain count finds", () => {
  const found = qualityGaps(table, listedPairs, contract.indicators, everything, thresholds);
  expect(found.length).toBeGreaterThan(0);
  expectQualityGaps(found, contract, studies, listedPairs, thresholds);
});

describe("the whole list", () => {
  it("holds what is found of each kind, ranked, and lacks of no quality that is no merit", () => {
    const { gaps, thin, clusters } = knowledgeGaps(table, listedPairs, everything, thresholds);
    expect(listed.filter(({ kind }) => kind === "gap")).toEqual(gaps);
    expect(listed.filter(({ kind }) => kind === "thin")).toEqual(thin);
    expect(listed.filter(({ kind }) => kind === "cluster")).toEqual(clusters);
    const threeWay = listed.filter((gap) => gap.kind === "three-way");
    const ranks = threeWay.map(({ expected }) => expected);
    expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    expect(threeWay).toHaveLength(
      triplesAmong(among).flatMap((names) => threeWayGaps(table, names, everything, thresholds))
        .length,
    );
    const merits = contract.indicators.filter(({ qualityGap }) => qualityGap);
    const quality = qualityGaps(table, listedPairs, merits, everything, thresholds);
    for (const kind of ["none", "unknown", "stale"] as const) {
      expect(listed.filter((gap) => gap.kind === kind)).toEqual(
        quality.filter((gap) => gap.kind === kind),
      );
    }
    const lacking = listed.flatMap((gap) => ("indicator" in gap ? [gap.indicator.id] : []));
    expect(new Set(lacking)).toEqual(
      new Set(["formal-validation", "public-data", "code", "decision-support"]),
    );
  });

  it("has no two findings of one name", () => {
    const names = listed.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z0-9_.-]+$/);
  });
});
