import Papa from "papaparse";

/** One record of a file of separated values. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The record as it stands in the file. */
  readonly raw: string;
}

/** What separates the cells of a file. */
export type Delimiter = "," | ";" | "\t";

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];
const SEPARATOR_LINE = /^"?sep=([,;\t])"?\n/i;

/**
 * What separates the cells, as the header alone tells: semicolons or tabs only when it holds no other
 * of the delimiters outside quotes. A first line such as "sep=;", which spreadsheets understand, decides.
 * @returns the delimiter, and the text without that line
 */
export function findDelimiter(text: string): { delimiter: Delimiter; body: string } {
  const [line, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (line !== undefined) {
    const delimiter = DELIMITERS.find((known) => known === named) ?? ",";
    return { delimiter, body: text.slice(line.length) };
  }
  const header = (text.split("\n", 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const [only, ...others] = DELIMITERS.filter((delimiter) => header.includes(delimiter));
  return { delimiter: only !== undefined && others.length === 0 ? only : ",", body: text };
}

/**
 * Splits a text into records, up to its end or to the first cell with unbalanced quotes.
 * @returns the records, and the column (from 0) of that cell or null
 */
export function splitRecords(
  text: string,
  delimiter: Delimiter,
): { readonly records: readonly CsvRecord[]; readonly broken: number | null } {
  const format = { delimiter, newline: "\n", fastMode: false } as const;
  const records: CsvRecord[] = [];
  let broken: number | null = null;
  let start = 0;
  Papa.parse<string[]>(text, {
    ...format,
    step: ({ data, errors, meta }, parser) => {
      const quote = errors.find(({ type }) => type === "Quotes");
      if (quote) {
        // papaparse points behind the quote that opens the cell: all before it is balanced.
        const before = text.slice(start, (quote.index ?? start + 1) - 1);
        broken = (Papa.parse<string[]>(before, format).data[0]?.length ?? 1) - 1;
        parser.abort();
        return;
      }
      records.push({ cells: data, raw: text.slice(start, meta.cursor) });
      start = meta.cursor;
    },
  });
  return { records, broken };
}
