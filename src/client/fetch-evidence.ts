import { type Evidence, type Payload, unpack } from "../wire/payload.ts";
import type { RowWords } from "../wire/row-words.ts";
import { tracked } from "../explorer/ui/troubles.ts";

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
  return tracked("The table of studies", fetchUnpacked(url));
}

async function fetchUnpacked(url: string): Promise<FetchedEvidence> {
  const payload = await fetchJson<Payload>(url);
  const beside = url.slice(0, url.lastIndexOf("/") + 1);
  const evidence = unpack(payload, (file) =>
    tracked("What some rows say", fetchJson<RowWords>(`${beside}rows/${file}.json`)),
  );
  return { evidence, source: payload.source };
}

/** Files that failed: what the browser keeps of them may be what was broken. */
const failed = new Set<string>();

/**
 * Fetches a file of this site.
 * @throws Error when it cannot be fetched, or holds no JSON, such as the page of a network that asks
 *   for a password
 */
export async function fetchJson<Content>(url: string): Promise<Content> {
  try {
    const response = await fetch(url, { cache: failed.has(url) ? "reload" : "default" });
    if (!response.ok) throw new Error(`the server answers ${response.status}`);
    const content = (await response.json()) as Content;
    failed.delete(url);
    return content;
  } catch (error) {
    failed.add(url);
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${url} cannot be fetched: ${reason}`, { cause: error });
  }
}
