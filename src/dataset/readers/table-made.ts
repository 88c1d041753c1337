import type { Sheet } from "../forms/read-sheet.ts";
import { mendCharacters } from "../forms/mend-characters.ts";
import type { Notice } from "../faults/fault.ts";

/** A record by the names of its columns; columns that it lacks are empty. */
export type NamedCells = Readonly<Record<string, string>>;

/**
 * A table of records that were no rows of a spreadsheet: the columns in the order in which they first
 * appear, without those in which nothing stands. Rows are numbered like records, from 1.
 */
export function tableMade(records: readonly NamedCells[], notices: readonly Notice[] = []): Sheet {
  const names = new Set(records.flatMap((record) => Object.keys(record)));
  const header = [...names].filter((name) =>
    records.some((record) => (record[name] ?? "").trim() !== ""),
  );
  const rows = records.map((record, index) => ({
    number: index + 1,
    cells: header.map((name) => mendCharacters(record[name] ?? "").trim()),
  }));
  return { header, groups: header.map(() => ""), rows, notices, faults: [] };
}
