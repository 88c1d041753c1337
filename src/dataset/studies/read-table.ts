import type { Field } from "../../contract/contract.ts";
import { cellChecker } from "./check-cell.ts";
import type { Form } from "./check-form.ts";
import { countMendings, type MendingCounts, noticesOf } from "./column-notices.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { quoted } from "../faults/quoted.ts";
import { readCsv } from "../bytes/read-csv.ts";

/** The values of the cells of a row, by the names of columns. */
export interface Cells {
  /** Undefined for a column that the table lacks. */
  get(column: string): readonly string[] | undefined;
}

/** One row whose cells are checked. */
export interface TableRow {
  /** As a spreadsheet shows it: the header is 1. */
  readonly number: number;
  /** The values of each column; a column with a fault has none. */
  readonly cells: Cells;
  /** True when no cell of the row has a fault. */
  readonly sound: boolean;
}

/** A table read against its fields. */
export interface Table {
  readonly rows: readonly TableRow[];
  /** What was mended: in the file as a whole, and in each column with how often. */
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

/** What a table's reader knows beyond its fields. */
export interface TableOptions {
  /** Columns that have to be an id, a DOI, a PubMed id or a web address. */
  readonly forms?: ReadonlyMap<string, Form>;
  /** Called with each cell before it is checked; returns the text to check. */
  readonly mend?: (text: string, column: string, row: number) => string;
}

/**
 * Reads a CSV table and checks every cell against its field. Columns are found
 * by name. Faults are returned, in the order of rows.
 */
export function readTable(
  bytes: Uint8Array,
  fields: readonly Field[],
  file: string,
  { forms = new Map(), mend = (text) => text }: TableOptions = {},
): Table {
  const csv = readCsv(bytes, file, fields[0]?.name ?? "");
  const faults: Fault[] = [...csv.faults, ...checkHeader(csv.header, fields, file)];
  const columns = fields.flatMap((field) => {
    const index = csv.header.indexOf(field.name);
    if (index < 0) return [];
    const form = forms.get(field.name) ?? "text";
    const seen = field.unique ? new Map<string, { row: number; text: string }>() : null;
    const mendings: MendingCounts = new Map();
    return [{ field, index, seen, form, check: cellChecker(field, form), mendings }];
  });
  const places = new Map(columns.map(({ field }, place) => [field.name, place]));
  const rows = csv.rows.map(({ number, cells }): TableRow => {
    let sound = true;
    const read = columns.map(({ field, index, seen, form, check, mendings }) => {
      const text = mend(cells[index] ?? "", field.name, number);
      const { values, problems, mended } = check(text);
      const repeated =
        seen === null || problems.length > 0 ? [] : checkUnique(values, form, number, seen);
      for (const message of [...problems, ...repeated]) {
        faults.push({ file, row: number, column: field.name, message });
        sound = false;
      }
      countMendings(mendings, mended, text, values);
      return problems.length === 0 ? values : [];
    });
    return { number, cells: { get: (column) => read[places.get(column) ?? -1] }, sound };
  });
  return {
    rows,
    notices: [
      ...csv.notices,
      ...columns.flatMap(({ field, mendings }) => noticesOf(mendings, field.name, file)),
    ],
    faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

function checkHeader(
  header: readonly string[],
  fields: readonly Field[],
  file: string,
): readonly Fault[] {
  if (header.length === 0) return [];
  const names = fields.map(({ name }) => name);
  const missing = names.filter((name) => !header.includes(name));
  const at = (column: string, message: string): Fault => ({ file, row: 1, column, message });
  return [
    ...header.flatMap((name, index) => {
      if (name === "") return [at(`column ${index + 1}`, "The column has no name; one is right.")];
      if (header.indexOf(name) < index)
        return [at(name, "The column stands twice; once is right.")];
      if (names.includes(name)) return [];
      const near = nearest(name, missing.length > 0 ? missing : names);
      return [at(name, `The column is unknown; the nearest right name is "${near}".`)];
    }),
    ...missing.map((name) => at(name, `The column is missing; a column named "${name}" is right.`)),
  ];
}

function checkUnique(
  values: readonly string[],
  form: Form,
  row: number,
  seen: Map<string, { readonly row: number; readonly text: string }>,
): readonly string[] {
  if (values.length === 0) return [];
  const text = values.join(";");
  // Ids name folders, and some systems hold "S1" and "s1" for one folder.
  const key = form === "id" ? text.toLowerCase() : text;
  const first = seen.get(key);
  if (first === undefined) {
    seen.set(key, { row, text });
    return [];
  }
  const as = first.text === text ? "" : `, as ${quoted(first.text)}`;
  return [`${quoted(text)} stands in row ${first.row} already${as}; a value of its own is right.`];
}
