import { readFileSync } from "node:fs";
import { readContract } from "../../src/dataset/contract/read-contract.ts";
import { type CheckedData, loadEdition } from "../../src/dataset/load-edition.ts";

const DATA = new URL("../../data/", import.meta.url);

/** The text of a shipped file, by its path under `data/`. */
export function shipped(path: string): string {
  return readFileSync(new URL(path, DATA), "utf8");
}

/** The contract of the shipped table. */
export const contract = readContract(shipped("datapackage.json"), "data/datapackage.json");

const editions = new Map<string, Promise<CheckedData>>();

/**
 * The shipped data, or with a number a release of it, read once for all tests of a process: no test
 * changes it.
 */
export function shippedEdition(release: string | null = null): Promise<CheckedData> {
  const folder = release === null ? "data" : `data/releases/${release}`;
  const before = editions.get(folder);
  if (before) return before;
  const loading = loadEdition(folder);
  editions.set(folder, loading);
  return loading;
}

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
