import { expect, test } from "vitest";
import type { Contract, Field } from "../../src/contract/contract.ts";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { readStudies } from "../../src/dataset/studies/read-studies.ts";
import { secondContract, secondTable } from "../fixtures/second-map/second-map.ts";
import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf } from "./shipped.ts";

const FILE = "t.csv";
const ROWS = readPlainCsv(secondTable);
const plain = readStudies(bytesOf(secondTable), secondContract, FILE);

/** The invented contract with a year and a PubMed id in place of the remarks. */
const numbers: Contract = {
  ...secondContract,
  roles: { ...secondContract.roles, year: "year", pmid: "pmid" },
  fields: [
    ...secondContract.fields.filter(({ name }) => name !== "remarks"),
    field("year", "integer"),
    field("pmid", "string"),
  ],
};

function field(name: string, type: Field["type"]): Field {
  return {
    ...{ name, title: name, description: "", type, delimiter: null, required: false },
    ...{ unique: false, pattern: null, minimum: null, maximum: null, dimension: false },
    categories: [],
  };
}

/** What is said of the invented table in other bytes; what it says of the plain one is left out. */
function said(bytes: Uint8Array, contract = secondContract) {
  const { studies, notices, faults } = readStudies(bytes, contract, FILE);
  const usual = new Set(plain.notices.map(printFault));
  return {
    studies,
    notices: notices.map(printFault).filter((notice) => !usual.has(notice)),
    faults: faults.map(printFault),
  };
}

function withRows(change: (row: readonly string[], index: number) => readonly string[]): string {
  return writePlainCsv(ROWS.map(change));
}

/** The table with one cell of row 5 changed. */
function withCell(column: string, text: string): Uint8Array {
  const at = ROWS[0]!.indexOf(column);
  return bytesOf(withRows((row, index) => (index === 4 ? row.with(at, text) : row)));
}

/** The table with years and PubMed ids, those of row 5 as given. */
function withNumbers(year: string, pmid: string): Uint8Array {
  return bytesOf(
    withRows((row, index) => [
      ...row.slice(0, -1),
      ...(index === 0 ? ["year", "pmid"] : index === 4 ? [year, pmid] : ["2020", "123"]),
    ]),
  );
}

function utf16(text: string, order: "le" | "be"): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  return Uint8Array.from(order === "le" ? bytes : bytes.swap16());
}

const withDelimiter = (delimiter: string) =>
  ROWS.map((row) => {
    const quote = (cell: string) => (/[;,\t]/.test(cell) ? `"${cell}"` : cell);
    return `${row.map(quote).join(delimiter)}\n`;
  }).join("");

test.each([
  ["a byte order mark", bytesOf(`\uFEFF${secondTable}`), []],
  ["line ends of Windows", bytesOf(secondTable.replaceAll("\n", "\r\n")), []],
  ["blank lines at the end", bytesOf(`${secondTable}\n\n`), []],
  [
    "line ends of old Macs",
    bytesOf(secondTable.replaceAll("\n", "\r")),
    ["t.csv The lines end as on old Macs; read as lines."],
  ],
  [
    "UTF-16, little end first",
    utf16(secondTable, "le"),
    ["t.csv The file is in UTF-16; read as such."],
  ],
  [
    "UTF-16, big end first",
    utf16(secondTable, "be"),
    ["t.csv The file is in UTF-16; read as such."],
  ],
  [
    "semicolons",
    bytesOf(withDelimiter(";")),
    ["t.csv:1 The cells are separated by semicolons; read as such."],
  ],
  [
    "a first line that says so",
    bytesOf(`sep=;\n${withDelimiter(";")}`),
    ["t.csv:1 The cells are separated by semicolons; read as such."],
  ],
  [
    "tabs in UTF-16, which spreadsheets call Unicode text",
    utf16(withDelimiter("\t"), "le"),
    [
      "t.csv The file is in UTF-16; read as such.",
      "t.csv:1 The cells are separated by tabs; read as such.",
    ],
  ],
  [
    "empty rows at the end",
    bytesOf(`${secondTable},,,,,,,,\n,,,,,,,,\n`),
    ["t.csv:26 2 empty rows stand at the end; read without."],
  ],
  [
    "empty columns at the end",
    bytesOf(withRows((row) => [...row, "", ""])),
    ["t.csv:1:column 10 2 empty columns stand at the end; read without."],
  ],
  [
    "spaces around names of columns",
    bytesOf(secondTable.replace(",title,authors,", ", title,authors ,")),
    [
      "t.csv:1:title The name of the column has spaces around it; read without them.",
      "t.csv:1:authors The name of the column has spaces around it; read without them.",
    ],
  ],
] as const)(
  "%s: the same studies, and a notice where something was mended",
  (_, bytes, notices) => {
    const read = said(bytes);
    expect(read.faults).toEqual([]);
    expect(read.notices).toEqual(notices);
    expect(read.studies).toEqual(plain.studies);
  },
);

test("labels are read as their codes, whatever their case, and counted once a column", () => {
  expect(plain.faults).toEqual([]);
  expect(plain.notices.map(printFault)).toContain(
    't.csv:setting 24 cells read by the labels of values (the first: "Primary school" as "primary-school").',
  );
  expect(plain.notices).toHaveLength(4);
  const { studies, faults } = said(
    withCell("activities", "COMPOSTING; fruit trees ;lessons-outdoors"),
  );
  expect(faults).toEqual([]);
  expect(studies[3]?.codes["activities"]).toEqual([
    "composting",
    "fruit-trees",
    "lessons-outdoors",
  ]);
});

test("nothing beyond a label is guessed", () => {
  expect(said(withCell("income_level", "Low-Income")).faults).toEqual([
    't.csv:5:income_level "Low-Income" is not a value of this column; the nearest right one is "low-income".',
  ]);
  expect(said(withCell("activities", "Composting;composting")).faults).toEqual([
    't.csv:5:activities "composting" stands twice in the list; once is right.',
  ]);
});

test("a label that two values share is not read as one of them", () => {
  const fields = secondContract.fields.map((one) =>
    one.name === "setting"
      ? { ...one, categories: one.categories.map((c) => ({ ...c, label: "School" })) }
      : one,
  );
  const { faults } = said(bytesOf(secondTable), { ...secondContract, fields });
  expect(faults[0]).toBe(
    't.csv:2:setting "Primary school" is not a value of this column; the nearest right one is "primary-school".',
  );
  const shared = said(withCell("setting", "school"), { ...secondContract, fields });
  expect(shared.faults).toContain(
    't.csv:5:setting "school" is the label of several values; one of nursery, primary-school, secondary-school, not-described is right.',
  );
});

test("a DOI with a prefix or capitals is read as the DOI it is, and so found to stand twice", () => {
  const { studies, notices } = said(withCell("doi", "https://doi.org/10.5555/Invented.X"));
  expect(studies[3]?.doi).toBe("10.5555/invented.x");
  expect(notices).toEqual([
    't.csv:doi 1 cell read as DOI in lower case without prefix ("https://doi.org/10.5555/Invented.X" as "10.5555/invented.x").',
  ]);
  const unique = secondContract.fields.map((one) =>
    one.name === "doi" ? { ...one, unique: true } : one,
  );
  const twice = said(withCell("doi", "doi:10.5555/INVENTED.GARDEN.01"), {
    ...secondContract,
    fields: unique,
  });
  expect(twice.faults).toEqual([
    't.csv:5:doi "10.5555/invented.garden.01" stands in row 2 already; a value of its own is right.',
  ]);
});

test("spaces around values are read without, around free text they stay", () => {
  const { studies, notices } = said(withCell("setting", " nursery\u00A0"));
  expect(studies[3]?.codes["setting"]).toEqual(["nursery"]);
  expect(notices).toContain(
    't.csv:setting 1 cell read without spaces around values (" nursery\u00A0" as "nursery").',
  );
  expect(said(withCell("title", " A title ")).studies[3]?.title).toBe(" A title ");
});

test.each([
  ["Jan-23", "not a whole number, but a date, which spreadsheets make of numbers"],
  ["2023-01-01", "not a whole number, but a date, which spreadsheets make of numbers"],
  ["01/02/2023", "not a whole number, but a date, which spreadsheets make of numbers"],
  ["2023,5", "a number with a decimal comma"],
  ["2023.0", "a number with a decimal point"],
  ["2,02E+03", "a number that a spreadsheet cut short"],
])("%s as a year is refused, with what it is", (year, what) => {
  expect(said(withNumbers(year, "123"), numbers).faults).toEqual([
    `t.csv:5:year "${year}" is ${what}; a whole number is right.`,
  ]);
});

test.each([
  ["1,23E+08", "a number that a spreadsheet cut short"],
  ["1.23e8", "a number that a spreadsheet cut short"],
  ["PMID 123", "no PubMed id"],
  ["123/../x", "no PubMed id"],
])("%s as a PubMed id is refused, with what it is", (pmid, what) => {
  expect(said(withNumbers("2020", pmid), numbers).faults).toEqual([
    `t.csv:5:pmid "${pmid}" is ${what}; all its digits and nothing else are right.`,
  ]);
});

test("a code that was turned into a date is refused as one", () => {
  expect(said(withCell("setting", "05-Jan")).faults).toEqual([
    't.csv:5:setting "05-Jan" is not a value of this column, but a date, which spreadsheets make of numbers; the nearest right one is "nursery".',
  ]);
});

test("what cannot be mended without a guess is refused with its row and column", () => {
  const faultsOf = (text: string) => said(bytesOf(text)).faults;
  expect(faultsOf(secondTable.replace("\nG05", "\n,,,,,,,,\nG05"))).toEqual([
    "t.csv:6:id The cell is empty; a value is right.",
    "t.csv:6:title The cell is empty; a value is right.",
    "t.csv:6:activities The cell is empty; a value is right.",
  ]);
  expect(
    faultsOf(secondTable.replace('"Invented: small beds, wet summer"', "“Invented, with a comma”")),
  ).toEqual([
    "t.csv:4:remarks The row has 10 cells; 9, as in the header, are right (a cell with a comma in it stands in quotes; curly quotes do not hold a cell together, straight ones do).",
  ]);
  expect(faultsOf(secondTable.replace("\nG02,", "\nG02,x,"))[0]).toBe(
    "t.csv:3:remarks The row has 10 cells; 9, as in the header, are right (a cell with a comma in it stands in quotes).",
  );
  const wide = withRows((row, index) => [...row, index === 7 ? "x" : ""]);
  expect(faultsOf(wide)).toEqual([
    "t.csv:8:column 10 The column has no name, but this cell a text; a name is right.",
  ]);
  expect(faultsOf(secondTable.replace("id,title,authors", "id;x,title,authors"))[0]).toBe(
    't.csv:1:id;x The column is unknown; the nearest right name is "id".',
  );
});

/** The invented table with names of an author in one byte a letter. */
function oneByte(...bytes: readonly number[]): Uint8Array {
  const [before = "", after = ""] = secondTable.split("Kale B;Quince E;Leek C");
  return Uint8Array.from([...bytesOf(before), ...bytes, ...bytesOf(after)]);
}

test.each([
  // "K\u00FCrbis Gar\u00E7on \u00C9" in each.
  [
    "Windows-1252",
    [0x4b, 0xfc, 0x72, 0x62, 0x69, 0x73, 0x20, 0x47, 0x61, 0x72, 0xe7, 0x6f, 0x6e, 0x20, 0xc9],
  ],
  [
    "Mac Roman",
    [0x4b, 0x9f, 0x72, 0x62, 0x69, 0x73, 0x20, 0x47, 0x61, 0x72, 0x8d, 0x6f, 0x6e, 0x20, 0x83],
  ],
])("bytes of %s are read as such where every one makes sense", (name, bytes) => {
  const { studies, notices, faults } = said(oneByte(...bytes));
  expect(faults).toEqual([]);
  expect(studies[3]?.authors).toEqual(["K\u00FCrbis Gar\u00E7on \u00C9"]);
  expect(notices).toEqual([
    `t.csv The file is in ${name}; read as such. Saved as "CSV UTF-8" in Excel, or as UTF-8 elsewhere, it needs no guess.`,
  ]);
});

test.each([
  ["letters of UTF-8 beside others", [...bytesOf("K\u00FFrbis "), 0xe9]],
  ["letters of another script", [0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]],
])("bytes that no encoding makes sense of are refused with their place: %s", (_, bytes) => {
  expect(said(oneByte(...bytes)).faults).toEqual([
    "t.csv:5:authors The cell holds bytes that are not UTF-8; saved as UTF-8 is right.",
  ]);
});

test("a delimiter behind every row, and lone carriage returns in cells, are read without", () => {
  const [head = "", ...rows] = secondTable.trimEnd().split("\n");
  const behind = [head, ...rows.map((row) => `${row},`)].join("\n");
  const mended = said(bytesOf(behind));
  expect(mended.studies).toEqual(plain.studies);
  expect(mended.notices).toEqual([
    `t.csv ${rows.length} rows have empty cells beyond those of the header; read without.`,
  ]);
  const { studies, notices } = said(withCell("title", "Two\rlines"));
  expect(studies[3]?.title).toBe("Two\nlines");
  expect(notices).toEqual([
    "t.csv:5 Lines inside cells of 1 row end as on old Macs; read as lines.",
  ]);
});
