import { expect, test } from "vitest";
import { checkPairs } from "../../src/dataset/studies/check-pairs.ts";
import { contract, shippedEdition } from "./shipped.ts";

const faults = (codes: Record<string, string[]>) =>
  checkPairs(codes, contract).map(({ dimension }) => dimension);

test("no study of the shipped table breaks a rule of what cannot occur", async () => {
  const { studies } = await shippedEdition();
  expect(studies.flatMap(({ codes }) => checkPairs(codes, contract))).toEqual([]);
});

test("mammography and tomosynthesis occur with the breast only, or with several cancers at once", () => {
  for (const modality of ["mammography", "tomosynthesis"]) {
    expect(faults({ modalities: [modality], cancer_types: ["breast"] })).toEqual([]);
    expect(faults({ modalities: [modality], cancer_types: ["multiple"] })).toEqual([]);
    expect(faults({ modalities: [modality], cancer_types: ["lung"] })).toEqual(["modalities"]);
    expect(faults({ modalities: [modality], cancer_types: ["other"] })).toEqual(["modalities"]);
  }
});

test("a study of several values breaks a rule only through a value without a partner", () => {
  expect(faults({ modalities: ["mammography", "ct"], cancer_types: ["breast", "lung"] })).toEqual(
    [],
  );
  expect(faults({ modalities: ["mammography", "ct"], cancer_types: ["lung"] })).toEqual([
    "modalities",
  ]);
  expect(faults({ modalities: ["mammography"], cancer_types: ["breast", "lung"] })).toEqual([
    "cancer_types",
  ]);
});

test("methods that look inside a network cannot occur with purely classical machine learning", () => {
  const methods = [
    ...["cam", "grad-cam", "grad-cam-plus-plus", "score-cam", "lrp", "guided-backpropagation"],
    ...["deeplift", "integrated-gradients"],
  ];
  for (const method of methods) {
    expect(faults({ xai_methods: [method], ai_family: ["classical-ml"] })).toEqual(["xai_methods"]);
    expect(faults({ xai_methods: [method, "shap"], ai_family: ["classical-ml"] })).toEqual([
      "xai_methods",
    ]);
    expect(faults({ xai_methods: [method], ai_family: ["hybrid"] })).toEqual([]);
  }
  expect(faults({ xai_methods: ["shap"], ai_family: ["classical-ml"] })).toEqual([]);
});

test("an empty cell breaks no rule", () => {
  expect(faults({ modalities: ["mammography"], cancer_types: [] })).toEqual([]);
  expect(faults({})).toEqual([]);
});
