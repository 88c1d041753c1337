import { readFileSync } from "node:fs";
import { readContract } from "../../src/dataset/contract/read-contract.ts";

const DATA = new URL("../../data/", import.meta.url);

/** The text of a shipped file, by its path under `data/`. */
export function shipped(path: string): string {
  return readFileSync(new URL(path, DATA), "utf8");
}

/** The contract of the shipped table. */
export const contract = readContract(shipped("datapackage.json"), "data/datapackage.json");

/** The bytes of a text in UTF-8. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
