import Papa from "papaparse";

/** Rows as the text of a CSV file: commas, line feeds, quotes where needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\n" },
  )}\n`;
}
