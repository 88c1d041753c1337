import { max, min } from "d3-array";
import type { Contract, Field } from "../../contract/contract.ts";
import type { Csv } from "../bytes/read-csv.ts";
import type { GuessedField } from "../guess/draft.ts";
import { bareDoi } from "../references/read-references.ts";
import { plainName } from "../references/column-names.ts";
import { categoryOf, cellOf, entriesOf } from "./codes-of-contract.ts";
import { matchRows, type RowKeys } from "./match-rows.ts";

/** A study by its id and title. */
export interface NamedStudy {
  readonly id: string;
  readonly title: string;
}

/** What a newer export of a table changes. */
export interface TableUpdate {
  readonly fresh: readonly NamedStudy[];
  readonly gone: readonly NamedStudy[];
  readonly changed: readonly {
    readonly study: NamedStudy;
    readonly field: string;
    readonly from: string;
    readonly to: string;
  }[];
  /** Values of coded fields that the contract does not hold, in the order of the table. */
  readonly lacking: readonly {
    readonly field: string;
    readonly text: string;
    readonly count: number;
  }[];
  /** Fields of the contract that no column is: their cells stay as they are. */
  readonly without: readonly string[];
  /** Titles of columns that the contract has no field for: they are left out. */
  readonly unknown: readonly string[];
  /** First and last year, when they lie outside those of the contract; null otherwise. */
  readonly years: { readonly minimum: number; readonly maximum: number } | null;
  /** The table with names of fields and the ids of before, to be written. */
  readonly table: readonly (readonly string[])[];
}

/**
 * Holds a newer export of a table against the one that a map is made of. Fields are found by their name
 * or title; labels and codes that someone edited in the contract stay.
 * @param before the table of the map, its header the names of fields
 * @param columns what was guessed of the newer export
 */
export function updateTable(
  contract: Contract,
  before: Csv,
  columns: readonly GuessedField[],
): TableUpdate {
  const { fields, roles } = contract;
  const sources = sourcesOf(fields, columns);
  const count = columns[0]?.cells.length ?? 0;
  const old = before.rows.map(
    ({ cells }) => new Map(before.header.map((name, at) => [name, (cells[at] ?? "").trim()])),
  );
  const ownIds = sources.get(roles.id)?.title !== "" ? sources.get(roles.id) : undefined;
  const keyOf = (cell: (name: string | null) => string): RowKeys => ({
    id: ownIds ? cell(roles.id) : "",
    doi: cell(roles.doi),
    title: cell(roles.title),
  });
  const now = Array.from({ length: count }, (_, row) =>
    keyOf((name) => (name === null ? "" : (sources.get(name)?.cells[row] ?? ""))),
  );
  const matches = matchRows(
    old.map((row) => keyOf((name) => (name === null ? "" : (row.get(name) ?? "")))),
    now,
  );
  const ids = idsOf(
    matches,
    old.map((row) => row.get(roles.id) ?? ""),
    ownIds?.cells ?? null,
  );
  const lacking = new Map<string, { field: string; text: string; count: number }>();
  const rows = matches.map((match, row) =>
    fields.map((field) => {
      if (field.name === roles.id) return ids[row]!;
      const source = sources.get(field.name);
      const kept = match === null ? "" : (old[match]!.get(field.name) ?? "");
      if (!source) return kept;
      if (field.categories.length === 0) return source.cells[row] ?? "";
      const entries =
        source.guess.kind === "values"
          ? source.guess.cells[row]!
          : entriesOf(source.cells[row] ?? "", field);
      for (const text of entries.filter((entry) => categoryOf(entry, field.categories) === null)) {
        const key = `${field.name}\n${text.toLowerCase()}`;
        lacking.set(key, { field: field.name, text, count: (lacking.get(key)?.count ?? 0) + 1 });
      }
      return cellOf(entries, field);
    }),
  );
  const named = (row: number): NamedStudy => ({ id: ids[row]!, title: now[row]!.title });
  const used = new Set(matches);
  return {
    fresh: matches.flatMap((match, row) => (match === null ? [named(row)] : [])),
    gone: old.flatMap((row, at) =>
      used.has(at) ? [] : [{ id: row.get(roles.id) ?? "", title: row.get(roles.title) ?? "" }],
    ),
    changed: matches.flatMap((match, row) =>
      fields.flatMap((field, at) => {
        if (match === null || field.name === roles.id) return [];
        const [from, to] = [old[match]!.get(field.name) ?? "", rows[row]![at]!.trim()];
        return plainCell(from, field) === plainCell(to, field)
          ? []
          : [{ study: named(row), field: field.name, from, to }];
      }),
    ),
    lacking: [...lacking.values()],
    without: fields
      .filter(({ name }) => name !== roles.id && !sources.get(name))
      .map(({ name }) => name),
    unknown: columns
      .filter((column) => ![...sources.values()].includes(column) && column.role !== "id")
      .map(({ title }) => title),
    years: yearsOf(
      fields.find(({ name }) => name === roles.year),
      rows,
      fields,
    ),
    table: [fields.map(({ name }) => name), ...rows],
  };
}

/**
 * The column that each field is, by its name or title. A column of ticks without a common name is called
 * after the first of them, and so by another name when some are added: it is the field that it shares
 * most values with.
 */
function sourcesOf(
  fields: readonly Field[],
  columns: readonly GuessedField[],
): ReadonlyMap<string, GuessedField | undefined> {
  const named = new Map(fields.map((field) => [field.name, sourceNamed(field, columns)]));
  const taken = new Set(named.values());
  const loose = columns.filter(
    (column) => !taken.has(column) && (column.source?.from.length ?? 0) > 1,
  );
  return new Map(
    fields.map((field) => [
      field.name,
      named.get(field.name) ?? loose.find((column) => sharesValues(field, column)),
    ]),
  );
}

function sourceNamed(
  { name, title }: Field,
  columns: readonly GuessedField[],
): GuessedField | undefined {
  return (
    columns.find((column) => column.name === name) ??
    columns.find((column) => column.title !== "" && plainName(column.title) === plainName(title))
  );
}

/** Whether more than half of the values of a field are values of a column. */
function sharesValues({ categories }: Field, { guess }: GuessedField): boolean {
  const labels = guess.kind === "values" ? guess.values.map(({ label }) => label) : [];
  const shared = labels.filter((label) => categoryOf(label, categories) !== null);
  return (
    shared.length > 0 && shared.length * 2 > categories.filter(({ missing }) => !missing).length
  );
}

/** Ids of before where a row was there before, else those of the table, or the next free numbers. */
function idsOf(
  matches: readonly (number | null)[],
  before: readonly string[],
  own: readonly string[] | null,
): readonly string[] {
  const taken = new Set(before);
  const [digits = 3] = before.flatMap((id) => /^s(\d+)$/.exec(id)?.[1]?.length ?? []);
  let next = max(before, (id) => Number(/^s(\d+)$/.exec(id)?.[1] ?? 0)) ?? 0;
  return matches.map((match, row) => {
    if (match !== null) return before[match]!;
    const given = own?.[row] ?? "";
    if (given !== "" && !taken.has(given)) return given;
    next += 1;
    return `s${String(next).padStart(digits, "0")}`;
  });
}

/** A cell for comparison: codes in any order, a DOI however it is written, else the text. */
function plainCell(cell: string, field: Field): string {
  if (bareDoi(cell) !== "") return bareDoi(cell);
  if (field.categories.length === 0) return cell.replaceAll(/\s*;\s*/g, ";");
  const codes = entriesOf(cell, field).map(
    (entry) => categoryOf(entry, field.categories)?.value ?? entry,
  );
  return codes.toSorted().join("\n");
}

function yearsOf(
  field: Field | undefined,
  rows: readonly (readonly string[])[],
  fields: readonly Field[],
): TableUpdate["years"] {
  if (!field || field.minimum === null || field.maximum === null) return null;
  const at = fields.indexOf(field);
  const years = rows.map((row) => Number(row[at])).filter((year) => year > 0);
  const minimum = min([field.minimum, ...years])!;
  const maximum = max([field.maximum, ...years])!;
  return minimum < field.minimum || maximum > field.maximum ? { minimum, maximum } : null;
}
