import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Where a program may be. */
export interface ProgramPlaces {
  /** Environment variable that can name its path. */
  readonly variable: string;
  /** Its names in the folders of PATH, the best first. */
  readonly names: readonly string[];
  /** Other usual paths of it. */
  readonly usual?: readonly string[];
}

/**
 * Path of a program of this machine; null where it has none.
 * @throws Error when the variable names a path where nothing is
 */
export function findProgram({ variable, names, usual = [] }: ProgramPlaces): string | null {
  const named = process.env[variable];
  if (named) {
    if (existsSync(named)) return named;
    throw new Error(`${variable} is ${named}, where there is no file.`);
  }
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...paths, ...usual].find((path) => existsSync(path)) ?? null;
}
