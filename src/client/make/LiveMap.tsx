import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import type { Origin } from "../../explorer/live.ts";
import { unpack } from "../../wire/payload.ts";
import { AddressedExplorer } from "../AddressedExplorer.tsx";
import { searchTexts } from "../load-search.ts";
import type { Desk } from "./desk.ts";
import type { MadeMap } from "./messages.ts";

/** The map of a table on its way: the explorer of the site, with what the worker counted. */
export function LiveMap(props: { readonly desk: Desk; readonly map: MadeMap }): JSX.Element {
  const { desk, map } = props;
  const parts = useMemo(() => {
    const { payload, places } = map;
    const evidence = unpack(payload, async () => ({ titles: [], bylines: [] }));
    const hrefs = new Map(payload.ids.map((id, position) => [id, places[position]!]));
    const origin: Origin = {
      source: payload.source,
      home: null,
      records: (positions) => desk.ask({ ask: "records", positions }),
    };
    return {
      evidence,
      origin,
      studyHref: (id: string) => hrefs.get(id) ?? "",
      async loadTexts() {
        const { studies } = await desk.ask({ ask: "records", positions: null });
        return searchTexts(studies, evidence.table);
      },
    };
  }, [desk, map]);
  return <AddressedExplorer {...parts} root={null} figure={true} />;
}
