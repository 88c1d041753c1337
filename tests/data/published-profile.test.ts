import { Ajv } from "ajv";
import formats from "ajv-formats";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { datedDescriptor } from "../../src/commands/dated-descriptor.ts";
import { csvText } from "../../src/dataset/bytes/write-csv.ts";
import { readSheet } from "../../src/dataset/forms/read-sheet.ts";
import { guessContract } from "../../src/dataset/guess/guess-contract.ts";
import { readPlainCsv } from "./plain-csv.ts";
import { packageErrors, type PlainPackage } from "./plain-package.ts";
import { shipped } from "./shipped.ts";

const PROFILE = readFileSync("tests/fixtures/profiles/datapackage-2.0.json", "utf8");
const SECOND = "tests/fixtures/second-map/";
const read = (path: string) => readFileSync(path, "utf8");

// Its notes for forms, such as the order of properties, are no keywords of JSON Schema.
const ajv = new Ajv({ strict: false, allErrors: true, formats: { textarea: true } });
formats.default(ajv);
const validate = ajv.compile(JSON.parse(PROFILE) as object);

/** Paths of what the published profile finds wrong. */
function profileErrors(descriptor: unknown): readonly string[] {
  validate(descriptor);
  return [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
}

const [header = [], ...rows] = readPlainCsv(read("tests/fixtures/plain-table/school-gardens.csv"));
const guessed = guessContract(readSheet([header, ...rows], "t.csv"), "school-gardens");

/** Each descriptor with the text of its files, and whether cells hold codes rather than labels. */
const PACKAGES: readonly [string, string, (path: string) => string, boolean][] = [
  ["shipped", shipped("datapackage.json"), shipped, true],
  ["second map's", read(`${SECOND}datapackage.json`), (path) => read(SECOND + path), false],
  ["guessed", JSON.stringify(guessed.descriptor), () => csvText(guessed.table), false],
];

test("the profile is the published one, to the letter", () => {
  const checksum = createHash("sha256").update(PROFILE).digest("hex");
  expect(read("tests/fixtures/profiles/README.md")).toContain(checksum);
  expect(PROFILE).toHaveLength(158692);
});

test.each(PACKAGES)("the %s descriptor is valid by the published profile", (_, text) => {
  expect(profileErrors(JSON.parse(text))).toEqual([]);
  expect(profileErrors(JSON.parse(datedDescriptor(text, "7.0", "2030-01-31")))).toEqual([]);
});

test.each(PACKAGES)(
  "the %s tables keep the types and constraints they state",
  (...[, text, files, coded]) => {
    const errors = packageErrors(JSON.parse(text) as PlainPackage, files, coded);
    expect(errors).toEqual([]);
  },
);

const TEXT = shipped("datapackage.json");
const FIELDS = "/resources/0/schema/fields";

test.each([
  [
    "the type list",
    '"type": "string",\n            "title": "Authors"',
    '"type": "list", "title": "Authors"',
    `${FIELDS}/2`,
  ],
  ["a day without a time", "T00:00:00Z", "", "/created"],
  ["an unknown type of resource", '"type": "table"', '"type": "json"', "/resources/0/type"],
  [
    "a path out of the folder",
    '"path": "studies.csv"',
    '"path": "/studies.csv"',
    "/resources/0/path",
  ],
  [
    "a word for a flag",
    '"required": true',
    '"required": "yes"',
    `${FIELDS}/0/constraints/required`,
  ],
])("%s is refused by the profile", (_, from, to, path) => {
  expect(TEXT).toContain(from);
  expect(profileErrors(JSON.parse(TEXT.replace(from, to)))).toContain(path);
});

/** The shipped package with one text of one file replaced. */
function planted(file: string, from: string | RegExp, to: string): readonly string[] {
  return packageErrors(
    JSON.parse(TEXT) as PlainPackage,
    (path) => {
      const text = shipped(path);
      if (path !== file) return text;
      const changed = text.replace(from, to);
      expect(changed).not.toBe(text);
      return changed;
    },
    true,
  );
}

test.each<[string, string, string | RegExp, string, string]>([
  [
    "an unknown value of a list",
    "studies.csv",
    ",breast,",
    ",breats,",
    "studies 2 cancer_types: pattern",
  ],
  ["a space in a list", "studies.csv", "Huang Q;", "Huang Q; ", "studies 2 authors: pattern"],
  [
    "an empty entry of a list",
    "waiting.csv",
    ",segmentation;",
    ",segmentation;;",
    "waiting 2 tasks: pattern",
  ],
  [
    "an unknown value",
    "studies.csv",
    ",classical-ml,",
    ",classic,",
    "studies 2 ai_family: categories",
  ],
  ["a year out of range", "studies.csv", ",true,2018,", ",true,2016,", "studies 2 year: minimum"],
  ["a word for a year", "screening.csv", ",2025,", ",soon,", "screening 2 year: type"],
  ["an empty title", "screening.csv", /\n[^\n,"]*,/, "\n,", "screening 2 title: required"],
  ["an id twice", "studies.csv", "\ns0002,", "\ns0001,", "studies 3 id: key"],
  ["an unknown study", "agreement.csv", "\ns0001,", "\ns9999,", "agreement 2 id: reference"],
  ["a cell too many", "agreement.csv", "\ns0001,", "\ns0001,,", "agreement 2: cells"],
  ["another header", "waiting.csv", "id,", "key,", "waiting 1: header"],
])("%s is found in a table", (_, file, from, to, error) => {
  expect(planted(file, from, to)).toContain(error);
});
