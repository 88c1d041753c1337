import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { CHECK_COLUMNS, READ_FROM } from "../../../src/dataset/companions/check-fields.ts";
import {
  type Check,
  type ChecksOptions,
  readChecks,
} from "../../../src/dataset/companions/read-checks.ts";
import { printFault } from "../../../src/dataset/faults/fault.ts";
import { checkLines, checksCsv, checksFileName } from "../../../src/formats/checks-csv.ts";
import { bytesOf } from "../../data/shipped.ts";
import { secondContract as contract } from "../../fixtures/second-map/second-map.ts";

/** Invented checks of an invented map. */
const studies = [{ id: "G01" }, { id: "G02" }];
const header = CHECK_COLUMNS.join(",");
const map = contract.name;
const { release } = contract;

const check: Check = {
  release,
  study: "G01",
  dimension: "activities",
  checker: "Test A",
  values: ["vegetable-beds", "fruit-trees"],
  note: "",
  readFrom: "abstract",
  date: "2026-11-28",
};

const read = (text: string, options: ChecksOptions = { state: "handed in" }) =>
  readChecks(bytesOf(text), contract, studies, "c.csv", options);
const faultsOf = (rows: string, options?: ChecksOptions) =>
  read(`${header}\n${rows}`, options).faults.map(printFault);
const row = (study: string, dimension: string, value: string, more = "") =>
  `${map},${release},${study},${dimension},Test A,${value},${more},abstract,2026-11-28\n`;

describe("a file of checks", () => {
  test("is read as it was written, with what spreadsheets would run made harmless", () => {
    const note = '=HYPERLINK("http://x"), <b>bold</b>\n"quoted"';
    const checks: Check[] = [
      { ...check, note, checker: "+Ada" },
      { ...check, study: "G02", values: null, readFrom: "full-text" },
    ];
    const text = checksCsv(checks, map);
    expect(text).toContain(`'=HYPERLINK`);
    expect(text).toContain(`,'+Ada,`);
    expect(read(text)).toMatchObject({ checks, faults: [], notices: [] });
    expect(read(`${header}\n${checkLines(checks, map)}`).checks).toEqual(checks);
  });

  test("survives the way there and back whatever a checker types", () => {
    const typed = fc.string({ maxLength: 40, unit: "grapheme" }).map((text) => text.trim());
    fc.assert(
      fc.property(
        typed,
        typed.filter(Boolean),
        fc.constantFrom(null, ["fruit-trees"]),
        (...some) => {
          const [note, checker, values] = some;
          const checks = [{ ...check, note, checker, values }];
          const { faults, checks: back } = read(checksCsv(checks, map));
          // What no table may hold is refused, and everything else comes back.
          if (faults.length === 0) expect(back).toEqual(checks);
          else for (const fault of faults) expect(["note", "checker"]).toContain(fault.column);
        },
      ),
    );
  });

  test("names every fault by row and column", () => {
    expect(
      faultsOf(
        row("G09", "activities", "fruit-trees") +
          row("G01", "activites", "fruit-trees") +
          row("G01", "activities", "fruit-tree") +
          row("G01", "income_level", "low-income;high-income") +
          row("G02", "activities", ""),
      ),
    ).toEqual([
      'c.csv:2:study "G09" is not the id of a study; the nearest right one is "G01".',
      'c.csv:3:dimension "activites" is not a dimension that can be checked; the nearest right one is "activities".',
      'c.csv:4:value "fruit-tree" is not a value of activities; the nearest right one is "fruit-trees".',
      "c.csv:5:value A study has one value of income_level; one is right.",
      'c.csv:6:value The cell is empty; a value is right, or "?" where it cannot be told.',
    ]);
  });

  test.each([
    ["another map", `bread,${release},G01,activities,A,?,,abstract,2026-11-28`, /is another map/],
    ["a release to come", `${map},99.0,G01,activities,A,?,,abstract,2026-11-28`, /comes after/],
    [
      "no release",
      `${map},latest,G01,activities,A,?,,abstract,2026-11-28`,
      /no number of a release/,
    ],
    ["no day", `${map},${release},G01,activities,A,?,,abstract,2026-02-30`, /no day/],
    [
      "another form of a day",
      `${map},${release},G01,activities,A,?,,abstract,28/11/26`,
      /right form/,
    ],
    ["no checker", `${map},${release},G01,activities,,?,,abstract,2026-11-28`, /empty/],
    [
      "something else read",
      `${map},${release},G01,activities,A,?,,title,2026-11-28`,
      /not a value/,
    ],
    ["a formula", `${map},${release},G01,activities,A,?,=1+1,abstract,2026-11-28`, /formula/],
    ["a value twice", row("G01", "activities", "fruit-trees;fruit-trees"), /twice/],
  ])("is refused for %s", (_, line, message) => {
    const faults = faultsOf(line);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(message);
  });

  test("holds no check twice, nor one that the map keeps", () => {
    const line = row("G01", "activities", "fruit-trees");
    expect(faultsOf(line + line.replace("Test A", "test  a"))).toEqual([
      'c.csv:3:checker Row 2 holds a check of G01, activities by "test  a" already; once is right.',
    ]);
    expect(faultsOf(line, { state: "handed in", kept: [check] })).toEqual([
      'c.csv:2:checker The map keeps a check of G01, activities by "Test A" already; once is right.',
    ]);
  });

  test("once kept, a check of what left the table is passed over with a notice", () => {
    const { checks, faults, notices } = read(
      `${header}\n${row("G09", "activities", "fruit-trees")}${row("G01", "setting", "gone")}${row("G01", "activities", "?")}`,
      { state: "kept" },
    );
    expect(faults).toEqual([]);
    expect(checks.map(({ dimension }) => dimension)).toEqual(["activities"]);
    expect(notices.map(({ row: at, column }) => [at, column])).toEqual([
      [2, "study"],
      [3, "value"],
    ]);
  });
});

test("the file of a checker has a name for every system", () => {
  expect(checksFileName("Zoë Ångström, MD")).toBe("checks-zoe-angstrom-md.csv");
  expect(checksFileName("../../x")).toBe("checks-x.csv");
  expect(checksFileName("李")).toBe("checks-unnamed.csv");
});

test("what a checker can have read is told in words of its own", () => {
  expect(READ_FROM.map(({ value }) => value)).toEqual(["abstract", "full-text"]);
});
