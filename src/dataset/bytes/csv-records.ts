import Papa from "papaparse";

/** One record of a file of separated values. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The record as it stands in the file. */
  readonly raw: string;
}

/** What separates the cells of a file. */
export type Delimiter = "," | ";" | "\t" | "|";

/** Every one that is known. */
export const DELIMITERS: readonly Delimiter[] = [",", ";", "\t", "|"];
const SEPARATOR_LINE = /^"?sep=([,;\t|])"?\n/i;

/** Records that tell what separates cells when the first line does not. */
const PROBED = 50;

/**
 * What separates the cells: what a first line such as "sep=;" says, which spreadsheets understand; else
 * the one of them that the first line holds outside quotes; where it holds none or several, the comma.
 * @param anywhere whether lines can stand above the header: then the delimiter that splits the first
 * records most evenly counts where the first line does not tell
 * @returns the delimiter, and the text without that line
 */
export function findDelimiter(
  text: string,
  anywhere = false,
): { delimiter: Delimiter; body: string } {
  const [line, named] = SEPARATOR_LINE.exec(text) ?? [];
  if (line !== undefined) {
    const delimiter = DELIMITERS.find((known) => known === named) ?? ",";
    return { delimiter, body: text.slice(line.length) };
  }
  const header = (text.split("\n", 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  const held = DELIMITERS.filter((delimiter) => header.includes(delimiter));
  // A bar stands within names too: it parts them only where nothing else does.
  const [only, ...others] = held.length > 1 ? held.filter((one) => one !== "|") : held;
  const told = only !== undefined && others.length === 0;
  if (told && !(anywhere && isPreface(text, only))) return { delimiter: only, body: text };
  const [best] = (anywhere ? DELIMITERS : [])
    .map((delimiter) => ({ delimiter, even: evenness(text, delimiter) }))
    .filter(({ even }) => even > 0)
    .toSorted((a, b) => b.even - a.even);
  return { delimiter: best?.delimiter ?? ",", body: text };
}

/** Whether hardly any record after the first is split by what splits the first line. */
function isPreface(text: string, delimiter: Delimiter): boolean {
  const [, ...widths] = widthsOf(text, delimiter);
  return widths.length > 1 && widths.filter((width) => width > 1).length * 2 < widths.length;
}

/** Share of the first records with as many cells as most have, which is more than one. */
function evenness(text: string, delimiter: Delimiter): number {
  const widths = widthsOf(text, delimiter);
  const sizes = Map.groupBy(
    widths.filter((width) => width > 1),
    (width) => width,
  );
  return Math.max(0, ...[...sizes.values()].map(({ length }) => length)) / widths.length;
}

function widthsOf(text: string, delimiter: Delimiter): readonly number[] {
  const format = { delimiter, newline: "\n", fastMode: false, preview: PROBED } as const;
  return Papa.parse<string[]>(text, format)
    .data.filter((cells) => cells.some((cell) => cell.trim() !== ""))
    .map(({ length }) => length);
}

/**
 * Reads a text as records, up to its end or to the first cell with unbalanced quotes.
 * @returns the records, and the column (from 0) of that cell or null
 */
export function csvRecords(
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
