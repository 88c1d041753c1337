import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { faultLines } from "../dataset/faults/fault.ts";
import { readSource, type Source } from "../dataset/readers/read-source.ts";

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

/**
 * The table in a file that the user named, with what was mended printed; ends the process on faults.
 * @param sheet the sheet of a workbook, or null for the first that holds a table
 */
export async function sourceOf(path: string, sheet: string | null = null): Promise<Source> {
  const source = await readSource(bytesOf(path), path, sheet);
  for (const notice of faultLines(source.sheet.notices)) console.log(`notice: ${notice}`);
  const { faults } = source.sheet;
  return faults.length === 0 ? source : end(faultLines(faults).join("\n"));
}

/** Prints what is wrong and ends the process. */
export function end(message: string): never {
  console.error(message);
  process.exit(1);
}
