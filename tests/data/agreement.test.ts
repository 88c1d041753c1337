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

it("holds 171 studies coded twice in every dimension, each once", () => {
  expect(errors).toEqual([]);
  expect(dimensions).toHaveLength(14);
  for (const dimension of dimensions) {
    const ids = lines.filter((line) => line.dimension === dimension).map((line) => line.id);
    expect(new Set(ids).size).toBe(171);
    expect(ids).toHaveLength(171);
  }
});

describe("alpha with MASI distance equals the figure reported with the dataset", () => {
  test.each([
    ["cancer_types", "1.00"],
    ["code_availability", "1.00"],
    ["xai_stage", "0.98"],
    ["dataset_access", "0.98"],
    ["ai_family", "0.97"],
    ["terminology", "0.97"],
    ["tasks", "0.96"],
    ["models", "0.95"],
    ["modalities", "0.94"],
    ["xai_methods", "0.93"],
    ["xai_validation", "0.93"],
    ["xai_scope", "0.87"],
    ["dss_integration", "0.85"],
    ["xai_purposes", "0.81"],
  ])("%s: %s", (dimension, reported) => {
    expect(krippendorffAlpha(coded(dimension), masi)?.toFixed(2)).toBe(reported);
  });
});
