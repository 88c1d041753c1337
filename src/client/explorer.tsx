import { hydrate } from "preact";
import type { Origin } from "../explorer/live.ts";
import { closePopovers } from "./close-popovers.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { fetchRecords } from "./fetch-records.ts";
import { AddressedExplorer } from "./AddressedExplorer.tsx";
import { keepFocus } from "./keep-focus.ts";
import { loadTexts } from "./load-search.ts";

/**
 * Makes the built explorer interactive.
 * @param place the element that holds it, with the addresses of its data
 */
export async function startExplorer(place: HTMLElement): Promise<void> {
  const { payload, texts, records, root, home, figure } = place.dataset;
  const { evidence, source } = await fetchEvidence(payload!);
  const origin: Origin = {
    source,
    home: new URL(home!, location.href).href,
    records: (positions) => fetchRecords(records!, positions),
  };
  hydrate(
    <AddressedExplorer
      evidence={evidence}
      root={root!}
      figure={figure === "true"}
      loadTexts={() => loadTexts(texts!, evidence.table)}
      origin={origin}
    />,
    place,
  );
  keepFocus(place);
  closePopovers();
  place.dataset["live"] = "";
}
