import { hydrate } from "preact";
import type { Origin } from "../explorer/live.ts";
import { closePopovers } from "./close-popovers.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { fetchRecords } from "./fetch-records.ts";
import { AddressedExplorer } from "./AddressedExplorer.tsx";
import { keepFocus } from "./keep-focus.ts";
import { loadTexts } from "./load-search.ts";
import { takeOver } from "./replay.ts";
import type { PartModule } from "./start-part.ts";

/** Fetches what the built explorer needs to become interactive. */
export const prepare: PartModule["prepare"] = async (place) => {
  const { payload, texts, records, root, home, figure } = place.dataset;
  const { evidence, source } = await fetchEvidence(payload!);
  const origin: Origin = {
    source,
    home: new URL(home!, location.href).href,
    records: (positions) => fetchRecords(records!, positions),
  };
  const explorer = (
    <AddressedExplorer
      evidence={evidence}
      root={root!}
      figure={figure === "true"}
      loadTexts={() => loadTexts(texts!, evidence.table)}
      origin={origin}
    />
  );
  return (early) =>
    takeOver(place, early, () => {
      hydrate(explorer, place);
      keepFocus(place);
      closePopovers();
    });
};
