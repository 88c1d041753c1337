import Papa from "papaparse";
import type { Fault } from "./fault.ts";

/** One record after the header. */
export interface CsvRow {
  /** As a spreadsheet shows it, but counting records: line breaks inside a cell do not count. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A file of comma-separated values; rows with faults of form are left out. */
export interface Csv {
  readonly header: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly faults: readonly Fault[];
}

const REPLACEMENT = "\uFFFD";
const FORMAT = { delimiter: ",", newline: "\n", fastMode: false } as const;

/**
 * Reads comma-separated values in UTF-8. Faults of form (encoding, quotes, cells
 * too few or too many, nothing in it) are returned, not thrown.
 * @param firstColumn the name to report faults of the whole file under
 */
export function readCsv(bytes: Uint8Array, file: string, firstColumn: string): Csv {
  const nothing = (message: string): Csv => ({
    header: [],
    rows: [],
    faults: [{ file, row: 1, column: firstColumn, message }],
  });
  if (isUtf16(bytes)) return nothing("The file is in UTF-16; saved as UTF-8 is right.");
  const text = new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
  if (text.trim() === "") {
    return nothing(`The file is empty; a first row with the names of the columns is right.`);
  }
  const { records, broken } = splitRecords(text);
  const [header = [], ...rest] = records.map(({ cells }) => cells);
  const columnAt = (index: number) => header[index] || `column ${index + 1}`;
  const faults: Fault[] = [];
  const rows: CsvRow[] = [];
  const invalid = !isUtf8(bytes);
  records.forEach(({ cells, raw }, index) => {
    const row = index + 1;
    const found = faultsOfForm(cells, raw, header.length, invalid);
    faults.push(...found.map(({ at, message }) => ({ file, row, column: columnAt(at), message })));
    if (found.length === 0 && index > 0) rows.push({ number: row, cells: rest[index - 1] ?? [] });
  });
  if (broken) {
    const message =
      "The quotes are not balanced; an opening and a closing one, with quotes inside doubled, are right. Rows after this one could not be read.";
    faults.push({ file, row: records.length + 1, column: columnAt(broken.column), message });
  }
  return { header, rows, faults };
}

interface CsvRecord {
  readonly cells: readonly string[];
  /** The record as it stands in the file. */
  readonly raw: string;
}

/** Splits a text up to its end or to the first cell with unbalanced quotes (`column` counts from 0). */
function splitRecords(text: string): {
  records: readonly CsvRecord[];
  broken: { column: number } | null;
} {
  const records: CsvRecord[] = [];
  let broken: { column: number } | null = null;
  let start = 0;
  Papa.parse<string[]>(text, {
    ...FORMAT,
    step: ({ data, errors, meta }, parser) => {
      const quote = errors.find(({ type }) => type === "Quotes");
      if (quote) {
        // papaparse points behind the quote that opens the cell: all before it is balanced.
        const before = text.slice(start, (quote.index ?? start + 1) - 1);
        broken = { column: (Papa.parse<string[]>(before, FORMAT).data[0]?.length ?? 1) - 1 };
        parser.abort();
        return;
      }
      records.push({ cells: data, raw: text.slice(start, meta.cursor) });
      start = meta.cursor;
    },
  });
  while (records.at(-1)?.cells.join("") === "" && records.at(-1)?.cells.length === 1) records.pop();
  return { records, broken };
}

function faultsOfForm(
  cells: readonly string[],
  raw: string,
  width: number,
  invalid: boolean,
): readonly { at: number; message: string }[] {
  if (raw.split('"').length % 2 === 0) {
    const at = Math.max(
      0,
      cells.findIndex((cell) => cell.split('"').length % 2 === 0),
    );
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
    const message = `The row has ${cells.length} cells; ${width}, as in the header, are right (a cell with a comma in it stands in quotes).`;
    return [{ at: width - 1, message }];
  }
  return cells.flatMap((cell, at) =>
    invalid && cell.includes(REPLACEMENT)
      ? [{ at, message: "The cell holds bytes that are not UTF-8; saved as UTF-8 is right." }]
      : [],
  );
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function isUtf16(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
