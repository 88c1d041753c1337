import { expect, test } from "vitest";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { readDescriptor } from "../../src/dataset/contract/read-contract.ts";
import { readStudies } from "../../src/dataset/studies/read-studies.ts";
import { secondContract, secondTable } from "../fixtures/second-map/second-map.ts";
import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf } from "./shipped.ts";
import { readFileSync } from "node:fs";

const ROWS = readPlainCsv(secondTable);

/** Reads the invented table with one cell of row 5 changed. */
function withCell(column: string, text: string) {
  const at = ROWS[0]!.indexOf(column);
  const rows = ROWS.map((row, index) => (index === 4 ? row.with(at, text) : row));
  const { studies, faults } = readStudies(bytesOf(writePlainCsv(rows)), secondContract, "t.csv");
  return { study: studies[3], faults: faults.map(printFault) };
}

test.each([
  "..%2f",
  "../up",
  "a/b",
  "a\\b",
  "__proto__",
  ".",
  "-rf",
  "g 05",
  "\u00E9tude",
  "g05\u200B",
  "<b>",
])("the id %s is refused, though the contract allows any text", (id) => {
  expect(withCell("id", id).faults).toEqual([
    `t.csv:5:id "${id}" is no id; letters, digits, _ and - without spaces are right.`,
  ]);
});

test.each([
  ["con", "is the name of a device on Windows; another one is right"],
  ["LPT1", "is the name of a device on Windows; another one is right"],
  ["Index", "is the name that web servers give the page of a folder; another one is right"],
  ["constructor", "has a meaning of its own in programs; another one is right"],
  ["x".repeat(65), "is 65 letters long; at most 64 are right"],
])("the id %s is refused", (id, why) => {
  expect(withCell("id", id).faults).toEqual([`t.csv:5:id "${id}" ${why}.`]);
});

test("ids that differ in capitals alone are refused: some systems hold them for one folder", () => {
  expect(withCell("id", "g02").faults).toEqual([
    't.csv:5:id "g02" stands in row 3 already, as "G02"; a value of its own is right.',
  ]);
});

test.each([
  ["\u0000", "U+0000"],
  ["\u0007", "U+0007"],
  ["\u001B[31m", "U+001B"],
  ["\u007F", "U+007F"],
  ["\u009B", "U+009B"],
  ["\uFFFF", "U+FFFF"],
])("the control character %j is refused by its code point", (text, name) => {
  expect(withCell("remarks", `a${text}b`).faults).toEqual([
    `t.csv:5:remarks The cell holds the control character ${name}, which no reader can see; the text without it is right.`,
  ]);
});

test.each(["\u202A", "\u202E", "\u2066", "\u2069"])(
  "the character %j, which shows text in another order, is refused",
  (character) => {
    const name = `U+${character.charCodeAt(0).toString(16).toUpperCase()}`;
    expect(withCell("title", `abc${character}def`).faults).toEqual([
      `t.csv:5:title The cell holds ${name}, which shows text in another order than it stands in; the text without it is right.`,
    ]);
  },
);

test("tabs, line breaks and letters of every script are texts like any other", () => {
  const text =
    "\u05E9\u05DC\u05D5\u05DD\t\u0627\u0644\u0633\u0644\u0627\u0645\n\u4F60\u597D \u{1F331} e\u0301";
  const { study, faults } = withCell("title", text);
  expect(faults).toEqual([]);
  expect(study?.title).toBe(text);
});

test.each([
  '=HYPERLINK("https://example.org","x")',
  "=1+1",
  " =1+1",
  "@SUM(1,2)",
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  '-1 +HYPERLINK("https://example.org","x")',
  "+1 +cmd|' /C calc'!A0",
  "-1 + 2 * SUM(A1)",
  "+ 1 & cmd|'/C calc'!A0",
  "@A1 +'[other.xls]Sheet'!A1",
  "-0.5%+WEBSERVICE(A1)",
])("the formula %s is refused", (formula) => {
  expect(withCell("remarks", formula).faults).toEqual([
    `t.csv:5:remarks "${formula}" is a formula, which a spreadsheet would run; the text itself is right.`,
  ]);
});

test.each([
  ...["-", "+/- 3", "-5", "@neurIST: a platform", "(+)-catechin", "5=5", "- item (a)"],
  ...["-0.5 to 1", "-0.5 to 1 (n = 3)", "@ 3T", "@ 3T (two centres)", "+/- 3 (SD)", "- (a) first"],
  ...["-5 - 3 mm", "+1 year (median)", "- one | two", "-5 = lowest (score)", "- 3 / 4 cases (all)"],
])("%s is no formula", (text) => {
  expect(withCell("remarks", text).faults).toEqual([]);
});

test("a long text that starts as a formula might is read at once", () => {
  expect(withCell("remarks", `-${"1+".repeat(9_000)}`).faults).toEqual([]);
  expect(withCell("remarks", `-${"1 ".repeat(9_000)}`).faults).toEqual([]);
});

test("a cell may have a million characters and no more, and what is said of it is short", () => {
  expect(withCell("title", "x".repeat(1_000_000)).faults).toEqual([]);
  expect(withCell("title", "x".repeat(1_000_001)).faults).toEqual([
    "t.csv:5:title The cell has 1000001 characters; at most 1000000 are right.",
  ]);
  const [said = ""] = withCell("setting", "y".repeat(19_000)).faults;
  expect(said).toMatch(/^t\.csv:5:setting "y{79}…" is not a value of this column;/);
  expect(said.length).toBeLessThan(250);
});

test("what is said of a table stays one line and shows what cannot be seen", () => {
  const text = secondTable.replace("id,title", '"id\n\u202Ex",title');
  const { faults } = readStudies(bytesOf(text), secondContract, "t.csv");
  expect(printFault(faults[0]!)).toBe(
    't.csv:1:idU+000AU+202Ex The column is unknown; the nearest right name is "id".',
  );
});

test("markup and scripts are kept as the texts they are", () => {
  const text = `<script>alert(1)</script> "><img src=x onerror=alert(1)> javascript:alert(1) {{1}} \${1}`;
  const { study, faults } = withCell("title", text);
  expect(faults).toEqual([]);
  expect(study?.title).toBe(text);
});

const descriptor = readFileSync("tests/fixtures/second-map/datapackage.json", "utf8");

test.each([
  ['"path": "studies.csv"', '"path": "../studies.csv"', '"../studies.csv" leads out of the folder'],
  ['"path": "studies.csv"', '"path": "a b.csv"', '"a b.csv" is no name of a file for every system'],
  ['"value": "nursery"', '"value": "con"', '"con" is the name of a device on Windows'],
  ['"value": "nursery"', '"value": "index"', '"index" is the name that web servers give'],
  ['"name": "setting"', '"name": "nul"', '"nul" is the name of a device on Windows'],
  [
    '"path": "https://creativecommons.org/publicdomain/zero/1.0/"',
    '"path": "javascript:alert(1)"',
    '"javascript:alert(1)" is no web address',
  ],
  ['"cols": "outcomes"', '"cols": "activities"', "Rows and columns are one dimension"],
  [
    '"resources": [',
    '"resources": [{ "name": "more", "path": "../../more.csv" },',
    '"../../more.csv" leads out of the folder',
  ],
])("a contract with %s as %s is refused", (from, to, says) => {
  expect(descriptor).toContain(from);
  expect(() => readDescriptor(descriptor.replace(from, to), "d.json")).toThrow(says);
});
