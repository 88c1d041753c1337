import { type Evidence, type Payload, unpack } from "../wire/payload.ts";
import type { RowWords } from "../wire/row-words.ts";

/** What a page's script counts with, and where it comes from. */
export interface FetchedEvidence {
  readonly evidence: Evidence;
  readonly source: Payload["source"];
}

/**
 * Fetches the table that a page counts with.
 * @param url of the table; the words of a large one lie in files beside it
 * @throws Error when it cannot be fetched
 */
export async function fetchEvidence(url: string): Promise<FetchedEvidence> {
  const payload = await fetchJson<Payload>(url);
  const beside = url.slice(0, url.lastIndexOf("/") + 1);
  const evidence = unpack(payload, (file) => fetchJson<RowWords>(`${beside}rows/${file}.json`));
  return { evidence, source: payload.source };
}

/**
 * Fetches a file of this site.
 * @throws Error when it cannot be fetched
 */
export async function fetchJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be fetched (${response.status})`);
  return (await response.json()) as Content;
}
