import { readFileSync } from "node:fs";
import Papa from "papaparse";
import { describe, expect, it, test } from "vitest";
import { krippendorffAlpha } from "../../src/statistics/agreement.ts";
import { masi } from "../../src/statistics/distance.ts";

interface Line {
  id: string;
  dimension: string;
  coder_1: string;
  coder_2: string;
}

const file = readFileSync(new URL("../../data/agreement.csv", import.meta.url), "utf8");
const { data: lines, errors } = Papa.parse<Line>(file, { header: true, skipEmptyLines: true });

/** The sets of codes that both coders gave each study in one dimension. */
const coded = (dimension: string) =>
  lines
    .filter((line) => line.dimension === dimension)
    .map((line) => [new Set(line.coder_1.split(";")), new Set(line.coder_2.split(";"))]);

const dimensions = [...new Set(lines.map((line) => line.dimension))];

it("holds 33 studies coded twice in every dimension, each once", () => {
  expect(errors).toEqual([]);
  expect(dimensions).toHaveLength(14);
  for (const dimension of dimensions) {
    const ids = lines.filter((line) => line.dimension === dimension).map((line) => line.id);
    expect(new Set(ids).size).toBe(33);
    expect(ids).toHaveLength(33);
  }
});

describe("alpha with MASI distance equals the figure reported with the dataset", () => {
  test.each([
    ["cancer_types", "1.00"],
    ["modalities", "0.94"],
    ["xai_validation", "0.96"],
    ["xai_stage", "0.90"],
    ["xai_methods", "0.88"],
    ["terminology", "0.87"],
    ["ai_family", "0.85"],
    ["xai_scope", "0.83"],
    ["tasks", "0.75"],
    ["models", "0.68"],
    ["xai_purposes", "0.59"],
    ["dataset_access", "0.47"],
  ])("%s: %s", (dimension, reported) => {
    expect(krippendorffAlpha(coded(dimension), masi)?.toFixed(2)).toBe(reported);
  });
});

it("is undefined for decision support, which no study of the 33 has by either coder", () => {
  expect(krippendorffAlpha(coded("dss_integration"), masi)).toBeNull();
});
