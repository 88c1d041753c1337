import { expect, test } from "vitest";
import { contract } from "./shipped.ts";

/** The codebook's vocabularies, written out by hand. */
const CODEBOOK: Record<string, string> = {
  year: "2017 2018 2019 2020 2021 2022 2023",
  cancer_types:
    "breast lung brain prostate liver thyroid colorectal kidney pancreas stomach esophagus head-and-neck cervix endometrium ovary bladder bone-soft-tissue lymphoma adrenal skin multiple other",
  modalities:
    "ct mri ultrasound mammography tomosynthesis pet spect-scintigraphy x-ray other not-reported",
  tasks:
    "diagnosis detection segmentation grading-staging molecular-subtype prognosis treatment-response metastasis risk-prediction other",
  ai_family: "deep-learning classical-ml hybrid",
  models:
    "cnn transformer gnn rnn autoencoder-gan mlp tree-ensemble decision-tree svm linear knn bayesian fuzzy-rule-based gam other not-reported",
  xai_methods:
    "cam grad-cam grad-cam-plus-plus score-cam other-cam saliency-gradient guided-backpropagation integrated-gradients smoothgrad lrp deeplift occlusion lime shap rise permutation-importance partial-dependence other-perturbation attention-map concept-activation concept-bottleneck semantic-attributes prototype case-retrieval counterfactual decision-tree rules fuzzy-rules linear-nomogram gam-ebm bayesian-network handcrafted-features feature-importance text-report feature-visualization embedding-projection latent-traversal uncertainty other not-named",
  xai_stage: "post-hoc intrinsic both",
  xai_scope: "local global both not-reported",
  xai_purposes:
    "feature-traceability clinical-understanding user-trust model-debugging performance knowledge-discovery localization not-reported",
  terminology: "explainable interpretable both other",
  xai_validation: "visual-inspection expert-assessment quantitative user-study none-reported",
  dataset_access: "public private both not-reported",
  code_availability: "available not-reported",
  dss_integration: "integrated prototype none-reported",
};

const METHOD_GROUPS: Record<string, number> = {
  "activation-and-gradient-maps": 11,
  "perturbation-and-surrogates": 7,
  attention: 1,
  concepts: 3,
  examples: 3,
  "transparent-models": 7,
  importance: 1,
  text: 1,
  representation: 3,
  uncertainty: 1,
  other: 2,
};

test("the dimensions and their values are those of the codebook, in its order, silence last", () => {
  const read = contract.dimensions.map(({ name, categories }) => [
    name,
    categories.map(({ value }) => value).join(" "),
  ]);
  const expected = contract.fields.flatMap(({ name }) =>
    CODEBOOK[name] ? [[name, CODEBOOK[name]]] : [],
  );
  expect(read).toEqual(expected);
  expect(read).toHaveLength(Object.keys(CODEBOOK).length);
});

test("the 40 methods stand under the codebook's 11 groups", () => {
  const methods = contract.dimensions.find(({ name }) => name === "xai_methods");
  expect(methods?.groups.map(({ id }) => id)).toEqual(Object.keys(METHOD_GROUPS));
  for (const [id, size] of Object.entries(METHOD_GROUPS)) {
    expect(
      methods?.categories.filter(({ group }) => group === id),
      id,
    ).toHaveLength(size);
  }
});

test("what a silent record is coded by is missing information", () => {
  const missing = contract.dimensions.flatMap(({ name, categories }) =>
    categories.filter((category) => category.missing).map(({ value }) => `${name} ${value}`),
  );
  expect(missing).toEqual([
    "modalities not-reported",
    "models not-reported",
    "xai_methods not-named",
    "xai_scope not-reported",
    "xai_purposes not-reported",
    "xai_validation none-reported",
    "dataset_access not-reported",
    "code_availability not-reported",
    "dss_integration none-reported",
  ]);
});

test("what is left over is marked as residual", () => {
  const residual = contract.dimensions.flatMap(({ name, categories }) =>
    categories.filter((category) => category.residual).map(({ value }) => `${name} ${value}`),
  );
  expect(residual).toEqual([
    "cancer_types multiple",
    "cancer_types other",
    "modalities other",
    "tasks other",
    "models other",
    "xai_methods other",
    "terminology other",
  ]);
});

test("every value and group has a definition of its own: one or two sentences", () => {
  const coded = contract.dimensions.filter(({ kind }) => kind === "coded");
  for (const { name, categories, groups } of coded) {
    for (const { label, definition } of [...categories, ...groups]) {
      expect(definition, `${name} ${label}`).toMatch(/^\S.*[.]$/);
      expect(definition.length, `${name} ${label}`).toBeLessThan(190);
      expect(label, name).toMatch(/^(?:[A-Z]|k-nearest)/);
    }
    expect(new Set(categories.map(({ definition }) => definition)).size).toBe(categories.length);
  }
});

test("a year is its own label and needs no definition", () => {
  const years = contract.dimensions.find(({ kind }) => kind === "year")!.categories;
  expect(years.length).toBeGreaterThan(5);
  for (const { value, label, definition } of years) {
    expect([label, definition]).toEqual([value, ""]);
  }
});

test("formal validation is expert assessment, quantitative measures and user studies", () => {
  const dimension = contract.dimensions.find(({ name }) => name === "xai_validation");
  const formal = dimension?.categories.filter(({ group }) => group === "formal");
  const values = ["expert-assessment", "quantitative", "user-study"];
  expect(formal?.map(({ value }) => value)).toEqual(values);
  expect(contract.indicators[0]?.values).toEqual(values);
});

test("the five indicators stand in their order", () => {
  expect(contract.indicators.map(({ id }) => id)).toEqual([
    "formal-validation",
    "transparent-models",
    "public-data",
    "code",
    "decision-support",
  ]);
});

test("short labels are read, shorter than the label, and tell the values of a dimension apart", () => {
  const short = (named: { readonly label: string; readonly short?: string }) =>
    named.short ?? named.label;
  const modalities = contract.dimensions.find(({ name }) => name === "modalities")!.categories;
  expect(short(modalities.find(({ value }) => value === "spect-scintigraphy")!)).toBe("SPECT");
  for (const { name, categories, groups } of contract.dimensions) {
    for (const all of [categories, groups]) {
      expect(new Set(all.map(short)).size, name).toBe(all.length);
      for (const one of all) expect(short(one).length).toBeLessThanOrEqual(one.label.length);
    }
  }
});
