import { expect, it } from "vitest";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { knowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import { mapDimensions, pairsAmong } from "../../../src/evidence/gaps/pairs.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { expectKnowledgeGaps, expectQualityGaps, expectThreeWayGaps } from "./compare-lists.ts";

const { contract, studies } = await loadEdition("data");
const table = evidenceTable(contract, studies);
const everything = () => allBits(table.size);
const thresholds = defaultThresholds(contract);
const mapPairs = pairsAmong(mapDimensions(contract));
const otherPairs = [
  ["xai_methods", "tasks"],
  ["tasks", "modalities"],
  ["xai_methods", "xai_validation"],
  ["cancer_types", "dataset_access"],
  ["models", "ai_family"],
  ["year", "xai_stage"],
] as const;

it.each([
  ["the dimensions of the map", mapPairs],
  ["other dimensions", otherPairs],
])("lists the gaps, thin cells and clusters of %s that exact fractions find", (_, pairs) => {
  const found = knowledgeGaps(table, pairs, everything, thresholds);
  expect(found.gaps.length).toBeGreaterThan(0);
  expectKnowledgeGaps(found, contract, studies, pairs, thresholds);
});

it("lists the three-way gaps that a plain count finds", () => {
  const dimensions = ["xai_methods", "modalities", "cancer_types"] as const;
  const found = threeWayGaps(table, dimensions, everything, thresholds);
  expect(found.length).toBeGreaterThan(0);
  expectThreeWayGaps(found, contract, studies, dimensions, thresholds);
});

it("lists the quality gaps that a plain count finds", () => {
  const found = qualityGaps(table, mapPairs, contract.indicators, everything, thresholds);
  expect(found.length).toBeGreaterThan(0);
  expectQualityGaps(found, contract, studies, mapPairs, thresholds);
});

it("has no two findings of one name", () => {
  const { gaps, thin, clusters } = knowledgeGaps(table, mapPairs, everything, thresholds);
  const names = [
    ...gaps,
    ...thin,
    ...clusters,
    ...threeWayGaps(table, ["xai_methods", "modalities", "cancer_types"], everything, thresholds),
    ...qualityGaps(table, mapPairs, contract.indicators, everything, thresholds),
  ].map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const name of names) expect(name).toMatch(/^[a-z0-9_.-]+$/);
});
