import type { Study } from "../contract/study.ts";
import type { Records, SentRecords } from "../wire/records.ts";
import { fetchJson } from "./fetch-evidence.ts";

/**
 * Fetches some studies in full.
 * @param url of the records; those of a large table lie in files beside it
 * @param positions of the studies, which come in this order
 * @throws Error when a file cannot be fetched
 */
export async function fetchRecords(url: string, positions: readonly number[]): Promise<Records> {
  const { contract, records } = await fetchJson<SentRecords>(url);
  if (!("perFile" in records)) {
    return { contract, studies: positions.map((position) => records[position]!) };
  }
  const { perFile } = records;
  const beside = url.slice(0, url.lastIndexOf("/") + 1);
  const files = new Map<number, readonly Study[]>();
  for (const file of new Set(positions.map((position) => Math.floor(position / perFile)))) {
    // One after the other: a browser holds a hundred large answers at once no better.
    files.set(file, await fetchJson<readonly Study[]>(`${beside}records/${file}.json`));
  }
  return {
    contract,
    studies: positions.map((p) => files.get(Math.floor(p / perFile))![p % perFile]!),
  };
}
