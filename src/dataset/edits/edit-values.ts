import { isFormula } from "../faults/characters.ts";
import type { GuessedValue, ValuesFound } from "../guess/values.ts";
import { oneLine } from "./one-line.ts";
import { without } from "./without.ts";
import { EditRefused, fieldOf, type MadeField, type MadeTable, withField } from "./made-table.ts";

/** What of a value is a text of its own. */
export type ValueNamed = "label" | "definition" | "group";

/** The table with the first value as part of the second: studies with both carry it once. */
export function mergeValues(made: MadeTable, name: string, code: string, into: string): MadeTable {
  const { field, found } = foundIn(made, name);
  const [from, to] = [valueOf(found, code), valueOf(found, into)];
  if (from === to) throw new EditRefused("A value cannot be merged with itself.");
  const spellings = [...new Set([...to.spellings, ...from.spellings])];
  const values = found.values
    .filter((value) => value !== from)
    .map((value) => (value === to ? { ...to, spellings } : value));
  return rewritten(made, field, values, new Map([[from.label, to.label]]));
}

/** The table with another label, definition or group of a value; an empty text takes the last two away. */
export function nameValue(
  made: MadeTable,
  name: string,
  code: string,
  what: ValueNamed,
  text: string,
): MadeTable {
  const { field, found } = foundIn(made, name);
  const value = valueOf(found, code);
  const bare = oneLine(text);
  if (what !== "label") {
    const others = without(value, what);
    return replaced(made, field, value, bare === "" ? others : { ...others, [what]: bare });
  }
  if (bare === "") throw new EditRefused("A value needs a label.");
  const key = bare.toLowerCase();
  const other = found.values.find(
    (one) => one !== value && (one.label.toLowerCase() === key || one.code === key),
  );
  if (other) throw new EditRefused(`Another value is called “${other.label}”; merge the two.`);
  const values = found.values.map((one) => (one === value ? { ...value, label: bare } : one));
  return rewritten(made, field, values, new Map([[value.label, bare]]));
}

/** The table with a value that says, or no longer says, that information is missing. */
export function sayMissing(
  made: MadeTable,
  name: string,
  code: string,
  missing: boolean,
): MadeTable {
  const { field, found } = foundIn(made, name);
  const value = valueOf(found, code);
  return replaced(made, field, value, { ...value, missing: missing ? "silent" : null });
}

/** The table with a value one place earlier (-1) or later (1) in the order of axes. */
export function moveValue(made: MadeTable, name: string, code: string, by: 1 | -1): MadeTable {
  const { field, found } = foundIn(made, name);
  const at = found.values.indexOf(valueOf(found, code));
  const to = at + by;
  if (to < 0 || to >= found.values.length) throw new EditRefused("It stands at the end already.");
  const values = [...found.values];
  [values[at], values[to]] = [values[to]!, values[at]!];
  return withValues(made, field, { ...found, values });
}

/**
 * The table with another text in a cell; in a column of values, the labels or codes of some, separated as
 * in the other cells.
 * @param row place of the study, from 0
 */
export function writeCell(made: MadeTable, name: string, row: number, text: string): MadeTable {
  const field = fieldOf(made, name);
  if (field.cells[row] === undefined) throw new EditRefused("There is no such row.");
  const cells = field.cells.with(row, text.trim());
  if (field.guess.kind !== "values") return withField(made, { ...field, cells });
  const { values } = field.guess;
  const entries = field.delimiter === null ? [text] : text.split(field.delimiter);
  const labels = entries.flatMap((entry) => {
    const key = entry.trim().toLowerCase();
    const value = values.find((one) => one.code === key || one.label.toLowerCase() === key);
    return value ? [value.label] : [];
  });
  const found = { ...field.guess, cells: field.guess.cells.with(row, [...new Set(labels)]) };
  return withValues(made, { ...field, cells }, found);
}

function foundIn(made: MadeTable, name: string): { field: MadeField; found: ValuesFound } {
  const field = fieldOf(made, name);
  if (field.guess.kind !== "values") throw new EditRefused(`“${field.title}” has no values.`);
  return { field, found: field.guess };
}

function valueOf({ values }: ValuesFound, code: string): GuessedValue {
  const found = values.find((value) => value.code === code);
  if (!found) throw new EditRefused(`There is no value “${code}”.`);
  return found;
}

function replaced(
  made: MadeTable,
  field: MadeField,
  before: GuessedValue,
  after: GuessedValue,
): MadeTable {
  const { found } = foundIn(made, field.name);
  const values = found.values.map((value) => (value === before ? after : value));
  return withValues(made, field, { ...found, values });
}

/** The table with cells written anew in which a label changed; all others stay letter for letter. */
function rewritten(
  made: MadeTable,
  field: MadeField,
  values: readonly GuessedValue[],
  changed: ReadonlyMap<string, string>,
): MadeTable {
  const { found } = foundIn(made, field.name);
  const codes = new Map(values.map(({ label, code }) => [label, code]));
  const { delimiter } = field;
  // A label with the delimiter in it would be read as several values, another as a formula.
  const written = (label: string) =>
    (delimiter !== null && label.includes(delimiter)) || isFormula(label)
      ? codes.get(label)!
      : label;
  const lists = found.cells.map((list) =>
    list.some((label) => changed.has(label))
      ? [...new Set(list.map((label) => changed.get(label) ?? label))]
      : list,
  );
  const cells = field.cells.map((cell, row) =>
    lists[row] === found.cells[row] ? cell : lists[row]!.map(written).join(`${delimiter ?? ""} `),
  );
  return withValues(made, { ...field, cells }, { values, cells: lists });
}

function withValues(made: MadeTable, field: MadeField, { values, cells }: ValuesFound): MadeTable {
  if (field.guess.kind !== "values") return made;
  const counts = new Map<string, number>();
  for (const label of cells.flat()) counts.set(label, (counts.get(label) ?? 0) + 1);
  const counted = values.map((value) => ({ ...value, count: counts.get(value.label) ?? 0 }));
  return withField(made, { ...field, guess: { ...field.guess, values: counted, cells } });
}
