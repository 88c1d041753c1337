import { columnsNamed, type NamedRole } from "../references/column-names.ts";

/** Where the names of columns stand among the rows of a sheet, from 0. */
export interface HeaderPlace {
  readonly header: number;
  /** The line above with names of groups of columns, or null. */
  readonly groups: number | null;
}

/** Rows among which the header is looked for. */
const PROBED = 30;
/** A header names so many of the columns, in relation to the fullest row. */
const LEAST_NAMED = 0.6;
/** Parts that hardly any cell of a study is called. */
const TELLING: readonly NamedRole[] = ["title", "authors", "year", "doi", "summary", "venue"];

/**
 * Finds the row with the names of columns: the first with the most names of bibliographic columns, else
 * the first that is filled like the fullest rows and is not all numbers. What stands above is a preface, or, in the row
 * right above, names of groups of columns.
 * @param rows the cells of each row, trimmed
 */
export function findHeader(rows: readonly (readonly string[])[]): HeaderPlace {
  const probed = rows.slice(0, PROBED);
  const fullest = Math.max(0, ...probed.map(filled));
  const like = probed.map(
    (row) => filled(row) >= Math.max(1, fullest * LEAST_NAMED) && !isNumbers(row),
  );
  const named = probed.map((row, at) =>
    filled(row) * 2 >= fullest && row.every(isShort) && at < PROBED ? namedParts(row) : 0,
  );
  const most = Math.max(0, ...named);
  const plain = Math.max(0, like.indexOf(true));
  // A first row that names the title is the header, whatever stands below it.
  const header =
    most >= 2 && named[plain] !== most
      ? named.indexOf(most)
      : isGroupLine(rows, plain)
        ? plain + 1
        : plain;
  const above = rows[header - 1];
  const groups = above && filled(above) >= 2 && above.every(isShort) ? header - 1 : null;
  return { header, groups };
}

/** Names of groups, each standing over all columns up to the next. */
export function spreadGroups(cells: readonly string[], width: number): readonly string[] {
  let last = "";
  return Array.from({ length: width }, (_, column) => (last = cells[column] || last));
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== "").length;
}

function isNumbers(row: readonly string[]): boolean {
  const told = row.filter((cell) => cell !== "");
  return told.filter((cell) => /^[\d.,%\s-]+$/.test(cell)).length * 2 > told.length;
}

function isShort(cell: string): boolean {
  return cell.length <= 300;
}

function namedParts(row: readonly string[]): number {
  return TELLING.filter((role) =>
    columnsNamed(role, row).some((column) => row[column]!.length < 60),
  ).length;
}

/** Whether a full row repeats names side by side, and the next one tells columns apart. */
function isGroupLine(rows: readonly (readonly string[])[], at: number): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next || isNumbers(next)) return false;
  const repeats = row.filter((cell, column) => cell !== "" && cell === row[column - 1]).length;
  const told = next.filter((cell) => cell !== "");
  return (
    repeats * 2 >= filled(row) && told.length >= filled(row) && new Set(told).size === told.length
  );
}
