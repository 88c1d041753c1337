import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { dimensionsOf, guessedFromFile } from "./guessed.ts";

/** What a small table is expected to become, with nothing edited. */
interface Expected {
  readonly studies: number;
  /** As `dimensionsOf` names them. */
  readonly dimensions: readonly string[];
  /** Rows and columns that the map opens with. */
  readonly axes: readonly [rows: string, cols: string];
  /** Parts of each notice, in order; none other is given. */
  readonly notices?: readonly string[];
  /** Fields with parts other than the id and a title called "title". */
  readonly roles?: Readonly<Record<string, string>>;
}

const DESIGN_SETTING = {
  dimensions: ["design: 2", "setting: 2"],
  axes: ["design", "setting"],
} as const;

const TABLES: Readonly<Record<string, Expected>> = {
  "axes.csv": {
    studies: 40,
    dimensions: ["intervention: 3", "outcome: 4", "study_design: 2"],
    axes: ["intervention", "outcome"],
    roles: { issue: "issue" },
  },
  "onehot-01.csv": {
    studies: 30,
    dimensions: ["year years: 8", "intervention several: 3", "outcome several: 3", "design: 3"],
    axes: ["intervention", "outcome"],
    roles: { year: "year" },
    notices: ['one dimension, "Intervention"', 'one dimension, "Outcome"'],
  },
  "onehot-x.csv": {
    studies: 30,
    dimensions: ["year years: 8", "mulch_shade_and_4_more several: 6", "design: 3"],
    axes: ["mulch_shade_and_4_more", "design"],
    roles: { year: "year" },
    notices: ['--merge "Name=Mulch..Shade" takes some apart'],
  },
  "countries-41.csv": {
    studies: 123,
    dimensions: ["country: 41", "design: 3", "setting: 2"],
    axes: ["country", "design"],
    notices: ["It has 41 values; on an axis, rare ones are folded"],
  },
  "long-option.csv": {
    studies: 30,
    dimensions: ["design: 4", "setting: 2", "crop: 2"],
    axes: ["design", "crop"],
  },
  "one-bad-year.csv": {
    studies: 20,
    ...DESIGN_SETTING,
    dimensions: ["year years: 20", ...DESIGN_SETTING.dimensions],
    roles: { year: "year", doi: "doi" },
    notices: ["read as none: row 7 (“in press”)", "No DOI, read as none: row 9 (“NA”)"],
  },
  "year-suffix.csv": {
    studies: 20,
    ...DESIGN_SETTING,
    dimensions: ["year years: 20", ...DESIGN_SETTING.dimensions],
    roles: { year: "year" },
    notices: ["row 7 (“2020a as 2020”), row 8 (“2019-2021 as 2021”)"],
  },
  "years-14.csv": {
    studies: 42,
    dimensions: ["year years: 14", "setting: 3", "method: 2"],
    axes: ["setting", "method"],
    roles: { year: "year" },
  },
  "years-span.csv": {
    studies: 40,
    dimensions: ["year years: 40", "setting: 3", "method: 2"],
    axes: ["setting", "method"],
    roles: { year: "year" },
  },
  "na.csv": {
    studies: 24,
    dimensions: ["outcome: 2 + 1", "setting: 2"],
    axes: ["setting", "outcome"],
    notices: ["“NA”, “N/A”, “n.a.”, “-” (16 cells) are read as one word"],
  },
  "na-slash.csv": {
    studies: 40,
    ...DESIGN_SETTING,
    dimensions: ["harm: 3 + 1", ...DESIGN_SETTING.dimensions],
  },
  "thousands.csv": { studies: 40, ...DESIGN_SETTING },
  "decimal-comma.csv": {
    studies: 40,
    ...DESIGN_SETTING,
    notices: ["The cells are separated by semicolons"],
  },
  "lines-in-cell.csv": {
    studies: 24,
    dimensions: ["outcome several: 3", "setting: 2"],
    axes: ["setting", "outcome"],
  },
  "long-labels.csv": {
    studies: 24,
    dimensions: ["intervention: 3", "outcome: 3"],
    axes: ["intervention", "outcome"],
  },
  "authors-trailing.csv": {
    studies: 8,
    ...DESIGN_SETTING,
    roles: { authors: "authors" },
    notices: ['names separated by ";", family name and initials'],
  },
  "authors-commas.csv": {
    studies: 8,
    ...DESIGN_SETTING,
    roles: { authors: "authors" },
    notices: ['names separated by ",", given name first'],
  },
  "authors-family-given.csv": {
    studies: 4,
    ...DESIGN_SETTING,
    dimensions: ["year years: 2", ...DESIGN_SETTING.dimensions],
    roles: { authors: "authors", year: "year" },
    notices: ['names separated by ";", family name first'],
  },
  "cr-in-cell.csv": {
    studies: 8,
    ...DESIGN_SETTING,
    roles: { summary: "abstract" },
    notices: ["Lines inside cells of 8 rows end as on old Macs"],
  },
  "cp1252.csv": {
    studies: 8,
    dimensions: ["country: 3", "design: 2", "setting: 2"],
    axes: ["country", "design"],
    notices: ["The file is in Windows-1252"],
  },
  "two-headers.csv": {
    studies: 8,
    dimensions: ["year years: 8", "country: 2", "mulch: 2", "shade: 3", "outcomes several: 2"],
    axes: ["country", "outcomes"],
    roles: { year: "year" },
    notices: [
      "The names of the columns stand in row 2, under the names of groups in row 1",
      "Yield, Soil",
    ],
  },
  "one-title-empty.csv": { studies: 12, ...DESIGN_SETTING, notices: ["row 7 has no title"] },
  "totals-row.csv": {
    studies: 24,
    dimensions: ["screened: 2", "design: 2"],
    axes: ["design", "screened"],
    notices: ["t:26 The row holds a total", "t:27 The row holds a total"],
  },
  "title-name.csv": { studies: 12, ...DESIGN_SETTING, roles: { title: "name" } },
  "title-document.csv": { studies: 12, ...DESIGN_SETTING, roles: { title: "document_title" } },
  "title-pt.csv": { studies: 12, ...DESIGN_SETTING, roles: { title: "titulo" } },
  "dotted-names.csv": {
    studies: 24,
    dimensions: ["year_of_publication years: 8", "study_type: 2", "setting: 2"],
    axes: ["study_type", "setting"],
    roles: { year: "year_of_publication" },
  },
  "dup-headers.csv": {
    studies: 12,
    dimensions: ["outcome: 2", "setting: 2", "outcome_column_4: 2", "setting_column_5: 2"],
    axes: ["setting", "outcome"],
    notices: ['called "outcome (column 4)"', 'called "setting (column 5)"'],
  },
  "unnamed-middle.csv": {
    studies: 12,
    dimensions: ["outcome: 2", "setting: 2"],
    axes: ["setting", "outcome"],
    notices: ['Column 3 has no name; it is called "column 3"'],
  },
  "coder-email.csv": {
    studies: 12,
    dimensions: ["design: 2", "all_studies: 1"],
    axes: ["design", "all_studies"],
    notices: ["t:Your name", "t:Email Address The column holds e-mail addresses; it is left out"],
  },
  "rows-per-outcome.csv": {
    studies: 24,
    dimensions: ["outcome: 2", "design: 2"],
    axes: ["design", "outcome"],
    notices: ['--study "study" joins them to 12 studies'],
  },
  "zh-title.csv": {
    studies: 24,
    dimensions: ["u5e74_u4efd years: 9", "u65b9_u6cd5: 3", "u5730_u533a: 2"],
    axes: ["u65b9_u6cd5", "u5730_u533a"],
    roles: { year: "u5e74_u4efd" },
  },
};
/** Files that hold no codes by which a map could be drawn. */
const NO_MAPS = ["ris-coding.csv", "ris-without-end.ris", "records.bib"];

test("every small table is tried", () => {
  const files = readdirSync("tests/fixtures/tables").filter((name) => name !== "README.md");
  expect([...Object.keys(TABLES), ...NO_MAPS].toSorted()).toEqual(files.toSorted());
});

test.each(Object.entries(TABLES))("%s becomes the map that is expected", async (name, expected) => {
  const { contract, studies, notices, faults, problems } = await guessedFromFile(name);
  expect({ faults, problems }).toEqual({ faults: [], problems: [] });
  expect(dimensionsOf(contract)).toEqual(expected.dimensions);
  expect([contract?.defaults.rows, contract?.defaults.cols]).toEqual(expected.axes);
  expect(studies).toHaveLength(expected.studies);
  const played = Object.entries(contract!.roles).filter(
    ([role, field]) => role !== "id" && field !== null,
  );
  expect(Object.fromEntries(played)).toEqual({ title: "title", ...expected.roles });
  expect(notices).toHaveLength(expected.notices?.length ?? 0);
  notices.forEach((notice, at) => expect(notice).toContain(expected.notices?.[at]));
});

test.each(NO_MAPS)("%s holds no codes, which is said with how to join them", async (name) => {
  const { contract, problems, sheet, faults } = await guessedFromFile(name);
  expect(faults).toEqual([]);
  expect(contract).toBeNull();
  expect(sheet.rows.length).toBeGreaterThan(0);
  expect(problems).toEqual([expect.stringContaining("npm run join -- codes.csv references.ris")]);
});

test("what cells say is read: years, several values, no value for 0, and missing ones apart", async () => {
  const years = (await guessedFromFile("year-suffix.csv")).studies.map(({ year }) => year);
  expect(years.slice(4, 8)).toEqual([2014, 2020, 2021, 2017]);
  expect((await guessedFromFile("one-bad-year.csv")).studies[5]).toMatchObject({ year: null });
  expect((await guessedFromFile("one-bad-year.csv")).studies[7]).toMatchObject({ doi: "" });
  const hot = (await guessedFromFile("onehot-01.csv")).studies;
  expect(hot[0]?.codes).toMatchObject({
    intervention: ["shade", "terraces"],
    outcome: ["yield", "water"],
  });
  expect(hot[2]?.codes).toMatchObject({ intervention: [], outcome: ["yield"] });
  const lines = (await guessedFromFile("lines-in-cell.csv")).studies;
  expect(lines[3]?.codes["outcome"]).toEqual(["yield", "water", "soil"]);
  const missing = (await guessedFromFile("na.csv")).studies.map(
    ({ codes }) => codes["outcome"]![0],
  );
  expect(missing.slice(0, 6)).toEqual(["na", "yield", "na", "soil", "na", "na"]);
});

test("authors are persons with family and given name, or bodies", async () => {
  const authors = async (name: string) =>
    (await guessedFromFile(name)).studies.map((one) => one.authors);
  expect((await authors("authors-trailing.csv"))[0]).toEqual(["Reed A", "Moss B"]);
  expect((await authors("authors-commas.csv"))[0]).toEqual(["Reed, Ada", "Moss, Ben", "Fern, Cy"]);
  expect((await authors("authors-family-given.csv")).slice(0, 2)).toEqual([
    ["Reed, Ada", "de la Moss, Ben"],
    ["World Water Council"],
  ]);
});

test("rows of one study are joined when it is said by which column", async () => {
  const { contract, studies } = await guessedFromFile("rows-per-outcome.csv", { study: "study" });
  expect(studies).toHaveLength(12);
  expect(studies[0]).toMatchObject({ codes: { outcome: ["yield", "soil"], design: ["trial"] } });
  expect(dimensionsOf(contract)).toEqual(["outcome several: 2", "design: 2"]);
});

test("personal data stand in no file of the map, unless someone asks for them", async () => {
  const left = await guessedFromFile("coder-email.csv");
  expect(left.contract?.fields.map(({ name }) => name)).toEqual([
    "id",
    "title",
    "design",
    "all_studies",
  ]);
  const kept = await guessedFromFile("coder-email.csv", { keep: ["Your name"] });
  expect(dimensionsOf(kept.contract)).toEqual(["your_name: 2", "design: 2"]);
});

test("what a map opens with, and columns merged or not, can be said", async () => {
  const { contract } = await guessedFromFile("onehot-x.csv", {
    merges: [
      { name: "Intervention", first: "Mulch", last: "Terraces" },
      { name: "Outcome", first: "Yield", last: "Water" },
    ],
    split: "design",
  });
  expect(contract?.defaults).toEqual({ rows: "intervention", cols: "outcome", split: "design" });
  const apart = await guessedFromFile("onehot-01.csv", { merge: false, rows: "design" });
  expect(apart.contract?.dimensions).toHaveLength(8);
  expect(apart.contract?.defaults.rows).toBe("design");
  expect((await guessedFromFile("axes.csv", { cols: "desing" })).problems).toEqual([
    'There is no column "desing"; the nearest is "issue".',
  ]);
});
