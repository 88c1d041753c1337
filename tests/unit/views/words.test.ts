import { expect, test } from "vitest";
import type { Filters } from "../../../src/evidence/selection.ts";
import { NO_FILTERS } from "../../../src/evidence/selection.ts";
import {
  entryInWords,
  filtersInWords,
  inSentence,
  joinWords,
  studies,
  yearsInWords,
} from "../../../src/views/words.ts";
import { contract } from "../../data/shipped.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const [grains, ovens, tasting] = smallCodebook.dimensions;
const inWords = (filters: Partial<Filters>) =>
  filtersInWords(smallCodebook, { ...NO_FILTERS, ...filters });

test.each([
  [0, "0 studies"],
  [1, "1 study"],
  [16, "16 studies"],
  [12345, "12,345 studies"],
])("%i is said as %s", (count, words) => {
  expect(studies(count)).toBe(words);
});

test("words are joined as a sentence joins them", () => {
  expect(joinWords([], "or")).toBe("");
  expect(joinWords(["a"], "or")).toBe("a");
  expect(joinWords(["a", "b"], "and")).toBe("a and b");
  expect(joinWords(["a", "b", "c"], "or")).toBe("a, b or c");
});

test.each([
  ["Breast", "breast"],
  ["Rule list", "rule list"],
  ["Head and neck", "head and neck"],
  ["Émail", "émail"],
  ["MRI", "MRI"],
  ["CT", "CT"],
  ["X-ray", "X-ray"],
  ["Grad-CAM", "Grad-CAM"],
  ["Grad-CAM++", "Grad-CAM++"],
  ["DeepLIFT", "DeepLIFT"],
  ["U-Net", "U-Net"],
  ["E-Nose", "E-Nose"],
  ["PET/CT", "PET/CT"],
  ["t-SNE", "t-SNE"],
  ["SHAP values", "SHAP values"],
  ["Autoencoder or GAN", "autoencoder or GAN"],
  ["3D maps", "3D maps"],
  ["Bayesian network", "Bayesian network"],
  ["Gaussian", "Gaussian"],
  ["Persian", "Persian"],
  ["", ""],
])("inside a sentence %s is written %s", (label, word) => {
  expect(inSentence(label)).toBe(word);
});

test("a label that another dimension has too is said with its dimension", () => {
  expect(entryInWords(smallCodebook, grains!, "other")).toBe("Grain: other");
  expect(entryInWords(smallCodebook, ovens!, "other")).toBe("Oven: other");
  expect(entryInWords(smallCodebook, tasting!, "not-told")).toBe("Tasting: not told");
  expect(entryInWords(smallCodebook, grains!, "rye")).toBe("rye");
});

test("groups and merges are said by their labels", () => {
  expect(entryInWords(smallCodebook, grains!, "group:rest")).toBe("everything else");
  expect(entryInWords(smallCodebook, ovens!, "ir~solar")).toBe("IR + Solar");
});

test("filters are said as they work: or within a facet, and between facets", () => {
  const choices: Filters["choices"] = {
    ovens: { entries: ["stone", "ir"], mode: "any" },
    grains: { entries: ["spelt", "rye"], mode: "all" },
  };
  expect(inWords({})).toBe("");
  expect(inWords({ choices })).toBe("spelt and rye, and stone or IR");
  expect(inWords({ choices, years: { from: 2002, to: 2004 }, text: "crust" })).toBe(
    "spelt and rye, and stone or IR, and 2002–2004, and matching “crust”",
  );
  expect(
    inWords({ choices: { grains: { entries: ["spelt", "durum", "rye"], mode: "any" } } }),
  ).toBe("spelt, durum or rye");
});

test("a range of one year is that year", () => {
  expect(yearsInWords({ from: 2003, to: 2003 })).toBe("2003");
  expect(yearsInWords({ from: 2001, to: 2003 })).toBe("2001–2003");
});

test("on the shipped contract the design's filters read as a person would say them", () => {
  const choices: Filters["choices"] = {
    cancer_types: { entries: ["breast", "lung"], mode: "any" },
    modalities: { entries: ["mri"], mode: "any" },
    xai_methods: { entries: ["grad-cam"], mode: "any" },
  };
  expect(filtersInWords(contract, { ...NO_FILTERS, choices })).toBe(
    "breast or lung, and MRI, and Grad-CAM",
  );
});
