import { max } from "d3-array";
import { isEmptyRow } from "../bytes/read-records.ts";
import type { CsvRow } from "../bytes/read-csv.ts";
import { isFormula } from "../faults/characters.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import { columnsNamed } from "../references/column-names.ts";
import { columnTitles } from "./column-titles.ts";
import { withoutFooters } from "./edges.ts";
import { isDescriptionRow } from "./description-row.ts";
import { findHeader, spreadGroups } from "./find-header.ts";
import { fillMergedCells } from "./merged-cells.ts";
import { mendCharacters } from "./mend-characters.ts";

/** A table as a review team has it, in form: every column has a name, every row a cell for each. */
export interface Sheet {
  /** Each different. */
  readonly header: readonly string[];
  /** The group that a line above the header puts each column under; "" for none. */
  readonly groups: readonly string[];
  /** Cells without spaces around them; none of the rows is empty. */
  readonly rows: readonly CsvRow[];
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

/**
 * Brings the rows of a spreadsheet into form: finds the header, gives every column a name, and leaves
 * out what stands around the table, each with a notice. Rows with more cells than the header are faults
 * where only a few are.
 * @param cells the rows as they stand in the file, the first one its row 1
 */
export function readSheet(cells: readonly (readonly string[])[], file: string): Sheet {
  const notices: Notice[] = [];
  const note = (row: number | null, message: string) =>
    notices.push({ file, row, column: null, message });
  const mended = mendCells(cells, note);
  const { header: at, groups: groupsAt } = findHeader(mended);
  const names = (mended[at] ?? []).map((name) => name.replaceAll(/\s+/g, " "));
  const last = (row: readonly string[]) => row.findLastIndex((cell) => cell !== "") + 1;
  const named = last(names);
  const body = mended.slice(at + 1).map((row, index) => ({ number: at + 2 + index, cells: row }));
  const long = body.filter((row) => last(row.cells) > named);
  const few = long.length > 0 && long.length <= Math.max(1, body.length / 20);
  const widest = Math.max(named, max(body, (row) => last(row.cells)) ?? 0);
  const width = few ? named : widest;
  const faults = few ? long.map((row) => tooLong(row, named, file)) : [];

  if (at > 0) notePreface(at, groupsAt, note);
  const groups = spreadGroups(groupsAt === null ? [] : (mended[groupsAt] ?? []), width);
  const whole = body.map(({ number, cells: row }) => ({
    number,
    cells: Array.from({ length: width }, (_, column) => row[column] ?? ""),
  }));
  const used = Array.from({ length: width }, (_, column) => column).filter(
    (column) => (names[column] ?? "") !== "" || whole.some((row) => row.cells[column] !== ""),
  );
  const pick = (row: readonly string[]) => used.map((column) => row[column] ?? "");
  const { titles, notices: called } = columnTitles(pick(names), pick(groups));
  for (const message of called) note(at + 1, message);

  const full = whole.filter((row) => !isEmptyRow(row.cells));
  const lastFull = full.at(-1)?.number ?? 0;
  const gaps = whole.filter((row) => isEmptyRow(row.cells) && row.number < lastFull);
  if (gaps.length > 0) note(gaps[0]!.number, `${rowsAre(gaps.length)} empty; read without.`);
  const inForm = full.map(({ number, cells: row }) => ({ number, cells: pick(row) }));
  const { rows: kept, left } = withoutFooters(inForm, columnsNamed("title", titles)[0] ?? -1);
  for (const row of left) {
    const text = row.cells.filter((cell) => cell !== "").join(", ");
    note(
      row.number,
      `The row holds a total or a note (“${text.slice(0, 60)}”), no study; left out.`,
    );
  }
  const described = isDescriptionRow(kept);
  if (described) note(kept[0]!.number, "The row says what the columns hold, no study; left out.");
  const told = described ? kept.slice(1) : kept;
  const { rows, columns: merged } = fillMergedCells(told, titles.length);
  if (merged.length > 0) {
    const which = merged.map((column) => titles[column]!).join(", ");
    note(at + 1, `${which}: empty below merged cells; each such row holds what stands above it.`);
  }
  return { header: titles, groups: pick(groups), rows, notices, faults };
}

function rowsAre(count: number): string {
  return count === 1 ? "1 row in the middle is" : `${count} rows in the middle are`;
}

function notePreface(
  at: number,
  groupsAt: number | null,
  note: (row: number, message: string) => void,
): void {
  const above = groupsAt ?? at;
  const lines = above === 1 ? "1 line stands" : `${above} lines stand`;
  if (above > 0) note(1, `${lines} above the table; left out.`);
  const group = groupsAt === null ? "" : `, under the names of groups in row ${groupsAt + 1}`;
  note(at + 1, `The names of the columns stand in row ${at + 1}${group}.`);
}

function tooLong({ number, cells }: CsvRow, named: number, file: string): Fault {
  const message = `The row has ${cells.findLastIndex((cell) => cell !== "") + 1} cells; ${named}, as in the header, are right (a cell with a delimiter in it stands in quotes).`;
  return { file, row: number, column: null, message };
}

/** Every cell trimmed, without what no reader of the table can see or run; told once for the file. */
function mendCells(
  rows: readonly (readonly string[])[],
  note: (row: number, message: string) => void,
): readonly (readonly string[])[] {
  const unseen: number[] = [];
  const formulas: number[] = [];
  const mended = rows.map((row, index) =>
    row.map((cell) => {
      const readable = mendCharacters(cell);
      if (readable !== cell) unseen.push(index + 1);
      if (!isFormula(readable)) return readable.trim();
      formulas.push(index + 1);
      return readable.replace(/^[\s=+\-@]+/, "").trim();
    }),
  );
  const cells = (count: number) => (count === 1 ? "1 cell holds" : `${count} cells hold`);
  if (unseen.length > 0) {
    note(unseen[0]!, `${cells(unseen.length)} characters that no reader can see; read without.`);
  }
  if (formulas.length > 0) {
    note(
      formulas[0]!,
      `${cells(formulas.length)} a formula; read as text, without its first sign.`,
    );
  }
  return mended;
}
