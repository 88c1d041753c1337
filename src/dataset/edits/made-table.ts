import { descriptorOf, type MapTexts, type Opening } from "../guess/descriptor.ts";
import type { GuessedField } from "../guess/draft.ts";
import type { GuessedContract } from "../guess/guess-contract.ts";
import type { StudyRows } from "../guess/join-rows.ts";
import { holdingRules } from "./holding-rules.ts";
import { freeName, openingOf } from "../guess/opening.ts";
import { slugOf } from "../guess/slug.ts";

/** A field of a map that its maker can still change. */
export interface MadeField extends GuessedField {
  /** Whether it is left out of the map. */
  readonly out: boolean;
}

/** A table on its way to a map: what edits change, and what a contract and a table are written from. */
export interface MadeTable {
  /** Name of the file without its ending: the map's until someone gives it one. */
  readonly name: string;
  /** In the order of the table, those left out too. */
  readonly fields: readonly MadeField[];
  /** Rows of the file that each study was joined of; null where each row is a study. */
  readonly studies: StudyRows | null;
  /** Numbers of the rows of the file, as a spreadsheet shows them. */
  readonly numbers: readonly number[];
  readonly opening: Opening;
  readonly texts: MapTexts;
  /** Rules of a contract that was opened (`evidenceMap`), kept while they hold. */
  readonly rules: Readonly<Record<string, unknown>>;
}

/** What an edit cannot do, in a sentence for whoever asked for it. */
export class EditRefused extends Error {}

/**
 * What a guess made of a table, to be edited. Columns with personal data stand in it as left out.
 * @param numbers of the rows as a spreadsheet shows them
 */
export function madeOfGuess(
  name: string,
  guessed: GuessedContract,
  numbers: readonly number[],
): MadeTable {
  const { columns, left, studies, axes } = guessed;
  const taken = new Set(columns.map((field) => field.name));
  const personal = left.map((column): MadeField => ({
    ...{ name: freeName(slugOf(column.title, "_"), taken), title: column.title, role: null },
    ...{ dimension: false, guess: { kind: "text", what: "texts" }, delimiter: null },
    ...{ cells: studies ? studies.map(() => "") : column.cells, source: column, out: true },
  }));
  return {
    ...{ name, studies, numbers, texts: {}, rules: {} },
    fields: [...columns.map((field) => ({ ...field, out: false })), ...personal],
    opening: { rows: axes?.rows ?? "", cols: axes?.cols ?? "", split: null },
  };
}

/** The fields that are part of the map. */
export function fieldsIn({ fields }: MadeTable): readonly MadeField[] {
  return fields.filter(({ out }) => !out);
}

/** The field of that name. */
export function fieldOf(made: MadeTable, name: string): MadeField {
  const found = made.fields.find((field) => field.name === name);
  if (!found) throw new EditRefused(`There is no column “${name}”.`);
  return found;
}

/** The table with one of its fields changed. */
export function withField(made: MadeTable, changed: MadeField): MadeTable {
  return {
    ...made,
    fields: made.fields.map((field) => (field.name === changed.name ? changed : field)),
  };
}

/**
 * The table with axes that are there: an axis whose field is a dimension stays, another is chosen anew,
 * beside all studies where there is one dimension only.
 */
export function withAxes(made: MadeTable): MadeTable {
  const { rows, cols, split } = made.opening;
  const fields = fieldsIn(made);
  const stays = (name: string | null) =>
    fields.some((field) => field.name === name && field.dimension) ? name : null;
  const kept = { rows: stays(rows), cols: stays(cols), split: stays(split) };
  if (kept.rows !== null && kept.cols !== null)
    return { ...made, opening: { ...made.opening, split: kept.split } };
  const others = fields.filter(({ name }) => name !== kept.split);
  const found = openingOf(others, kept);
  const opening = { rows: found.rows, cols: found.cols, split: kept.split };
  const added = found.added === null ? [] : [{ ...found.added, out: false }];
  return { ...made, opening, fields: [...made.fields, ...added] };
}

/** What keeps the table from being a map, in a sentence each; empty when nothing does. */
export function problemsOf(made: MadeTable): readonly string[] {
  const problems: string[] = [];
  if (!fieldsIn(made).some(({ role }) => role === "title"))
    problems.push("No column holds the titles of studies. Choose the one that does.");
  if (made.opening.rows === "" || made.opening.cols === "")
    problems.push(
      "No column holds values that repeat, and a map needs codes for its rows and its columns. Make a column a dimension, or choose what separates its values.",
    );
  return problems;
}

/** The contract and the table of what was made: the two files that a build reads. */
export function filesOf(made: MadeTable): {
  readonly descriptor: object;
  readonly table: readonly (readonly string[])[];
} {
  const fields = fieldsIn(made);
  const descriptorWith = (rules: MadeTable["rules"]) =>
    descriptorOf(made.name, fields, made.opening, made.texts, rules);
  const descriptor = descriptorWith(holdingRules(made.rules, descriptorWith));
  return {
    descriptor,
    table: [
      fields.map(({ name }) => name),
      ...(fields[0]?.cells ?? []).map((_, row) => fields.map(({ cells }) => cells[row]!)),
    ],
  };
}
