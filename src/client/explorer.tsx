import { hydrate } from "preact";
import { countAhead } from "../explorer/map/use-map.ts";
import type { Origin } from "../explorer/live.ts";
import { closePopovers } from "./close-popovers.ts";
import { wasUsed } from "./early-events.ts";
import { fetchEvidence } from "./fetch-evidence.ts";
import { fetchRecords } from "./fetch-records.ts";
import { AddressedExplorer } from "./AddressedExplorer.tsx";
import { keepFocus } from "./keep-focus.ts";
import { loadTexts } from "./load-search.ts";
import { nextTask } from "./next-task.ts";
import { takeOver } from "./replay.ts";
import type { PartModule } from "./start-part.ts";

/** Fetches what the built explorer needs to become interactive. */
export const prepare: PartModule["prepare"] = async (place) => {
  const { payload, texts, records, root, home, figure } = place.dataset;
  const { evidence, source } = await fetchEvidence(payload!);
  // Each in a task of its own: no input has to wait for long.
  await nextTask();
  if (figure === "true") countAhead(evidence);
  await nextTask();
  const origin: Origin = {
    source,
    home: new URL(home!, location.href).href,
    records: (positions) => fetchRecords(records!, positions),
  };
  let answer = () => {};
  const answers = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const explorer = (kept: boolean) => (
    <AddressedExplorer
      evidence={evidence}
      root={root!}
      figure={figure === "true"}
      loadTexts={() => loadTexts(texts!, evidence.table)}
      origin={origin}
      kept={kept}
      answers={answers}
    />
  );
  return (early) =>
    takeOver(
      place,
      early,
      () => {
        // What the reader did already may be about any part.
        hydrate(explorer(!wasUsed(early?.events ?? [])), place);
        keepFocus(place);
        closePopovers();
      },
      answer,
    );
};
