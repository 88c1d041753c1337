import type { Sheet } from "../forms/read-sheet.ts";
import type { NamedRole } from "../references/column-names.ts";
import type { ChosenAxes } from "./choose-axes.ts";
import { type Column, columnsOf } from "./column.ts";
import { descriptorOf } from "./descriptor.ts";
import type { Draft, GuessedField, GuessNotice } from "./draft.ts";
import { draftColumn } from "./draft-column.ts";
import { type GuessedRoles, guessRoles, titleCandidates } from "./guess-roles.ts";
import { joinRows, rowsByStudy, type StudyRows } from "./join-rows.ts";
import { mergeColumns } from "./merge-columns.ts";
import { freeName, named, openingOf } from "./opening.ts";
import { type GuessOptions, NO_OPTIONS, placeOfColumn, unknownColumns } from "./options.ts";
import { personalData } from "./personal.ts";
import { repeatedStudies } from "./repeated-studies.ts";

/** A first contract for a table that has none, and the table as the contract reads it. */
export interface GuessedContract {
  /** The descriptor, to be written as JSON. */
  readonly descriptor: object;
  /** With the names of fields as header, and ids; cells as they were where the contract reads them. */
  readonly table: readonly (readonly string[])[];
  readonly columns: readonly GuessedField[];
  /** Columns with personal data, which no field was made of. */
  readonly left: readonly Column[];
  /** The rows of each study where they were joined; null where each row is one. */
  readonly studies: StudyRows | null;
  /** The axes that the map opens with, and why; null when there are none. */
  readonly axes: ChosenAxes | null;
  /** What was mended, merged or left out, and what to look at. */
  readonly notices: readonly GuessNotice[];
  /** What keeps it from being a map; empty when nothing does. */
  readonly problems: readonly string[];
}

/**
 * Guesses a contract from a table alone: roles by the names of columns, vocabularies by what their
 * cells hold. Every value of the table becomes a value of the contract, so that the table can be read
 * by it at once. What it can't know, such as licence and provenance, it says is not stated.
 * @param name of the file without its ending: name and title of the map until someone changes them
 */
export function guessContract(
  sheet: Sheet,
  name: string,
  options: GuessOptions = NO_OPTIONS,
): GuessedContract {
  const { columns, left, notices: shaped } = shapedColumns(sheet, options);
  const titles = columns.map(({ title }) => title);
  const rows = sheet.rows.map((_, row) => columns.map(({ cells }) => cells[row]!));
  const place = (column: string | null) => (column === null ? -1 : placeOfColumn(column, titles));
  const roles = guessRoles(titles, rows, chosenRoles(options, place));
  const numbers = sheet.rows.map(({ number }) => number);
  const drafted = columns.map((column, at) => {
    const role = Object.entries(roles).find(([, one]) => one === at)?.[0] as NamedRole | undefined;
    const said = options.delimiters.find((one) => place(one.column) === at)?.delimiter ?? null;
    return draftColumn(column, role ?? null, numbers, said);
  });
  const separate = drafted.flatMap(({ drafts }) => drafts);
  const study = place(options.study);
  const studies = study < 0 ? null : rowsByStudy(columns[study]!.cells);
  const joined = joinStudies(separate, studies, sheet.rows.length);
  const fields = withIds(joined.drafts);
  const fieldTitles = fields.map(({ title }) => title);
  const nameOf = (column: string | null) =>
    column === null ? null : (fields[placeOfColumn(column, fieldTitles)]?.name ?? null);
  const opening = openingOf(fields, {
    ...{ rows: nameOf(options.rows), cols: nameOf(options.cols), split: nameOf(options.split) },
  });
  const whole = opening.added ? [...fields, opening.added] : fields;
  const problems = [
    ...unknownColumns(options, sheet.header),
    ...(roles.title === undefined ? [noTitle(sheet)] : []),
    ...(opening.problem === null ? [] : [opening.problem]),
  ];
  return {
    descriptor: descriptorOf(name, whole, opening),
    table: [
      whole.map((field) => field.name),
      ...(whole[0]?.cells ?? []).map((_, row) => whole.map(({ cells }) => cells[row]!)),
    ],
    columns: whole,
    left,
    studies,
    axes: opening.axes,
    notices: [
      ...shaped,
      ...drafted.flatMap(({ notices }) => notices),
      ...joined.notices,
      ...(study < 0 ? repeatedStudies(separate, numbers) : []),
    ],
    problems,
  };
}

/** The columns without those of personal data, with those merged that belong together. */
function shapedColumns(
  sheet: Sheet,
  options: GuessOptions,
): {
  readonly columns: readonly Column[];
  readonly left: readonly Column[];
  readonly notices: readonly GuessNotice[];
} {
  const notices: GuessNotice[] = [];
  const left: Column[] = [];
  const kept = options.keep.map((name) => placeOfColumn(name, sheet.header));
  const columns = columnsOf(sheet).filter((column, at) => {
    const why = kept.includes(at) ? null : personalData(column);
    if (why === null) return true;
    const message = `The column ${why}; it is left out. --keep "${column.title}" takes it into the map.`;
    notices.push({ column: column.title, message });
    left.push(column);
    return false;
  });
  const merged = mergeColumns(columns, options.merges, options.merge);
  const told = merged.notices.map((message) => ({ column: null, message }));
  return { columns: merged.columns, left, notices: [...notices, ...told] };
}

function chosenRoles(options: GuessOptions, place: (name: string | null) => number): GuessedRoles {
  const chosen = (["title", "year", "id"] as const).map(
    (role) => [role, place(options[role])] as const,
  );
  return Object.fromEntries(chosen.filter(([, at]) => at >= 0));
}

function joinStudies(
  drafts: readonly Draft[],
  studies: StudyRows | null,
  rows: number,
): { readonly drafts: readonly Draft[]; readonly notices: readonly GuessNotice[] } {
  if (studies === null) return { drafts, notices: [] };
  const joined = drafts.map((draft) => joinRows(draft, studies));
  const message = `${rows} rows are joined to ${studies.length} studies.`;
  return {
    drafts: joined.map(({ draft }) => draft),
    notices: [{ column: null, message }, ...joined.flatMap(({ notices }) => notices)],
  };
}

/** The drafts with names of fields, and with ids where the table has none. */
function withIds(drafts: readonly Draft[]): readonly GuessedField[] {
  const fields = named(drafts, []);
  if (fields.some(({ role }) => role === "id")) return fields;
  const rows = drafts[0]?.cells ?? [];
  const digits = Math.max(3, String(rows.length).length);
  const ids: GuessedField = {
    ...{ name: freeName("id", new Set(fields.map(({ name }) => name))), title: "", role: "id" },
    ...{ dimension: false, delimiter: null, guess: { kind: "text", what: "texts" } },
    cells: rows.map((_, index) => `s${String(index + 1).padStart(digits, "0")}`),
  };
  return [ids, ...fields];
}

function noTitle({ header, rows }: Sheet): string {
  const tried = titleCandidates(header, rows);
  const why = tried.length === 0 ? "" : ` Tried: ${tried.join("; ")}.`;
  return `No column holds the titles of studies.${why} --title COLUMN names one.`;
}
