import { RESERVED_NAMES } from "../../contract/reserved-names.ts";
import { whyNoPageName } from "../contract/page-name.ts";
import type { Sheet } from "../forms/read-sheet.ts";
import type { NamedRole } from "../references/column-names.ts";
import { chooseAxes, type ChosenAxes } from "./choose-axes.ts";
import { type Column, columnsOf } from "./column.ts";
import { descriptorOf, type Opening } from "./descriptor.ts";
import type { Draft, GuessedField, GuessNotice } from "./draft.ts";
import { draftColumn } from "./draft-column.ts";
import { type GuessedRoles, guessRoles, titleCandidates } from "./guess-roles.ts";
import { joinRows, rowsByStudy } from "./join-rows.ts";
import { mergeColumns } from "./merge-columns.ts";
import { type GuessOptions, NO_OPTIONS, placeOfColumn, unknownColumns } from "./options.ts";
import { personalData } from "./personal.ts";
import { repeatedStudies } from "./repeated-studies.ts";
import { slugOf } from "./slug.ts";
import { gatherValues } from "./values.ts";

/** A first contract for a table that has none, and the table as the contract reads it. */
export interface GuessedContract {
  /** The descriptor, to be written as JSON. */
  readonly descriptor: object;
  /** With the names of fields as header, and ids; cells as they were where the contract reads them. */
  readonly table: readonly (readonly string[])[];
  readonly columns: readonly GuessedField[];
  /** The axes that the map opens with, and why; null when there are none. */
  readonly axes: ChosenAxes | null;
  /** What was mended, merged or left out, and what to look at. */
  readonly notices: readonly GuessNotice[];
  /** What keeps it from being a map; empty when nothing does. */
  readonly problems: readonly string[];
}

/** What stands in the columns of a map with one dimension. */
const ALL = { title: "All studies", label: "All studies" } as const;

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
  const { columns, notices: shaped } = shapedColumns(sheet, options);
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
  const joined = joinStudies(separate, study < 0 ? null : columns[study]!.cells);
  const fields = named(joined.drafts);
  const opening = openingOf(fields, options);
  const whole = opening.added ? [...fields, ...named([opening.added], fields)] : fields;
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
): { readonly columns: readonly Column[]; readonly notices: readonly GuessNotice[] } {
  const notices: GuessNotice[] = [];
  const kept = options.keep.map((name) => placeOfColumn(name, sheet.header));
  const columns = columnsOf(sheet).filter((column, at) => {
    const why = kept.includes(at) ? null : personalData(column);
    if (why === null) return true;
    const message = `The column ${why}; it is left out. --keep "${column.title}" takes it into the map.`;
    notices.push({ column: column.title, message });
    return false;
  });
  const merged = mergeColumns(columns, options.merges, options.merge);
  const told = merged.notices.map((message) => ({ column: null, message }));
  return { columns: merged.columns, notices: [...notices, ...told] };
}

function chosenRoles(options: GuessOptions, place: (name: string | null) => number): GuessedRoles {
  const chosen = (["title", "year", "id"] as const).map(
    (role) => [role, place(options[role])] as const,
  );
  return Object.fromEntries(chosen.filter(([, at]) => at >= 0));
}

function joinStudies(
  drafts: readonly Draft[],
  keys: readonly string[] | null,
): { readonly drafts: readonly Draft[]; readonly notices: readonly GuessNotice[] } {
  if (keys === null) return { drafts, notices: [] };
  const studies = rowsByStudy(keys);
  const joined = drafts.map((draft) => joinRows(draft, studies));
  const message = `${keys.length} rows are joined to ${studies.length} studies.`;
  return {
    drafts: joined.map(({ draft }) => draft),
    notices: [{ column: null, message }, ...joined.flatMap(({ notices }) => notices)],
  };
}

/** The drafts with names of fields, and with ids where the table has none; `before` has names already. */
function named(
  drafts: readonly Draft[],
  before: readonly GuessedField[] = [],
): readonly GuessedField[] {
  const taken = new Set(before.map(({ name }) => name));
  const fields = drafts.map((draft): GuessedField => ({
    ...draft,
    name: freeName(slugOf(draft.title, "_"), taken),
  }));
  if (before.length > 0 || fields.some(({ role }) => role === "id")) return fields;
  const rows = drafts[0]?.cells ?? [];
  const digits = Math.max(3, String(rows.length).length);
  const ids: GuessedField = {
    ...{ name: freeName("id", taken), title: "", role: "id", dimension: false, delimiter: null },
    guess: { kind: "text", what: "texts" },
    cells: rows.map((_, index) => `s${String(index + 1).padStart(digits, "0")}`),
  };
  return [ids, ...fields];
}

function freeName(slug: string, taken: Set<string>): string {
  const base = /^[a-z]/.test(slug) ? slug : `column_${slug}`.replace(/_$/, "");
  const isFree = (one: string) =>
    !taken.has(one) && !RESERVED_NAMES.includes(one) && whyNoPageName(one) === null;
  let name = base;
  for (let number = 2; !isFree(name); number += 1) name = `${base}_${number}`;
  taken.add(name);
  return name;
}

interface FoundOpening extends Opening {
  readonly axes: ChosenAxes | null;
  /** A field that gives a table with one dimension a second axis, or null. */
  readonly added: Draft | null;
  readonly problem: string | null;
}

/** The axes of a map: of two dimensions, of one and the years, or of one beside all studies. */
function openingOf(fields: readonly GuessedField[], options: GuessOptions): FoundOpening {
  const titles = fields.map(({ title }) => title);
  const nameOf = (column: string | null) =>
    column === null ? null : (fields[placeOfColumn(column, titles)]?.name ?? null);
  const split = nameOf(options.split);
  const coded = fields.filter(({ guess }) => guess.kind === "values");
  const years = fields.filter(({ dimension, guess }) => dimension && guess.kind === "number");
  const wanted = { rows: nameOf(options.rows), cols: nameOf(options.cols) };
  const isWanted = ({ name }: GuessedField) => name === wanted.rows || name === wanted.cols;
  const some = coded.length > 0 ? years.filter((field) => coded.length < 2 || isWanted(field)) : [];
  const candidates = [...coded, ...some];
  const found = { added: null, problem: null, split };
  const axes = chooseAxes(candidates.map(candidateOf), wanted);
  if (axes) return { ...found, ...axes, axes };
  const [only] = candidates;
  if (!only) {
    const problem =
      "No column holds values that repeat; a map needs codes, for its rows and its columns. References and a table of codes are joined by DOI or title: npm run join -- codes.csv references.ris joined.csv";
    return { ...found, rows: "", cols: "", axes: null, problem };
  }
  const lists = only.cells.map(() => [ALL.label]);
  const added: Draft = {
    ...{ title: ALL.title, role: null, dimension: true, delimiter: null },
    guess: { kind: "values", several: null, ...gatherValues(lists) },
    cells: lists.flat(),
  };
  const one = candidateOf(only);
  const both = named([added], fields).map(candidateOf);
  const second = chooseAxes([one, ...both], { rows: one.name, cols: null });
  return { ...found, rows: one.name, cols: second?.cols ?? "", axes: second, added };
}

function candidateOf({ name, title, guess, cells }: GuessedField) {
  if (guess.kind !== "values") {
    return { name, title, cells: cells.map((cell) => (cell === "" ? [] : [cell])) };
  }
  const missing = new Set(
    guess.values.filter((one) => one.missing !== null).map(({ label }) => label),
  );
  return {
    name,
    title,
    cells: guess.cells.map((list) => list.filter((label) => !missing.has(label))),
  };
}

function noTitle({ header, rows }: Sheet): string {
  const tried = titleCandidates(header, rows);
  const why = tried.length === 0 ? "" : ` Tried: ${tried.join("; ")}.`;
  return `No column holds the titles of studies.${why} --title COLUMN names one.`;
}
