import { mean } from "d3-array";
import type { CsvRow } from "../bytes/read-csv.ts";

/** Of the rows, at least so many have to lie below the first row of a study. */
const LEAST_BELOW = 0.2;
/** Letters of a text that can be the title of a study. */
const TITLE = 12;

/**
 * Rows below merged cells: where several columns, one of them with long and different texts, are empty
 * in just the same rows, a spreadsheet showed one study over several rows. Each of these cells then holds
 * what the merged one held.
 * @returns the rows, and which columns were filled, or none
 */
export function fillMergedCells(
  rows: readonly CsvRow[],
  width: number,
): { readonly rows: readonly CsvRow[]; readonly columns: readonly number[] } {
  const none = { rows, columns: [] };
  const columns = Array.from({ length: width }, (_, column) => column);
  const emptyIn = (column: number) =>
    rows.flatMap(({ cells }, row) => ((cells[column] ?? "") === "" ? [row] : [])).join(",");
  const group = [...Map.groupBy(columns, emptyIn)].find(
    ([, members]) => members.length > 1 && members.some((column) => isTitle(rows, column)),
  );
  if (!group) return none;
  const [places, members] = group;
  const below = new Set(places === "" ? [] : places.split(",").map(Number));
  const others = columns.filter((column) => !members.includes(column));
  const held = [...below].every((row) => others.some((column) => rows[row]!.cells[column] !== ""));
  if (below.has(0) || below.size < rows.length * LEAST_BELOW || !held) return none;
  let above: readonly string[] = [];
  const filled = rows.map(({ number, cells }, row) => {
    if (below.has(row)) {
      return { number, cells: cells.map((cell, at) => (members.includes(at) ? above[at]! : cell)) };
    }
    above = cells;
    return { number, cells };
  });
  return { rows: filled, columns: members };
}

function isTitle(rows: readonly CsvRow[], column: number): boolean {
  const texts = rows.map(({ cells }) => cells[column] ?? "").filter((cell) => cell !== "");
  const length = mean(texts, (text) => text.length) ?? 0;
  return texts.length > 1 && length >= TITLE && new Set(texts).size >= texts.length * 0.9;
}
