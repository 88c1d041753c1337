import { hydrate } from "preact";
import { type Payload, unpack } from "../explorer/payload.ts";
import type { Records } from "../explorer/records.ts";
import type { Origin } from "../explorer/TakeAway.tsx";
import { LiveExplorer } from "./LiveExplorer.tsx";
import { loadTexts } from "./load-search.ts";

/**
 * Makes the built explorer interactive.
 * @param place the element that holds it, with the addresses of its data
 */
export async function startExplorer(place: HTMLElement): Promise<void> {
  const { payload, texts, records, root, home, figure } = place.dataset;
  const sent = await fetchJson<Payload>(payload!);
  const origin: Origin = {
    source: sent.source,
    home: new URL(home!, location.href).href,
    records: () => fetchJson<Records>(records!),
  };
  hydrate(
    <LiveExplorer
      evidence={unpack(sent)}
      root={root!}
      figure={figure === "true"}
      loadTexts={() => loadTexts(texts!)}
      origin={origin}
    />,
    place,
  );
  place.dataset["live"] = "";
}

async function fetchJson<Content>(url: string): Promise<Content> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be fetched (${response.status})`);
  return (await response.json()) as Content;
}
