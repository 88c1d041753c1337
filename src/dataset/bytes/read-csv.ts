import type { CsvRecord, Delimiter } from "./csv-records.ts";
import { isEmptyRow, readRecords, withoutEmptyEnd } from "./read-records.ts";
import type { Fault, Notice } from "../faults/fault.ts";

/** One record after the header. */
export interface CsvRow {
  /** As a spreadsheet shows it, but counting records: line breaks inside a cell do not count. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A file of separated values; rows with faults of form are left out. */
export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

const REPLACEMENT = "\uFFFD";
const EMPTY = "The file is empty; a first row with the names of the columns is right.";

/**
 * Reads separated values: commas in UTF-8, or what spreadsheets make of them. What can be mended
 * without loss (encodings, semicolons or tabs, empty rows, columns and cells at the end, lone carriage
 * returns, spaces around names of columns) is mended with a notice. Faults of form (encoding, quotes, cells too few or too many,
 * nothing in it) are returned, not thrown.
 * @param firstColumn the name to report faults of the whole file under
 */
export function readCsv(bytes: Uint8Array, file: string, firstColumn: string): Csv {
  const whole = (message: string): Fault => ({ file, row: 1, column: firstColumn, message });
  const read = readRecords(bytes, file);
  const { records: all, broken, delimiter, unread } = read;
  const notices: Notice[] = [...read.notices];
  if (read.problem !== null)
    return { header: [], rows: [], notices, faults: [whole(read.problem)] };
  const records = withoutEmptyEnd(all);
  if (records.length === 0 && broken === null) {
    return { header: [], rows: [], notices, faults: [whole(EMPTY)] };
  }
  const { header, width, trimmed } = readHeader(records[0]?.cells ?? []);
  for (const column of trimmed) {
    const message = "The name of the column has spaces around it; read without them.";
    notices.push({ file, row: 1, column, message });
  }
  const columnAt = (index: number) => header[index] || `column ${index + 1}`;
  const faults: Fault[] = [];
  const rows: CsvRow[] = [];
  // One row with a cell too many is a fault; where most end so, it is how the file was written.
  const trailing = records.filter((record) => withoutTrailing(record, width) !== record).length;
  const cut = trailing * 2 >= records.length - 1;
  records.forEach((given, index) => {
    const row = index + 1;
    const record = cut ? withoutTrailing(given, width) : given;
    const form = { width, named: header.length, delimiter, invalid: unread };
    const found = faultsOfForm(record, form);
    faults.push(...found.map(({ at, message }) => ({ file, row, column: columnAt(at), message })));
    if (found.length > 0 || index === 0) return;
    const { cells } = record;
    rows.push({
      number: row,
      cells: cells.length > header.length ? cells.slice(0, header.length) : cells,
    });
  });
  if (cut && trailing > 0) {
    const message = `${trailing} ${trailing === 1 ? "row has" : "rows have"} empty cells beyond those of the header; read without.`;
    notices.push({ file, row: null, column: null, message });
  }
  const nameless = width - header.length;
  if (nameless > 0) {
    const message = `${nameless} empty ${nameless === 1 ? "column stands" : "columns stand"} at the end; read without.`;
    notices.push({ file, row: 1, column: columnAt(header.length), message });
  }
  const emptyRows = all.slice(records.length).filter(({ cells }) => cells.length > 1).length;
  if (emptyRows > 0) {
    const message = `${emptyRows} empty ${emptyRows === 1 ? "row stands" : "rows stand"} at the end; read without.`;
    notices.push({ file, row: records.length + 1, column: null, message });
  }
  if (broken !== null) {
    const message =
      "The quotes are not balanced; an opening and a closing one, with quotes inside doubled, are right. Rows after this one could not be read.";
    faults.push({ file, row: all.length + 1, column: columnAt(broken), message });
  }
  return { header, rows, notices, faults };
}

/** The record without empty cells behind those of the header; itself when there are none. */
function withoutTrailing(record: CsvRecord, width: number): CsvRecord {
  const { cells, raw } = record;
  if (cells.length <= width || !isEmptyRow(cells.slice(width))) return record;
  return { cells: cells.slice(0, width), raw };
}

/** The names of the columns up to the last that has one, of how many, and which had spaces around them. */
function readHeader(cells: readonly string[]): {
  readonly header: readonly string[];
  readonly width: number;
  readonly trimmed: readonly string[];
} {
  const named = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
  const header = named.map((cell) => cell.trim());
  return {
    header,
    width: cells.length,
    trimmed: header.filter((name, index) => name !== "" && name !== named[index]),
  };
}

/** What the rows of a file have to be like. */
interface RowForm {
  /** Cells in the header. */
  readonly width: number;
  /** Those of them up to the last name. */
  readonly named: number;
  readonly delimiter: Delimiter;
  /** The encoding that the file breaks, or null. */
  readonly invalid: string | null;
}

function faultsOfForm(
  { cells, raw }: CsvRecord,
  { width, named, delimiter, invalid }: RowForm,
): readonly { at: number; message: string }[] {
  if (isOpen(raw)) {
    const at = Math.max(0, cells.findIndex(isOpen));
    return [
      {
        at,
        message:
          'A single " stands in the cell; the whole cell in quotes, with quotes inside doubled, is right.',
      },
    ];
  }
  if (cells.length < width) {
    const message = `The row has ${cells.length} cells; ${width}, as in the header, are right.`;
    return [{ at: cells.length, message }];
  }
  if (cells.length > width) {
    return [{ at: named - 1, message: tooMany(cells, width, delimiter) }];
  }
  const stray = cells.findIndex((cell, at) => at >= named && cell.trim() !== "");
  if (stray >= 0) {
    return [
      { at: stray, message: "The column has no name, but this cell a text; a name is right." },
    ];
  }
  if (invalid === null) return [];
  return cells.flatMap((cell, at) =>
    cell.includes(REPLACEMENT)
      ? [{ at, message: `The cell holds bytes that are not ${invalid}; saved as UTF-8 is right.` }]
      : [],
  );
}

/** Whether a text holds quotes, and one of them stands alone. */
function isOpen(text: string): boolean {
  let open = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) open = !open;
  return open;
}

function tooMany(cells: readonly string[], width: number, delimiter: Delimiter): string {
  const mark = { ",": "comma", ";": "semicolon", "\t": "tab", "|": "bar" }[delimiter];
  const curly = cells.some((cell) => /[“”„]/.test(cell))
    ? "; curly quotes do not hold a cell together, straight ones do"
    : "";
  return `The row has ${cells.length} cells; ${width}, as in the header, are right (a cell with a ${mark} in it stands in quotes${curly}).`;
}
