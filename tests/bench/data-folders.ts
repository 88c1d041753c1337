import { rmSync } from "node:fs";
import { join } from "node:path";
import { type CheckedData, loadEdition } from "../../src/dataset/load-edition.ts";
import { writeGeneratedTable } from "./generated-table.ts";

/** Where the bench puts what it makes. */
export const WORK = ".build/bench";

/** Each folder is made once a run. */
const known = new Map<number, Promise<string>>();

/**
 * The folder of a table of that many studies: the shipped one when it has just as many, else one
 * that is generated.
 */
export function dataFolder(size: number): Promise<string> {
  const found = known.get(size) ?? make(size);
  known.set(size, found);
  return found;
}

/** The checked table of that many studies. */
export async function editionOf(size: number): Promise<CheckedData> {
  return loadEdition(await dataFolder(size));
}

async function make(size: number): Promise<string> {
  const { studies } = await loadEdition("data");
  if (size === studies.length) return "data";
  const folder = join(WORK, `data-${size}`);
  rmSync(folder, { recursive: true, force: true });
  await writeGeneratedTable(folder, size);
  return folder;
}
