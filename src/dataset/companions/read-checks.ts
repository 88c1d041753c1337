import type { CheckedShare } from "../../contract/checked-words.ts";
import type { Contract } from "../../contract/contract.ts";
import { compareReleases, isReleaseNumber } from "../../contract/release-number.ts";
import { isDay } from "../contract/read-package.ts";
import { withoutGuard } from "../faults/characters.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import { nearest } from "../faults/nearest.ts";
import { quoted } from "../faults/quoted.ts";
import { readTable, type TableRow } from "../studies/read-table.ts";
import {
  CANNOT_TELL,
  CHECK_FIELDS,
  checkableDimensions,
  needsCode,
  type ReadFrom,
  VALUE_MARK,
} from "./check-fields.ts";

/** What one checker says of one study in one dimension. */
export interface Check {
  /** Number of the release that was checked. */
  readonly release: string;
  readonly study: string;
  readonly dimension: string;
  /** As the checker wants to be named. */
  readonly checker: string;
  /** What the checker would code, an empty list for no code; null where it could not be told. */
  readonly values: readonly string[] | null;
  readonly note: string;
  readonly readFrom: ReadFrom;
  /** As an ISO date. */
  readonly date: string;
}

/** The checks of a table, what was let pass, and what is wrong. */
export interface ChecksRead {
  /** Rows without a fault, in table order. */
  readonly checks: readonly Check[];
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

export interface ChecksOptions {
  /**
   * `handed in`: every study, dimension and value has to be of the table in work. `kept`: a check of
   * what has left the table since is passed over with a notice, since it was right when it was made.
   */
  readonly state: "handed in" | "kept";
  /** Checks that the map keeps already: none may stand twice. */
  readonly kept?: readonly Check[];
}

/** What two spellings of one checker's name have in common. */
export function checkerKey(name: string): string {
  return name.trim().replace(/\s+/g, " ").toLowerCase();
}

/** Who checked, each once, as they first named themselves, in the order of their first check. */
export function checkersOf(checks: readonly Pick<Check, "checker">[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { checker } of checks) {
    const key = checkerKey(checker);
    if (!names.has(key)) names.set(key, checker);
  }
  return [...names.values()];
}

/**
 * How much of a table was checked; null for nothing.
 * @param of studies of the table
 */
export function checkedShare(checks: readonly Check[] | null, of: number): CheckedShare | null {
  if (checks === null || checks.length === 0) return null;
  const studies = new Set(checks.map(({ study }) => study)).size;
  return { studies, of, checkers: checkersOf(checks).length };
}

/** What tells two checks apart: study, dimension and checker. */
function checkKey({ study, dimension, checker }: Check): string {
  return JSON.stringify([study, dimension, checkerKey(checker)]);
}

/**
 * Reads a table of checks: what a checker hands in, or what a map keeps.
 * @param studies the studies, or null to leave ids unchecked
 * @param file the name that faults and notices are reported under
 */
export function readChecks(
  bytes: Uint8Array,
  contract: Contract,
  studies: readonly { readonly id: string }[] | null,
  file: string,
  { state, kept = [] }: ChecksOptions,
): ChecksRead {
  const table = readTable(bytes, CHECK_FIELDS, file);
  const notices: Notice[] = [...table.notices];
  const faults: Fault[] = [...table.faults];
  const ids = studies?.map(({ id }) => id) ?? [];
  const known = new Set(ids);
  const seen = new Map<string, string>(
    kept.map((check) => [checkKey(check), "The map keeps a check"]),
  );
  const checks: Check[] = [];
  for (const row of table.rows) {
    if (!row.sound) continue;
    const check = toCheck(row);
    const at = (column: string, message: string): Fault => {
      return { file, row: row.number, column, message };
    };
    const map = row.cells.get("map")?.[0] ?? "";
    if (map !== contract.name) {
      faults.push(at("map", anotherMap(map, contract.name)));
      continue;
    }
    const wrong = wrongAnyhow(check, contract);
    const gone = studies !== null && !known.has(check.study);
    const strange = [
      ...(gone ? [["study", unknown(check.study, "the id of a study", ids)] as const] : []),
      ...wrongNow(check, contract),
    ];
    if (state === "kept") {
      notices.push(...strange.map(([column, message]) => at(column, `${message} ${PASSED_OVER}`)));
    }
    const found = state === "kept" ? wrong : [...wrong, ...strange];
    faults.push(...found.map(([column, message]) => at(column, message)));
    const before = seen.get(checkKey(check));
    if (before !== undefined) faults.push(at("checker", twice(check, before)));
    else seen.set(checkKey(check), `Row ${row.number} holds a check`);
    if (found.length === 0 && strange.length === 0 && before === undefined) checks.push(check);
  }
  return { checks, notices, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

const PASSED_OVER = "The check is passed over.";

type Problem = readonly [column: string, message: string];

function toCheck({ cells }: TableRow): Check {
  const text = (name: string) => withoutGuard(cells.get(name)?.[0] ?? "");
  const value = text("value");
  return {
    release: text("release"),
    study: text("study"),
    dimension: text("dimension"),
    checker: text("checker").trim(),
    values: value === CANNOT_TELL ? null : valuesIn(value),
    note: text("note").trim(),
    readFrom: text("read_from") as ReadFrom,
    date: text("date"),
  };
}

function valuesIn(value: string): readonly string[] {
  return value.trim() === "" ? [] : value.split(VALUE_MARK).map((one) => one.trim());
}

/** What no table can hold, whatever its codebook. */
function wrongAnyhow({ release, values, date }: Check, contract: Contract): readonly Problem[] {
  const problems: Problem[] = [];
  if (!isReleaseNumber(release)) {
    const message = `${quoted(release)} is no number of a release; two numbers such as 1.1 are right.`;
    problems.push(["release", message]);
  } else if (compareReleases(release, contract.release) > 0) {
    const message = `Release ${release} comes after ${contract.release}, the one in work; one that exists is right.`;
    problems.push(["release", message]);
  }
  if (!isDay(date)) problems.push(["date", `${quoted(date)} is no day of the calendar.`]);
  const repeated = values?.find((value, index) => values.indexOf(value) < index);
  if (repeated !== undefined) {
    problems.push(["value", `${quoted(repeated)} stands twice in the list; once is right.`]);
  }
  return problems;
}

/** What the contract in work does not know. */
function wrongNow({ dimension: name, values }: Check, contract: Contract): readonly Problem[] {
  const checkable = checkableDimensions(contract);
  const dimension = checkable.find((one) => one.name === name);
  if (!dimension) {
    const names = checkable.map((one) => one.name);
    return [["dimension", unknown(name, "a dimension that can be checked", names)]];
  }
  if (values === null) return [];
  const codes = dimension.categories.map(({ value }) => value);
  const strange = values.filter((value) => !codes.includes(value));
  if (strange.length > 0) {
    return strange.map((value) => ["value", unknown(value, `a value of ${name}`, codes)]);
  }
  if (values.length > 1 && !dimension.many) {
    return [["value", `A study has one value of ${name}; one is right.`]];
  }
  if (values.length === 0 && needsCode(contract, dimension)) {
    const message = `The cell is empty; a value is right, or "${CANNOT_TELL}" where it cannot be told.`;
    return [["value", message]];
  }
  return [];
}

function anotherMap(map: string, name: string): string {
  return `${quoted(map)} is another map; ${quoted(name)} is right. What was checked of another table says nothing about this one.`;
}

function twice({ study, dimension, checker }: Check, before: string): string {
  return `${before} of ${study}, ${dimension} by ${quoted(checker)} already; once is right.`;
}

function unknown(word: string, what: string, names: readonly string[]): string {
  return `${quoted(word)} is not ${what}; the nearest right one is "${nearest(word, names)}".`;
}
