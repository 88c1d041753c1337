import { CANNOT_TELL, CHECK_COLUMNS, VALUE_MARK } from "../dataset/companions/check-fields.ts";
import type { Check } from "../dataset/companions/read-checks.ts";
import { csv } from "./csv.ts";

/** Checks as a table with its header; see `csv` for quoting and the rule against formulas. */
export function checksCsv(checks: readonly Check[], map: string): string {
  return csv([CHECK_COLUMNS, ...checks.map((check) => columnsOf(check, map))]);
}

/** Checks as lines of the table that a map keeps: without the header, and each ended by a line feed. */
export function checkLines(checks: readonly Check[], map: string): string {
  return checks.map((check) => csv([columnsOf(check, map)]).replace(/\r\n$/, "\n")).join("");
}

function columnsOf(check: Check, map: string): readonly string[] {
  const { release, study, dimension, checker, values, note, readFrom, date } = check;
  const value = values === null ? CANNOT_TELL : values.join(VALUE_MARK);
  return [map, release, study, dimension, checker, value, note, readFrom, date];
}

/** Name of the file that a checker hands in: `checks-<name>.csv`, of the name's letters and digits. */
export function checksFileName(checker: string): string {
  const plain = checker
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 40);
  return `checks-${plain || "unnamed"}.csv`;
}
