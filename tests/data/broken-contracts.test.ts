import { expect, test } from "vitest";
import { readContract } from "../../src/dataset/contract/read-contract.ts";
import { defaultView } from "../../src/views/default-view.ts";
import { contractFaults } from "./contract-faults.ts";
import { shipped } from "./shipped.ts";

const FILE = "data/datapackage.json";
const faultsOf = (json: string) => contractFaults(json, FILE);
const TEXT = shipped("datapackage.json");

/** The shipped descriptor with other things at some paths; undefined takes away. */
function withChanges(changes: Record<string, unknown>): string {
  const root = JSON.parse(TEXT) as Record<string, unknown>;
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split(".");
    const last = keys.pop() ?? "";
    const parent = keys.reduce((node, key) => node[key] as Record<string, unknown>, root);
    parent[last] = value;
  }
  return JSON.stringify(root);
}

const STUDIES = "resources.0.schema.fields";

test.each<[string, Record<string, unknown>, string]>([
  ["no title", { title: undefined }, ":title This is missing; a text is right."],
  ["no licence", { licenses: [] }, ":licenses[0].title This is missing; a text is right."],
  [
    "a contributor without a name",
    { contributors: [{ roles: ["author"] }] },
    ":contributors[0].title This is missing; a text is right.",
  ],
  ["a number for a version", { version: 1 }, ":version 1 stands here; a text is right."],
  [
    "no table of studies",
    { "resources.0.name": "study" },
    ':resources No resource is named "studies"; one is right.',
  ],
  [
    "a page to make maps that is neither there nor not",
    { "evidenceMap.site.make": "no" },
    ':evidenceMap.site.make "no" stands here; true or false is right.',
  ],
  [
    "a word for up to how many studies each has a page",
    { "evidenceMap.studyPagesUpTo": "all" },
    ':evidenceMap.studyPagesUpTo "all" stands here; a number is right.',
  ],
  [
    "fewer studies than none",
    { "evidenceMap.studyPagesUpTo": -1 },
    ":evidenceMap.studyPagesUpTo -1 stands here; a whole number of studies from 0 on is right.",
  ],
  [
    "half a study",
    { "evidenceMap.studyPagesUpTo": 20.5 },
    ":evidenceMap.studyPagesUpTo 20.5 stands here; a whole number of studies from 0 on is right.",
  ],
  [
    "a file in the folder of the page of studies",
    { "resources.1.path": "study/more.csv" },
    ':resources[1].path The site writes "study/more.csv" itself; another name is right.',
  ],
  [
    "an accent that is no colour",
    { "evidenceMap.site.accent": { light: "brown", dark: "#f0a066" } },
    ':evidenceMap.site.accent.light "brown" is no colour; one such as "#8a3a0f" is right.',
  ],
  [
    "an accent that cannot be read",
    // #777777 on white: 4.48 to 1, as WebAIM's checker gives it.
    { "evidenceMap.site.accent": { light: "#777777", dark: "#f0a066" } },
    ':evidenceMap.site.accent.light "#777777" on #ffffff has a contrast of 4.48 to 1, which is hard to read; 4.5 or more is right.',
  ],
  [
    "a path that leads out of the folder",
    { "resources.0.path": "../studies.csv" },
    ':resources[0].path "../studies.csv" leads out of the folder; a file in it is right.',
  ],
  [
    "a file that the site writes itself",
    { "resources.1.path": "Map.json" },
    ':resources[1].path The site writes "Map.json" itself; another name is right.',
  ],
  [
    "an unknown type",
    { [`${STUDIES}.1.type`]: "strng" },
    ':resources[0].schema.fields[1].type The type "strng" is not read here; nearest is "string".',
  ],
  [
    "a pattern that is none",
    { [`${STUDIES}.0.constraints.pattern`]: "s[0-9" },
    ':resources[0].schema.fields[0].constraints.pattern "s[0-9" is not a regular expression.',
  ],
  [
    "other names that are no list",
    { [`${STUDIES}.13.evidenceMap.categories.0.evidenceMap.synonyms`]: "mammary" },
    ':resources[0].schema.fields[13].evidenceMap.categories[0].evidenceMap.synonyms "mammary" stands here; a list is right.',
  ],
  [
    "another name without a letter",
    { [`${STUDIES}.13.evidenceMap.categories.0.evidenceMap.synonyms`]: ["…"] },
    ':resources[0].schema.fields[13].evidenceMap.categories[0].evidenceMap.synonyms[0] "…" has no letter that could be searched for; a name is right.',
  ],
  [
    "another name that is the label of a value",
    { [`${STUDIES}.13.evidenceMap.categories.0.evidenceMap.synonyms`]: ["LUNG"] },
    ':resources[0].schema.fields[13].evidenceMap.categories The synonym "LUNG" is a label of this field; another name is right.',
  ],
  [
    "one other name of two values",
    { [`${STUDIES}.13.evidenceMap.categories.0.evidenceMap.synonyms`]: ["chest"] },
    ':resources[0].schema.fields[13].evidenceMap.categories The synonym "chest" stands more than once; once is right.',
  ],
  [
    "two fields of one name",
    { [`${STUDIES}.2.name`]: "title" },
    ':resources[0].schema.fields The name "title" stands more than once; once is right.',
  ],
  [
    "a dimension without values",
    { [`${STUDIES}.13.evidenceMap`]: { dimension: true } },
    ":resources[0].schema.fields[13] This dimension has no categories; a list of them, or years from minimum to maximum, is right.",
  ],
  [
    "a code that cannot stand in an address",
    { [`${STUDIES}.16.categories.0.value`]: "Deep learning" },
    ':resources[0].schema.fields[16].categories[0].value "Deep learning" is no code; lower case letters, digits and single hyphens are right.',
  ],
  [
    "two values with one label",
    { [`${STUDIES}.16.categories.1.label`]: "Deep learning" },
    ':resources[0].schema.fields[16].categories The label "Deep learning" stands more than once; once is right.',
  ],
  [
    "a group that is none",
    { [`${STUDIES}.19.evidenceMap.categories.0.evidenceMap.group`]: "maps" },
    ':resources[0].schema.fields[19].evidenceMap.categories[0].evidenceMap.group "maps" is not the id of a group of this field.',
  ],
  [
    "a part played by no field",
    { "evidenceMap.roles.venue": "venu" },
    ':evidenceMap.roles.venue "venu" is not a field; the nearest right one is "venue".',
  ],
  [
    "a part played by a field of the wrong type",
    { "evidenceMap.roles.year": "title" },
    ':evidenceMap.roles.year The field "title" is of type string; integer is right.',
  ],
  [
    "an axis that is no dimension",
    { "evidenceMap.defaults.rows": "xai_method" },
    ':evidenceMap.defaults.rows "xai_method" is not a dimension; the nearest right one is "xai_methods".',
  ],
  [
    "a split that is on an axis",
    { "evidenceMap.defaults.split": "modalities" },
    ":evidenceMap.defaults.split The split is on an axis; a third dimension is right.",
  ],
  [
    "a split inside what is no axis",
    { "evidenceMap.defaults.inside": "columns" },
    ':evidenceMap.defaults.inside "columns" is no axis; "rows" or "cols" is right.',
  ],
  [
    "a split inside an axis where there is none",
    { "evidenceMap.defaults": { rows: "xai_methods", cols: "modalities", inside: "cols" } },
    ":evidenceMap.defaults.inside Nothing stands inside an axis without a split; one is right.",
  ],
  [
    "what is folded away where there is no split",
    { "evidenceMap.defaults": { rows: "xai_methods", cols: "modalities", foldBelow: 3 } },
    ":evidenceMap.defaults.foldBelow Nothing stands inside an axis without a split; one is right.",
  ],
  [
    "a number of studies below which nothing can be folded away",
    { "evidenceMap.defaults.foldBelow": 1 },
    ":evidenceMap.defaults.foldBelow 1 is no number of studies; a whole number from 2 to 1000 is right.",
  ],
  [
    "half a study below which something is folded away",
    { "evidenceMap.defaults.foldBelow": 2.5 },
    ":evidenceMap.defaults.foldBelow 2.5 is no number of studies; a whole number from 2 to 1000 is right.",
  ],
  [
    "an impossible pair with an unknown value",
    { "evidenceMap.cannotOccur.1.a.values.0": "camm" },
    ':evidenceMap.cannotOccur[1].a.values[0] "camm" is not a value of xai_methods; the nearest right one is "cam".',
  ],
  [
    "an impossible pair with what is not reported",
    { "evidenceMap.cannotOccur.1.a.values.0": "not-named" },
    ':evidenceMap.cannotOccur[1].a.values[0] "not-named" means missing information, which may be anything; a reported value is right.',
  ],
  [
    "a quality that a silent record would have",
    { "evidenceMap.indicators.3.values.0": "not-reported" },
    ':evidenceMap.indicators[3].values[0] "not-reported" means missing information, which may be anything; a reported value is right.',
  ],
  [
    "an indicator without a sentence",
    { "evidenceMap.indicators.2.sentence": "" },
    ':evidenceMap.indicators[2].sentence "" stands here; a text is right.',
  ],
  [
    "an indicator whose id cannot stand in an address",
    { "evidenceMap.indicators.2.id": "Public data" },
    ':evidenceMap.indicators[2].id "Public data" is no code; lower case letters, digits and single hyphens are right.',
  ],
  [
    "gaps among a dimension that is none",
    { "evidenceMap.gapDimensions.1": "modality" },
    ':evidenceMap.gapDimensions[1] "modality" is not a dimension; the nearest right one is "modalities".',
  ],
  [
    "gaps among one dimension",
    { "evidenceMap.gapDimensions": ["tasks"] },
    ":evidenceMap.gapDimensions Gaps are found among dimensions; two or more are right.",
  ],
  [
    "gaps among a dimension and itself",
    { "evidenceMap.gapDimensions": ["tasks", "tasks"] },
    ':evidenceMap.gapDimensions The name "tasks" stands more than once; once is right.',
  ],
  [
    "a merge of a value that is none",
    { "evidenceMap.sensitivity.merges.0.values": ["cam", "gradcam"] },
    ':evidenceMap.sensitivity.merges[0].values[1] "gradcam" is not a value of xai_methods; the nearest right one is "grad-cam".',
  ],
  [
    "a merge of one value",
    { "evidenceMap.sensitivity.merges.0.values": ["cam"] },
    ":evidenceMap.sensitivity.merges[0] One value is listed; two or more make a merge.",
  ],
  [
    "a merge without a name",
    { "evidenceMap.sensitivity.merges.0.label": undefined },
    ":evidenceMap.sensitivity.merges[0].label This is missing; a text is right.",
  ],
  [
    "a repository that runs a script",
    { "evidenceMap.site.repository": "javascript:alert(1)" },
    ':evidenceMap.site.repository "javascript:alert(1)" is no web address; one that starts with https:// is right.',
  ],
])("%s: named by its path", (_, changes, line) => {
  expect(faultsOf(withChanges(changes))).toContain(FILE + line);
});

test("the shipped descriptor has no fault, and a list of bare codes is read as well", () => {
  expect(faultsOf(TEXT)).toEqual([]);
  const family = { [`${STUDIES}.16.categories`]: ["deep-learning", "classical-ml", "hybrid"] };
  const dimension = readContract(withChanges(family), FILE).dimensions.find(
    ({ name }) => name === "ai_family",
  );
  expect(dimension?.categories[2]).toEqual({
    value: "hybrid",
    label: "hybrid",
    definition: "",
    group: null,
    missing: false,
    residual: false,
  });
});

test("all faults of a descriptor are reported at once", () => {
  const changes = { name: 7, version: undefined, "evidenceMap.site.question": null };
  expect(faultsOf(withChanges(changes))).toHaveLength(3);
});

test.each(["", "{", "[]", "null", '"text"', "{}"])("%j is no contract, and no crash", (json) => {
  expect(faultsOf(json).length).toBeGreaterThan(0);
});

test("a rule with except holds for all values but those", () => {
  const rule = readContract(TEXT, FILE).impossible[0];
  expect(rule?.b.values).toHaveLength(20);
  expect(rule?.b.values).not.toContain("breast");
  expect(rule?.b.values).not.toContain("multiple");
});

test("a rule or a quality with except never holds for what is not reported", () => {
  const changes = {
    "evidenceMap.cannotOccur.0.b": { dimension: "xai_methods", except: ["shap"] },
    "evidenceMap.indicators.2": {
      ...JSON.parse(TEXT).evidenceMap.indicators[2],
      values: undefined,
      except: ["private"],
    },
  };
  const { impossible, indicators } = readContract(withChanges(changes), FILE);
  expect(impossible[0]?.b.values).toContain("other");
  expect(impossible[0]?.b.values).not.toContain("not-named");
  expect(indicators[2]?.values).toEqual(["public", "both"]);
});

test("the values of the year are the years of its range", () => {
  const year = readContract(TEXT, FILE).dimensions.find(({ kind }) => kind === "year");
  expect(year?.name).toBe("year");
  expect(year?.categories.map(({ value }) => value)).toEqual([
    ...["2017", "2018", "2019", "2020", "2021", "2022", "2023"],
  ]);
});

test("gaps are listed among the dimensions of the map where a descriptor names no others", () => {
  const changes = { "evidenceMap.gapDimensions": undefined };
  expect(readContract(withChanges(changes), FILE).gapDimensions).toEqual([
    ...["xai_methods", "modalities", "cancer_types"],
  ]);
  const split = {
    ...changes,
    "evidenceMap.defaults": { rows: "xai_methods", cols: "modalities" },
  };
  expect(readContract(withChanges(split), FILE).gapDimensions).toEqual([
    ...["xai_methods", "modalities"],
  ]);
});

test("a map opens with its third dimension inside an axis where a descriptor says so", () => {
  const opening = (changes: Record<string, unknown>) =>
    defaultView(readContract(withChanges(changes), FILE));
  expect(opening({ "evidenceMap.defaults.inside": undefined })).toMatchObject({
    split: "cancer_types",
    inside: null,
  });
  expect(opening({ "evidenceMap.defaults.foldBelow": undefined })).toMatchObject({
    split: "cancer_types",
    inside: "cols",
    foldBelow: 1,
  });
  expect(
    opening({ "evidenceMap.defaults.inside": "rows", "evidenceMap.defaults.foldBelow": 4 }),
  ).toMatchObject({ inside: "rows", foldBelow: 4, unfolded: [] });
});

test("findings are tried with no values merged where a descriptor names none", () => {
  const { sensitivity } = readContract(withChanges({ "evidenceMap.sensitivity": undefined }), FILE);
  expect(sensitivity).toEqual({ merges: [] });
});

test("each study has a page of its own up to 10,000 where a descriptor says nothing else", () => {
  expect(readContract(TEXT, FILE).studyPagesUpTo).toBe(10_000);
  const none = withChanges({ "evidenceMap.studyPagesUpTo": 0 });
  expect(readContract(none, FILE).studyPagesUpTo).toBe(0);
});

test("a group among the values of a quality stands for its reported values", () => {
  const { indicators, dimensions } = readContract(TEXT, FILE);
  const [formal, transparent] = indicators;
  expect(formal?.values).toEqual(["expert-assessment", "quantitative", "user-study"]);
  const methods = dimensions.find(({ name }) => name === "xai_methods")!.categories;
  expect(transparent?.values).toEqual(
    methods.filter(({ group }) => group === "transparent-models").map(({ value }) => value),
  );
  const wrong = { "evidenceMap.indicators.1.values": ["group:transparent-model"] };
  expect(faultsOf(withChanges(wrong))).toEqual([
    `${FILE}:evidenceMap.indicators[1].values[0] "group:transparent-model" is not a value of xai_methods; the nearest right one is "group:transparent-models".`,
  ]);
});

test("a quality is one that cells can lack, unless a descriptor says otherwise", () => {
  const qualities = readContract(TEXT, FILE).indicators.filter(({ qualityGap }) => !qualityGap);
  expect(qualities.map(({ id }) => id)).toEqual(["transparent-models"]);
});

test("contributors are named by title, else by given and family name", () => {
  const contributors = [
    { title: "The invented bakers", familyName: "Baker" },
    { givenName: "Bea", familyName: "Baker" },
  ];
  const contract = readContract(withChanges({ contributors }), FILE);
  expect(contract.contributors).toEqual(["The invented bakers", "Bea Baker"]);
});
