import { type CsvRecord, type Delimiter, findDelimiter, csvRecords } from "./csv-records.ts";
import { decodeText } from "./decode-text.ts";
import type { Notice } from "../faults/fault.ts";

/** The records of a file of separated values, whatever they hold. */
export interface RecordsRead {
  readonly records: readonly CsvRecord[];
  readonly delimiter: Delimiter;
  /** The column (from 0) of the cell with unbalanced quotes behind the last record, or null. */
  readonly broken: number | null;
  /** The encoding that bytes of the file break, or null. */
  readonly unread: string | null;
  readonly notices: readonly Notice[];
  /** What is wrong with the file as a whole, or null. */
  readonly problem: string | null;
}

const NAMES: Readonly<Record<Delimiter, string>> = {
  ",": "commas",
  ";": "semicolons",
  "\t": "tabs",
  "|": "bars",
};

/**
 * Reads the bytes of a file as records. Encoding, delimiter and line ends are found out, each with a
 * notice where it is not the usual one; a lone carriage return in a cell becomes a line feed.
 * @param anywhere whether lines can stand above the header
 */
export function readRecords(bytes: Uint8Array, file: string, anywhere = false): RecordsRead {
  const { text, encoding, valid, notices: read, problem } = decodeText(bytes);
  const notices: Notice[] = read.map((message) => ({ file, row: null, column: null, message }));
  const unread = valid ? null : encoding;
  if (problem !== null) {
    return { records: [], delimiter: ",", broken: null, unread, notices, problem };
  }
  const { delimiter, body } = findDelimiter(text, anywhere);
  const { records, broken } = csvRecords(body, delimiter);
  if (delimiter !== "," && records.length > 0) {
    const message = `The cells are separated by ${NAMES[delimiter]}; read as such.`;
    notices.push({ file, row: 1, column: null, message });
  }
  const returns = records.flatMap(({ cells }, index) =>
    cells.some((cell) => cell.includes("\r")) ? [index + 1] : [],
  );
  if (returns.length > 0) {
    const message = `Lines inside cells of ${returns.length} ${returns.length === 1 ? "row" : "rows"} end as on old Macs; read as lines.`;
    notices.push({ file, row: returns[0]!, column: null, message });
  }
  const mended = returns.length > 0 ? records.map(withLines) : records;
  return { records: mended, delimiter, broken, unread, notices, problem };
}

function withLines({ cells, raw }: CsvRecord): CsvRecord {
  return { cells: cells.map((cell) => cell.replaceAll("\r", "\n")), raw };
}

/** Whether nothing but space stands in these cells. */
export function isEmptyRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** The records up to the last that is not empty. */
export function withoutEmptyEnd(records: readonly CsvRecord[]): readonly CsvRecord[] {
  return records.slice(0, records.findLastIndex(({ cells }) => !isEmptyRow(cells)) + 1);
}
