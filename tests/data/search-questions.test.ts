import { describe, expect, test } from "vitest";
import { siteAnswers } from "../../src/client/site-answers.ts";
import { indexesOf } from "../../src/evidence/bits.ts";
import { searchOver } from "../../src/evidence/search.ts";
import { searchedCodes } from "../../src/evidence/searched-codes.ts";
import { suggest } from "../../src/evidence/suggest.ts";
import { evidenceOf } from "../../src/wire/payload.ts";
import { wholeTexts } from "../../src/wire/searchable-texts.ts";
import { studyText } from "../../src/wire/study-text.ts";
import { readRecords } from "./plain-csv.ts";
import { shipped, shippedEdition } from "./shipped.ts";

const { contract, studies } = await shippedEdition();
const evidence = evidenceOf(contract, studies);
const written = studies.map(studyText);
const find = searchOver(written, searchedCodes(evidence.table));
const texts = wholeTexts(written, find);
const rows = readRecords(shipped("studies.csv"));

const answer = (text: string) => siteAnswers(evidence, texts, "/", text);
const foundIds = (text: string) => indexesOf(find(text)!).map((at) => evidence.table.ids[at]!);
/** Ids of the rows that hold all of some codes, by a plain reading of the table. */
const carrying = (codes: readonly (readonly [field: string, code: string])[]) =>
  rows
    .filter((row) => codes.every(([field, code]) => row[field]!.split(";").includes(code)))
    .map(({ id }) => id!);

/** What readers type, and the value that has to come first. */
const VALUES: readonly [string, string, string][] = [
  ["SHAP", "xai_methods", "shap"],
  ["Shapley", "xai_methods", "shap"],
  ["shapley additive explanations", "xai_methods", "shap"],
  ["mammogram", "modalities", "mammography"],
  ["mammograms", "modalities", "mammography"],
  ["class activation map", "xai_methods", "cam"],
  ["gradcam", "xai_methods", "grad-cam"],
  ["grad cam", "xai_methods", "grad-cam"],
  ["saliency", "xai_methods", "saliency-gradient"],
  ["heat maps", "xai_methods", "group:activation-and-gradient-maps"],
  ["user study", "xai_validation", "user-study"],
  ["rated by clinicians", "xai_validation", "expert-assessment"],
  ["computed tomography", "modalities", "ct"],
  ["sonography", "modalities", "ultrasound"],
  ["pros", "cancer_types", "prostate"],
  ["brain tumour", "cancer_types", "brain"],
  ["oesophagus", "cancer_types", "esophagus"],
  ["convolutional neural networks", "models", "cnn"],
  ["public data", "dataset_access", "public"],
  ["counterfactual explanations", "xai_methods", "counterfactual"],
];

/** What readers type, and the study that has to come first. */
const STUDIES: readonly [string, string][] = [
  ["epidermal growth factor receptor mutation", "s0058"],
  ["Meldo natural language", "s0039"],
  ["tumor foci multiparametric MRI", "s0023"],
  ["prototypical part learning breast masses", "s0115"],
  ["white box molecular subtypes", "s0021"],
  ["kidney stone vision transformer", "s0125"],
  ["melanoma checkpoint inhibitors", "s0159"],
  ["gallbladder", "s0169"],
  ["MGMT promoter methylation", "s0160"],
  ["Differences between human and machine perception", "s0095"],
];

describe("30 questions of readers", () => {
  test("are 30", () => {
    expect(VALUES.length + STUDIES.length).toBe(30);
  });

  test.each(VALUES)("%s is answered first by %s %s", async (text, field, code) => {
    const [first] = suggest(contract, text).single;
    expect([first?.dimension.name, first?.entry]).toEqual([field, code]);
    const { values } = await answer(text);
    const page = code.startsWith("group:") ? `group/${code.slice(6)}` : code;
    expect(values[0]?.href).toBe(`/browse/${field}/${page}/`);
    // Whatever its texts say, a study that is coded so is found.
    const ids = foundIds(text);
    if (!code.startsWith("group:")) {
      expect(ids).toEqual(expect.arrayContaining(carrying([[field, code]])));
    }
    expect(ids.length).toBeGreaterThan(0);
  });

  test.each(STUDIES)("%s is answered first by study %s", async (text, id) => {
    const { studies: found } = await answer(text);
    expect(found[0]?.href).toBe(`/studies/${id}/`);
  });
});

describe("texts and codes together", () => {
  test("an abbreviation finds the studies that carry its code, and no word that holds its letters", () => {
    const coded = carrying([["xai_methods", "shap"]]);
    expect(coded).toHaveLength(23);
    expect(foundIds("SHAP")).toEqual(coded);
    expect(foundIds("shap")).toEqual(coded);
  });

  test.each([
    [
      "lung CT",
      [
        ["cancer_types", "lung"],
        ["modalities", "ct"],
      ],
      33,
    ],
    [
      "chest CT",
      [
        ["cancer_types", "lung"],
        ["modalities", "ct"],
      ],
      33,
    ],
    ["user study", [["xai_validation", "user-study"]], 5],
    [
      "SHAP MRI",
      [
        ["xai_methods", "shap"],
        ["modalities", "mri"],
      ],
      7,
    ],
    [
      "breast ultrasound",
      [
        ["cancer_types", "breast"],
        ["modalities", "ultrasound"],
      ],
      11,
    ],
  ] as const)("%s finds every study that is coded so", (text, codes, count) => {
    const coded = carrying(codes);
    expect(coded).toHaveLength(count);
    expect(foundIds(text)).toEqual(expect.arrayContaining(coded));
  });

  test("what is silent or left over is not found by its label", () => {
    const texts = searchOver(written);
    for (const text of ["not reported", "none reported", "not named", "other"]) {
      expect(find(text), text).toEqual(texts(text));
    }
  });

  test("where no study has it all, the words are offered as filters, and what is nearest", async () => {
    expect(
      carrying([
        ["xai_methods", "shap"],
        ["cancer_types", "prostate"],
        ["modalities", "mri"],
      ]),
    ).toEqual([]);
    const { count, ways } = await answer("SHAP prostate MRI");
    expect(count).toBe(0);
    expect(ways[0]).toEqual({
      title: "Use as filters: SHAP, Prostate and MRI",
      about: "in the map",
      href: "/?cancer_types=prostate&modalities=mri&xai_methods=shap",
    });
    expect(ways.slice(1).map(({ title, about, href }) => [title, about, href])).toEqual(
      [
        ["SHAP", "prostate MRI"],
        ["prostate", "SHAP MRI"],
      ].map(([left, rest]) => {
        const found = foundIds(rest!).length;
        return [`Search without “${left}”`, `${found} studies`, `?q=${rest!.replace(" ", "+")}`];
      }),
    );
  });
});

test("no other name is that of two values, and each finds the studies of its value", () => {
  for (const dimension of contract.dimensions) {
    for (const { value, synonyms = [] } of dimension.categories) {
      const coded = carrying([[dimension.name, value]]);
      for (const name of synonyms) {
        expect(foundIds(name), name).toEqual(expect.arrayContaining(coded));
      }
    }
  }
});

test("release 1.0, frozen before there were other names, is searched by those of the table in work", async () => {
  const { editions } = await import("../../src/site/editions.ts");
  const first = editions().find(({ release, current }) => release === "1.0" && !current)!;
  const old = readRecords(shipped("releases/1.0/studies.csv"))
    .filter((row) => row["xai_methods"]!.split(";").includes("shap"))
    .map(({ id }) => id);
  const search = searchOver(first.data.studies.map(studyText), searchedCodes(first.evidence.table));
  const found = indexesOf(search("Shapley")!).map((at) => first.evidence.table.ids[at]);
  expect(found).toEqual(expect.arrayContaining(old));
});
