import { decodeText } from "../bytes/decode-text.ts";
import { readRecords } from "../bytes/read-records.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import { readSheet, type Sheet } from "../forms/read-sheet.ts";
import { unendedNotice } from "../references/read-references.ts";
import { kindOfFile, type ReadableKind } from "./kind-of-file.ts";
import type { RecordsOrWhy } from "./read-json.ts";
import { readJsonRecords } from "./read-json.ts";
import { readNbib, readRisTable } from "./read-tagged.ts";
import { tableMade } from "./table-made.ts";

/** What was read from a file of a review team. */
export interface Source {
  readonly kind: ReadableKind;
  readonly sheet: Sheet;
  /** Names of the sheets of a workbook; none for other files. */
  readonly sheets: readonly string[];
}

/** Readers for kinds that need a library; each is loaded only when its kind is met. */
const xlsx = () => import("./read-xlsx.ts");
const bibtex = () => import("./read-bibtex.ts");

/**
 * Reads a table, or references as one, from a file of any kind that is known, told by its content.
 * @param file the name that faults and notices are reported under
 * @param sheetName the sheet of a workbook, or null for the first that holds a table
 * @returns the table, or one fault that says what the file is instead
 */
export async function readSource(
  bytes: Uint8Array,
  file: string,
  sheetName: string | null = null,
): Promise<Source> {
  const found = kindOfFile(bytes);
  const refuse = (kind: ReadableKind, message: string): Source => {
    const faults: Fault[] = [{ file, row: null, column: null, message }];
    return { kind, sheets: [], sheet: { ...tableMade([]), faults } };
  };
  const { kind } = found;
  if (kind === null) return refuse("csv", `The file is ${found.what}.`);
  const made = (records: RecordsOrWhy, notices: readonly Notice[] = []): Source => {
    if (typeof records === "string") return refuse(kind, `The file ${records}.`);
    return records.length === 0
      ? refuse(kind, "The file holds no record.")
      : { kind, sheets: [], sheet: tableMade(records, notices) };
  };
  switch (kind) {
    case "csv":
      return longestLine(bytes) > LONGEST_LINE
        ? refuse(
            kind,
            "The file has a line of more than 10 MB; a table with a row a line is right.",
          )
        : { kind, sheets: [], sheet: readCsvSheet(bytes, file) };
    case "xlsx": {
      const { readXlsx } = await xlsx();
      const sheets = await readXlsx(bytes);
      if (typeof sheets === "string") return refuse(kind, `The file ${sheets}.`);
      const names = sheets.map(({ name }) => `"${name}"`).join(", ");
      const isTable = (rows: readonly (readonly string[])[]) =>
        rows.filter((row) => row.filter((cell) => cell !== "").length > 1).length > 2;
      const chosen =
        sheetName === null
          ? (sheets.find(({ rows }) => isTable(rows)) ?? sheets[0])
          : sheets.find(({ name }) => name === sheetName);
      if (!chosen)
        return refuse(kind, `The workbook has no sheet "${sheetName ?? ""}", but ${names}.`);
      const sheet = readSheet(chosen.rows, file);
      const message = `The workbook has the sheets ${names}; "${chosen.name}" is read. --sheet NAME takes another.`;
      const notices = sheets.length > 1 ? [{ file, row: null, column: null, message }] : [];
      return {
        kind,
        sheets: sheets.map(({ name }) => name),
        sheet: { ...sheet, notices: [...notices, ...sheet.notices] },
      };
    }
    case "json":
      return made(readJsonRecords(decodeText(bytes).text));
    case "ris": {
      const { records, unended } = readRisTable(decodeText(bytes).text);
      const message = unendedNotice(unended);
      return made(records, message === null ? [] : [{ file, row: null, column: null, message }]);
    }
    case "nbib":
      return made(readNbib(decodeText(bytes).text));
    case "bibtex": {
      const { readBibtex } = await bibtex();
      return made(await readBibtex(decodeText(bytes).text));
    }
  }
}

/** No row of a table is longer: a text cell holds 1 MB at most. */
const LONGEST_LINE = 10_000_000;

/** Bytes between two line ends, at most. */
function longestLine(bytes: Uint8Array): number {
  let [longest, start] = [0, 0];
  const isEnd = (byte: number) => byte === 0x0a || byte === 0x0d;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isEnd(bytes[at]!)) continue;
    longest = Math.max(longest, at - start);
    start = at + 1;
  }
  return Math.max(longest, bytes.length - start);
}

/** A table of separated values, whatever stands around it. */
function readCsvSheet(bytes: Uint8Array, file: string): Sheet {
  const { records, broken, unread, notices, problem } = readRecords(bytes, file, true);
  const sheet = readSheet(
    records.map(({ cells }) => cells),
    file,
  );
  const fault = (row: number | null, message: string): Fault => ({
    file,
    row,
    column: null,
    message,
  });
  const faults = [...sheet.faults];
  if (problem !== null) faults.push(fault(null, problem));
  else if (records.length === 0 && broken === null)
    faults.push(fault(1, "The file is empty; a first row with the names of the columns is right."));
  else if (sheet.rows.length === 0 && broken === null)
    faults.push(fault(2, "The table has no rows; one row for each study is right."));
  if (unread !== null) {
    const rows = records.flatMap(({ cells }, index) =>
      cells.some((cell) => cell.includes("\uFFFD")) ? [index + 1] : [],
    );
    for (const row of rows)
      faults.push(
        fault(row, `The row holds bytes that are not ${unread}; saved as UTF-8 is right.`),
      );
  }
  if (broken !== null) {
    const message =
      "The quotes are not balanced; an opening and a closing one, with quotes inside doubled, are right. Rows after this one could not be read.";
    const column = sheet.header[broken] ?? `column ${broken + 1}`;
    faults.push({ file, row: records.length + 1, column, message });
  }
  return { ...sheet, notices: [...notices, ...sheet.notices], faults };
}
