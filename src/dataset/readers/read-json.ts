import { cslCells, isCsl } from "./read-csl.ts";
import { isEppi, readEppi } from "./read-eppi.ts";
import type { NamedCells } from "./table-made.ts";

/** Records read from a file, or why there are none, as the end of a sentence. */
export type RecordsOrWhy = readonly NamedCells[] | string;

/**
 * Records in JSON: a list of objects, or an object with one, in CSL-JSON too; objects by their keys or
 * one a line; rows of cells below one of names; or an export of EPPI-Reviewer with its code sets. Lists within a record stand one entry a line, parts of an object as
 * "name.part".
 */
export function readJsonRecords(text: string): RecordsOrWhy {
  const bare = text.replace(/^\uFEFF/, "");
  let value: unknown;
  try {
    value = JSON.parse(bare);
  } catch (error) {
    value = linesOf(bare);
    if (value === null) {
      return `is JSON with a fault: ${error instanceof Error ? error.message : String(error)}`;
    }
  }
  if (typeof value !== "object" || value === null) return "is JSON without records";
  if (isEppi(value)) return readEppi(value);
  const table = Array.isArray(value) ? rowsNamed(value) : null;
  if (table) return table;
  const lists = Array.isArray(value)
    ? [value as readonly unknown[]]
    : [...Object.values(value).filter((one) => Array.isArray(one)), keyed(value)];
  const longest = lists
    .map((list) =>
      list.filter(
        (one): one is object => typeof one === "object" && one !== null && !Array.isArray(one),
      ),
    )
    .toSorted((a, b) => b.length - a.length)[0];
  if (!longest || longest.length === 0) return "is JSON without a list of records";
  return isCsl(longest)
    ? longest.map(cslCells)
    : longest.map((record) => Object.fromEntries(leavesOf(record, "")));
}

/** The values of a text with one JSON object a line; null when it is none. */
function linesOf(text: string): readonly unknown[] | null {
  try {
    return text
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line): unknown => JSON.parse(line));
  } catch {
    return null;
  }
}

/** The records of rows of cells below a row of names; null when a list holds no such rows. */
function rowsNamed(list: readonly unknown[]): readonly NamedCells[] | null {
  const [names, ...rows] = list;
  const named = Array.isArray(names) && names.every((name) => typeof name === "string");
  if (!named || rows.length === 0 || !rows.every((row) => Array.isArray(row))) return null;
  return rows.map((row: readonly unknown[]) =>
    Object.fromEntries(names.map((name: string, at) => [name, textOf(row[at])])),
  );
}

/** Records that stand under keys of their own, each with its key, where all of an object are such. */
function keyed(value: object): readonly object[] {
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) =>
    typeof one === "object" && one !== null && !Array.isArray(one) ? { key, ...one } : null,
  );
  const records = entries.filter((one) => one !== null);
  return records.length > 1 && records.length === entries.length ? records : [];
}

function leavesOf(record: object, prefix: string): readonly (readonly [string, string])[] {
  return Object.entries(record).flatMap(([name, value]: [string, unknown]) => {
    if (typeof value !== "object" || value === null)
      return [[prefix + name, textOf(value)] as const];
    if (!Array.isArray(value)) return prefix === "" ? leavesOf(value, `${name}.`) : [];
    const entries = value.map((one: unknown) =>
      typeof one === "object" && one !== null ? labelOf(one) : textOf(one),
    );
    return [[prefix + name, entries.filter((one) => one !== "").join("\n")] as const];
  });
}

function textOf(value: unknown): string {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
    ? String(value)
    : "";
}

/** What an object in a list is called. */
function labelOf(value: object): string {
  const names = ["label", "name", "title", "value", "id"];
  const found = names.find((name) => textOf((value as Record<string, unknown>)[name]) !== "");
  return found === undefined ? "" : textOf((value as Record<string, unknown>)[found]);
}
