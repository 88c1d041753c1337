import fc from "fast-check";
import { expect, test } from "vitest";
import { DataFaults, printFault } from "../../src/dataset/faults/fault.ts";
import { readStudies } from "../../src/dataset/studies/read-studies.ts";
import { BROKEN, withCells } from "./broken-tables.ts";
import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf, contract, shipped } from "./shipped.ts";

const FILE = "data/studies.csv";
const print = (bytes: Uint8Array) => readStudies(bytes, contract, FILE).faults.map(printFault);

test.each(BROKEN)("$fault: named with its row and column", ({ bytes, says }) => {
  expect(print(bytes)).toEqual(says.map((line) => `${FILE}:${line}`));
});

test("several faults are all reported, in the order of rows", () => {
  const bytes = withCells(
    [30, "year", "1999"],
    [2, "ai_family", "deep"],
    [2, "source_url", "ftp://example.org/x"],
    [101, "id", "s0001"],
    [12, "title", ""],
  );
  const faults = readStudies(bytes, contract, FILE).faults;
  expect(faults.map(({ row, column }) => `${row}:${column}`)).toEqual([
    "2:source_url",
    "2:ai_family",
    "12:title",
    "30:year",
    "101:id",
  ]);
  const lines = new DataFaults(faults).message.split("\n");
  expect(lines).toEqual(faults.map(printFault));
});

test("a study with a fault is left out, the others are read", () => {
  const { studies } = readStudies(withCells([12, "title", ""]), contract, FILE);
  expect(studies).toHaveLength(170);
  expect(studies.map(({ id }) => id)).not.toContain("s0011");
});

test("line breaks inside quoted cells do not move the numbers of rows", () => {
  const bytes = withCells(
    [3, "summary", "First line\nsecond line\n\nfourth line"],
    [40, "year", "2030"],
  );
  const { studies, faults } = readStudies(bytes, contract, FILE);
  expect(faults.map(({ row, column }) => `${row}:${column}`)).toEqual(["40:year"]);
  expect(studies[1]?.summary).toBe("First line\nsecond line\n\nfourth line");
});

test("a byte order mark, Windows line ends and blank lines at the end are no faults", () => {
  const text = `\uFEFF${shipped("studies.csv").replaceAll("\n", "\r\n")}\r\n\r\n`;
  const plain = readStudies(bytesOf(shipped("studies.csv")), contract, FILE);
  expect(readStudies(bytesOf(text), contract, FILE)).toEqual(plain);
});

test("columns in another order give the same studies", () => {
  const rows = readPlainCsv(shipped("studies.csv"));
  const reversed = bytesOf(writePlainCsv(rows.map((row) => row.toReversed())));
  const plain = readStudies(bytesOf(shipped("studies.csv")), contract, FILE);
  expect(readStudies(reversed, contract, FILE)).toEqual(plain);
});

test("the mark for unreadable letters is no fault in a file that is UTF-8", () => {
  expect(print(withCells([5, "summary", "A \uFFFD that the source has"]))).toEqual([]);
});

test("quotes inside a quoted cell are no fault", () => {
  const { studies, faults } = readStudies(
    withCells([5, "title", 'A "quoted" word, and one " alone']),
    contract,
    FILE,
  );
  expect(faults).toEqual([]);
  expect(studies[3]?.title).toBe('A "quoted" word, and one " alone');
});

test("any unknown word in a coded column is reported with that row and column", () => {
  const columns = contract.fields.filter(({ categories }) => categories.length > 0);
  const codes = new Set(columns.flatMap(({ categories }) => categories.map(({ value }) => value)));
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 172 }),
      fc.constantFrom(...columns.map(({ name }) => name)),
      fc.stringMatching(/^[a-z][a-z-]{0,20}$/).filter((word) => !codes.has(word)),
      (row, column, word) => {
        const { faults } = readStudies(withCells([row, column, word]), contract, FILE);
        expect(faults.map((fault) => [fault.row, fault.column])).toEqual([[row, column]]);
        expect(faults[0]?.message).toMatch(
          new RegExp(`^"${word}" .*nearest right one is ".+"\\.$`),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test("whatever bytes a table holds, reading it ends with studies or with faults that name it", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      const { studies, faults } = readStudies(bytes, contract, FILE);
      expect(studies.length + faults.length).toBeGreaterThan(0);
      for (const fault of faults) expect(printFault(fault)).toMatch(/^data\/studies\.csv:\d+:/);
    }),
  );
});
