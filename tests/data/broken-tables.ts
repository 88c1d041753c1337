import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf, shipped } from "./shipped.ts";

/** The shipped table made wrong in one way, and what the reader has to say of it. */
export interface BrokenTable {
  readonly fault: string;
  readonly bytes: Uint8Array;
  /** `row:column message` of every fault, in order. */
  readonly says: readonly string[];
}

const TEXT = shipped("studies.csv");
/** The lines of the table whose last cell needs no quotes. */
const UNQUOTED = TEXT.split("\n").filter((line) => line !== "" && !line.endsWith('"'));
const ROWS = readPlainCsv(TEXT);
const HEADER = ROWS[0] ?? [];

/** The shipped table with some cells changed; rows count as in a spreadsheet, the header is 1. */
export function withCells(...changes: readonly (readonly [number, string, string])[]): Uint8Array {
  const rows = ROWS.map((row) => [...row]);
  for (const [row, column, text] of changes) {
    const cells = rows[row - 1];
    if (cells) cells[HEADER.indexOf(column)] = text;
  }
  return bytesOf(writePlainCsv(rows));
}

function withColumns(change: (row: readonly string[], index: number) => string[]): Uint8Array {
  return bytesOf(writePlainCsv(ROWS.map(change)));
}

function withText(from: string, to: string): Uint8Array {
  if (!TEXT.includes(from)) throw new Error(`"${from}" is not in the table`);
  return bytesOf(TEXT.replace(from, to));
}

/** The text with the bytes of its first "ä" as Latin-1 would have them. */
function inLatin1(text: string): Uint8Array {
  const bytes = bytesOf(text);
  const at = bytes.findIndex((byte, index) => byte === 0xc3 && bytes[index + 1] === 0xa4);
  return Uint8Array.from([...bytes.slice(0, at), 0xe4, ...bytes.slice(at + 2)]);
}

const CT = HEADER.indexOf("modalities");

export const BROKEN: readonly BrokenTable[] = [
  {
    fault: "missing column",
    bytes: withColumns((row) => row.filter((_, index) => index !== CT)),
    says: ['1:modalities The column is missing; a column named "modalities" is right.'],
  },
  {
    fault: "unknown column",
    bytes: withColumns((row, index) => [...row, index === 0 ? "contry" : ""]),
    says: ['1:contry The column is unknown; the nearest right name is "country".'],
  },
  {
    fault: "misspelt column",
    bytes: withText("xai_methods", "xai_method"),
    says: [
      '1:xai_method The column is unknown; the nearest right name is "xai_methods".',
      '1:xai_methods The column is missing; a column named "xai_methods" is right.',
    ],
  },
  {
    fault: "column that stands twice",
    bytes: withColumns((row) => [...row, row[CT] ?? ""]),
    says: ["1:modalities The column stands twice; once is right."],
  },
  {
    fault: "duplicate id",
    bytes: withCells([9, "id", "s0003"]),
    says: ['9:id "s0003" stands in row 4 already; a value of its own is right.'],
  },
  {
    fault: "malformed id",
    bytes: withCells([3, "id", "S2"]),
    says: ['3:id "S2" has not the right form, which is s[0-9]{4}.'],
  },
  {
    fault: "id that leads out of its folder",
    bytes: withCells([3, "id", "..%2fs0002"]),
    says: ['3:id "..%2fs0002" is no id; letters, digits, _ and - without spaces are right.'],
  },
  {
    fault: "unknown value",
    bytes: withCells([8, "ai_family", "deeplearning"]),
    says: [
      '8:ai_family "deeplearning" is not a value of this column; the nearest right one is "deep-learning".',
    ],
  },
  {
    fault: "unknown value in a list",
    bytes: withCells([172, "xai_methods", "shap;gradcam"]),
    says: [
      '172:xai_methods "gradcam" is not a value of this column; the nearest right one is "grad-cam".',
    ],
  },
  {
    fault: "duplicate value within a list",
    bytes: withCells([10, "tasks", "diagnosis;detection;diagnosis"]),
    says: ['10:tasks "diagnosis" stands twice in the list; once is right.'],
  },
  {
    fault: "empty entry of a list",
    bytes: withCells([10, "tasks", "diagnosis;;detection"]),
    says: ['10:tasks The list has an empty entry; one ";" between two values is right.'],
  },
  {
    fault: "year out of range",
    bytes: withCells([20, "year", "2024"]),
    says: ["20:year 2024 is out of range; a number from 2017 to 2023 is right."],
  },
  {
    fault: "malformed year",
    bytes: withCells([20, "year", "20l9"]),
    says: ['20:year "20l9" is not a whole number; a whole number from 2017 to 2023 is right.'],
  },
  {
    fault: "malformed DOI",
    bytes: withCells([2, "doi", "11.1007/x"]),
    says: ['2:doi "11.1007/x" is no DOI; 10., digits, / and a suffix are right.'],
  },
  {
    fault: "DOI that stands twice",
    bytes: withCells([3, "doi", "10.1007/s11280-017-0522-5"]),
    says: [
      '3:doi "10.1007/s11280-017-0522-5" stands in row 2 already; a value of its own is right.',
    ],
  },
  {
    fault: "address that runs a script",
    bytes: withCells([5, "source_url", "javascript:alert(1)"]),
    says: [
      '5:source_url "javascript:alert(1)" is no web address; one that starts with https:// or http:// is right.',
    ],
  },
  {
    fault: "wrong boolean",
    bytes: withCells([6, "authors_complete", "yes"]),
    says: ['6:authors_complete "yes" is neither; true or false is right.'],
  },
  {
    fault: "missing required cell",
    bytes: withCells([7, "title", ""]),
    says: ["7:title The cell is empty; a value is right."],
  },
  {
    fault: "pair that cannot occur",
    bytes: withCells([3, "modalities", "mammography"]),
    says: [
      "3:modalities Mammography cannot occur with Lung (cancer_types): Mammography and tomosynthesis are images of the breast. Another value in modalities or cancer_types is right.",
    ],
  },
  {
    fault: "quote that is never closed",
    bytes: withText("\ns0171,", '\ns0171,"'),
    says: [
      "169:title The quotes are not balanced; an opening and a closing one, with quotes inside doubled, are right. Rows after this one could not be read.",
    ],
  },
  {
    fault: "quote that is closed too late",
    bytes: withText("s0001,A new", 's0001,"A new'),
    says: [
      "2:title The quotes are not balanced; an opening and a closing one, with quotes inside doubled, are right. Rows after this one could not be read.",
    ],
  },
  {
    fault: "quote that was never opened",
    bytes: withText('s0002,"Automatic', "s0002,Automatic"),
    says: [
      '3:authors_complete A single " stands in the cell; the whole cell in quotes, with quotes inside doubled, is right.',
    ],
  },
  {
    fault: "row with a cell too few",
    bytes: withText(",breast,ultrasound,diagnosis", ",breast,ultrasound"),
    says: ["2:xai_evidence The row has 32 cells; 33, as in the header, are right."],
  },
  {
    fault: "row with a cell too many",
    bytes: withText(",breast,ultrasound,diagnosis", ",breast,ultrasound,diagnosis,detection"),
    says: [
      "2:xai_evidence The row has 34 cells; 33, as in the header, are right (a cell with a comma in it stands in quotes).",
    ],
  },
  {
    fault: "wrong encoding",
    bytes: inLatin1(TEXT),
    says: ["97:authors The cell holds bytes that are not UTF-8; saved as UTF-8 is right."],
  },
  {
    fault: "UTF-16 without a mark",
    bytes: Uint8Array.from(Buffer.from(TEXT, "utf16le")),
    says: [
      "1:id The file is no text in UTF-8, or is in UTF-16 without a mark that says so; saved as UTF-8 is right.",
    ],
  },
  {
    fault: "UTF-16 cut in the middle of a letter",
    bytes: Uint8Array.from([
      0xff,
      0xfe,
      ...Buffer.from(UNQUOTED.join("\n"), "utf16le").subarray(0, -1),
    ]),
    says: [
      `${UNQUOTED.length}:xai_evidence The cell holds bytes that are not UTF-16; saved as UTF-8 is right.`,
    ],
  },
  {
    fault: "empty file",
    bytes: new Uint8Array(),
    says: ["1:id The file is empty; a first row with the names of the columns is right."],
  },
  {
    fault: "header without rows",
    bytes: bytesOf(writePlainCsv([HEADER])),
    says: ["2:id The table has no rows; one row for each study is right."],
  },
];
