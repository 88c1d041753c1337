import type { Field } from "../contract/contract.ts";
import { checkCell, type Form } from "./check-cell.ts";
import type { Fault } from "./fault.ts";
import { nearest } from "./nearest.ts";
import { readCsv } from "./read-csv.ts";

/** One row whose cells are checked. */
export interface TableRow {
  /** As a spreadsheet shows it: the header is 1. */
  readonly number: number;
  /** The values of each column; a column with a fault has none. */
  readonly cells: ReadonlyMap<string, readonly string[]>;
  /** True when no cell of the row has a fault. */
  readonly sound: boolean;
}

/** A table read against its fields. */
export interface Table {
  readonly rows: readonly TableRow[];
  readonly faults: readonly Fault[];
}

/** What a table's reader knows beyond its fields. */
export interface TableOptions {
  /** Columns that have to be an id, a DOI or a web address. */
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
    const seen = field.unique ? new Map<string, number>() : null;
    return index < 0 ? [] : [{ field, index, seen, form: forms.get(field.name) ?? "text" }];
  });
  const rows = csv.rows.map(({ number, cells }): TableRow => {
    let sound = true;
    const read = columns.map(({ field, index, seen, form }) => {
      const text = mend(cells[index] ?? "", field.name, number);
      const { values, problems } = checkCell(text, field, form);
      const repeated = seen === null ? [] : checkUnique(text, number, seen);
      for (const message of [...problems, ...repeated]) {
        faults.push({ file, row: number, column: field.name, message });
        sound = false;
      }
      return [field.name, problems.length === 0 ? values : []] as const;
    });
    return { number, cells: new Map(read), sound };
  });
  return { rows, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
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
      if (header.indexOf(name) < index) {
        return [at(name || `column ${index + 1}`, "The column stands twice; once is right.")];
      }
      if (names.includes(name)) return [];
      const near = nearest(name, missing.length > 0 ? missing : names);
      return [
        at(
          name || `column ${index + 1}`,
          `The column is unknown; the nearest right name is "${near}".`,
        ),
      ];
    }),
    ...missing.map((name) => at(name, `The column is missing; a column named "${name}" is right.`)),
  ];
}

function checkUnique(text: string, row: number, seen: Map<string, number>): readonly string[] {
  if (text === "") return [];
  const first = seen.get(text);
  if (first !== undefined) {
    return [`"${text}" stands in row ${first} already; a value of its own is right.`];
  }
  seen.set(text, row);
  return [];
}
