import type { CsvRow } from "../bytes/read-csv.ts";

/** Of the other rows, so many have to hold a number where the first holds words. */
const MOSTLY = 0.9;
/** Columns of values that repeat, which the first row has to speak of in words of its own. */
const LEAST_COLUMNS = 2;

/**
 * Whether the first row below the names says what the columns hold ("Choose all that apply") instead of
 * telling of a study: it has words where all others have numbers, such as years, and in columns of values
 * that repeat it has texts that stand nowhere else.
 */
export function isDescriptionRow(rows: readonly CsvRow[]): boolean {
  const [first, ...others] = rows;
  if (!first || others.length < 5) return false;
  let numbers = 0;
  let spoken = 0;
  for (const [column, text] of first.cells.entries()) {
    const cells = others.map(({ cells: row }) => row[column] ?? "").filter((cell) => cell !== "");
    if (cells.length < others.length / 2) continue;
    const different = new Set(cells);
    if (cells.filter((cell) => /^\d[\d.,]*$/.test(cell)).length >= cells.length * MOSTLY) {
      if (/^\d/.test(text)) return false;
      if (text !== "") numbers += 1;
    } else if (different.size * 2 <= cells.length) {
      if (text === "" || different.has(text)) return false;
      spoken += 1;
    }
  }
  return numbers > 0 && spoken >= LEAST_COLUMNS;
}
