import { cslCells, isCsl } from "./read-csl.ts";
import { isEppi, readEppi } from "./read-eppi.ts";
import type { NamedCells } from "./table-made.ts";

/** Records read from a file, or why there are none, as the end of a sentence. */
export type RecordsOrWhy = readonly NamedCells[] | string;

/**
 * Records in JSON: a list of objects, or an object with one, in CSL-JSON too; or an export of
 * EPPI-Reviewer with its code sets. Lists within a record stand one entry a line, parts of an object as
 * "name.part".
 */
export function readJsonRecords(text: string): RecordsOrWhy {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    return `is JSON with a fault: ${error instanceof Error ? error.message : String(error)}`;
  }
  if (typeof value !== "object" || value === null) return "is JSON without records";
  if (isEppi(value)) return readEppi(value);
  const lists = Array.isArray(value)
    ? [value as readonly unknown[]]
    : Object.values(value).filter((one) => Array.isArray(one));
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
