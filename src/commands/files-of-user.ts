import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import Papa from "papaparse";
import { printFault } from "../dataset/faults/fault.ts";
import { type Csv, readCsv } from "../dataset/bytes/read-csv.ts";

/** A path as it is meant: from where npm was called, since npm runs its scripts in the project's folder. */
export function placeOf(path: string): string {
  return resolve(process.env["INIT_CWD"] ?? ".", path);
}

/** The bytes of a file that the user named; ends the process when it cannot be read. */
export function bytesOf(path: string): Uint8Array {
  try {
    return readFileSync(placeOf(path));
  } catch {
    return end(`${path} cannot be read.`);
  }
}

/** The table in a file that the user named, with what was mended printed; ends the process on faults. */
export function tableOf(path: string): Csv {
  const table = readCsv(bytesOf(path), path, "column 1");
  for (const notice of table.notices) console.log(`notice: ${printFault(notice)}`);
  return table.faults.length === 0 ? table : end(table.faults.map(printFault).join("\n"));
}

/** Rows as the text of a CSV file: commas, line feeds, quotes where needed. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: "\n" },
  )}\n`;
}

/** Prints what is wrong and ends the process. */
export function end(message: string): never {
  console.error(message);
  process.exit(1);
}
