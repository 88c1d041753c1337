import type { Fault } from "../../dataset/faults/fault.ts";
import type { MadeField, MadeTable } from "../../dataset/edits/made-table.ts";
import type { ShownColumn, ShownFault } from "./messages.ts";

/** Values and faults that are shown; a page with more of them helps no one. */
const MOST_VALUES = 200;
const MOST_FAULTS = 100;
const MOST_EXAMPLES = 3;

/** A field as the maker sees it. */
export function shownColumn(field: MadeField): ShownColumn {
  const { name, title, role, out, dimension, guess, cells, delimiter, source } = field;
  const values = guess.kind === "values" ? guess.values : [];
  const told = cells.filter((cell) => cell !== "");
  return {
    ...{ name, title, dimension, delimiter },
    part: out ? "out" : (role ?? (dimension ? "dimension" : "text")),
    values: values.slice(0, MOST_VALUES).map((value) => ({
      ...{ code: value.code, label: value.label, count: value.count },
      ...{ missing: value.missing !== null },
      ...{ definition: value.definition ?? "", group: value.group ?? "" },
    })),
    size: values.length,
    filled: told.length,
    ownColumn: source !== undefined && role !== "id" && role !== "authorsComplete",
    examples: [...new Set(told.slice(0, 50))]
      .slice(0, MOST_EXAMPLES)
      .map((cell) => cell.slice(0, 80)),
  };
}

/** The first faults of a table as the maker sees them, at the rows of the file. */
export function shownFaults(faults: readonly Fault[], made: MadeTable): readonly ShownFault[] {
  return faults.slice(0, MOST_FAULTS).map(({ row, column, message }) => {
    // Row 1 of the table that is checked is its header.
    const study = row === null ? -1 : row - 2;
    const field = made.fields.find(({ name }) => name === column);
    const place = made.studies?.[study]?.[0] ?? study;
    const text = field?.cells[study];
    const nearest = /the nearest right one is "([^"]+)"/.exec(message)?.[1] ?? null;
    return {
      row: row === null ? null : (made.numbers[place] ?? row),
      column: field?.title ?? column,
      message,
      cell:
        field === undefined || text === undefined
          ? null
          : { column: field.name, row: study, text, nearest },
    };
  });
}
