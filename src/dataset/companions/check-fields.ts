import type { Category, Contract, Dimension, Field } from "../../contract/contract.ts";

/** In place of a value: the checker could not tell. No code of a vocabulary holds this character. */
export const CANNOT_TELL = "?";

/** Between the values of a study that carries several. */
export const VALUE_MARK = ";";

/** What a checker read of a study. */
export type ReadFrom = "abstract" | "full-text";

/** The longest name of a checker, and the longest note, in characters. */
export const LONGEST_CHECKER = 80;
export const LONGEST_NOTE = 2000;

const readFrom = (value: ReadFrom, label: string, definition: string): Category => {
  return { value, label, definition, group: null, missing: false, residual: false };
};

/** What a checker can have read, in order. */
export const READ_FROM: readonly Category[] = [
  readFrom("abstract", "Abstract", "The abstract and its record, no more."),
  readFrom("full-text", "Full text", "More of the paper than its abstract."),
];

const field = (
  name: string,
  title: string,
  description: string,
  more: Partial<Field> = {},
): Field => ({
  name,
  title,
  description,
  type: "string",
  delimiter: null,
  required: true,
  unique: false,
  pattern: null,
  minimum: null,
  maximum: null,
  dimension: false,
  categories: [],
  ...more,
});

/**
 * The columns of a table of checks, in order: the same in a file that a checker hands in and in the
 * table that a map keeps. A row is what one checker says of one study in one dimension.
 */
export const CHECK_FIELDS: readonly Field[] = [
  field("map", "Map", "Name of the table that was checked, as its descriptor has it."),
  field("release", "Release", "Number of the release that was checked."),
  field("study", "Study", "Id of the study."),
  field("dimension", "Dimension", "Name of the dimension."),
  field("checker", "Checker", "Who checked, as they want to be named; initials do.", {
    pattern: `\\S(?:[^\\n\\t]{0,${LONGEST_CHECKER - 2}}\\S)?`,
  }),
  field(
    "value",
    "Value",
    `What the checker would code: values of the dimension, joined by "${VALUE_MARK}"; "${CANNOT_TELL}" where it cannot be told from what was read; empty for no code where the dimension allows that.`,
    { required: false },
  ),
  field("note", "Note", "What the checker adds, such as where the source says so; may be empty.", {
    required: false,
    pattern: `[\\s\\S]{0,${LONGEST_NOTE}}`,
  }),
  field("read_from", "Read from", "How much of the study the checker read.", {
    categories: READ_FROM,
  }),
  field("date", "Date", "Day of the check, such as 2026-01-31.", {
    pattern: "[0-9]{4}-[0-9]{2}-[0-9]{2}",
  }),
];

/** Their names, in order: the header of such a table. */
export const CHECK_COLUMNS: readonly string[] = CHECK_FIELDS.map(({ name }) => name);

/** The dimensions that a person can check: those with codes. A year is no judgement. */
export function checkableDimensions({
  dimensions,
}: Pick<Contract, "dimensions">): readonly Dimension[] {
  return dimensions.filter(({ kind }) => kind === "coded");
}

/** Whether every study has a code in a dimension. */
export function needsCode({ fields }: Pick<Contract, "fields">, { name }: Dimension): boolean {
  return fields.find((field) => field.name === name)?.required ?? false;
}
