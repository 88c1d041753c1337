import type { Sheet } from "../forms/read-sheet.ts";

/** A column of a table on its way to a field. */
export interface Column {
  readonly title: string;
  /** Text of each cell, without spaces around it. */
  readonly cells: readonly string[];
  /** The values of each cell where they are known already; null where they have to be found. */
  readonly lists: readonly (readonly string[])[] | null;
  /** Titles of the columns it was merged of; empty when it stands in the table itself. */
  readonly from: readonly string[];
  /** The group that a line above the header puts it under; "" for none. */
  readonly group: string;
}

/** The columns of a sheet, as they stand in it. */
export function columnsOf({ header, groups, rows }: Sheet): readonly Column[] {
  return header.map((title, at) => ({
    ...{ title, cells: rows.map(({ cells }) => cells[at] ?? ""), lists: null, from: [] },
    group: groups[at] ?? "",
  }));
}
