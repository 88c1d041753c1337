import type { Field, FileContract, Roles } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";

type Cell = string | number;

/**
 * What a spreadsheet would run: text that starts with = + - @, a tab or a carriage return, behind
 * any number of apostrophes.
 */
const FORMULA = /^'*[=+\-@\t\r]/;

/**
 * The rows as CSV (RFC 4180: commas, CRLF after every row, quotes only where needed; UTF-8 when
 * written, without a byte order mark).
 *
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, so it is shown and
 * not run. To undo it, take one apostrophe off cells that match `^'+[=+\-@\t\r]`. Numbers are
 * written as they are, negative ones too; they must be finite.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${written(row)}\r\n`).join("");
}

function written(row: readonly Cell[]): string {
  // A lone empty cell would be an empty line, which readers skip.
  return row.length === 1 && row[0] === "" ? '""' : row.map(cellText).join(",");
}

function cellText(cell: Cell): string {
  if (typeof cell === "number") return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The studies as CSV, every column of the contract in table order; see `csv` for quoting and the
 * rule against formulas.
 * @param options.labels false: field names and codes, as in the table itself. True: the fields'
 *   titles and the codebook's labels, lists joined by "; ".
 */
export function studiesCsv(
  studies: readonly Study[],
  contract: FileContract,
  options: { readonly labels: boolean },
): string {
  const { fields, roles } = contract;
  const write = options.labels ? labelled : raw;
  return csv([
    fields.map((field) => (options.labels ? field.title : field.name)),
    ...studies.map((study) =>
      fields.map((field) => write(fieldValues(study, field, roles), field)),
    ),
  ]);
}

function raw(values: readonly Cell[], field: Field): Cell {
  return values.length === 1 ? values[0]! : values.join(field.delimiter ?? "; ");
}

function labelled(values: readonly Cell[], field: Field): Cell {
  const labels = values.map(
    (value) => field.categories.find((category) => category.value === value)?.label ?? value,
  );
  return labels.length === 1 ? labels[0]! : labels.join("; ");
}

/** The field's values in a study; none when the cell was empty. */
function fieldValues(study: Study, field: Field, roles: Roles): readonly Cell[] {
  const property = (Object.keys(roles) as (keyof Roles)[]).find(
    (role) => roles[role] === field.name,
  );
  if (property) return listed(study[property]);
  const codes = study.codes[field.name];
  if (codes) return codes;
  const text = study.details[field.name] ?? "";
  if (field.type === "list") return text.split("; ");
  return [field.type === "integer" && /^-?\d{1,15}$/.test(text) ? Number(text) : text];
}

function listed(value: Study[keyof Roles]): readonly Cell[] {
  if (value === null) return [];
  if (typeof value === "boolean") return [String(value)];
  return typeof value === "object" ? value : [value];
}
