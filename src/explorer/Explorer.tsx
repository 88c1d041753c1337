import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { TextSearch } from "../evidence/search.ts";
import type { AddressFault } from "../views/address-faults.ts";
import type { ExplorerLinks } from "../views/links.ts";
import type { View } from "../views/view.ts";
import type { Evidence } from "../wire/payload.ts";
import { useCounted } from "./counted.ts";
import { Filters } from "./filters/Filters.tsx";
import { Selection } from "./filters/Selection.tsx";
import type { Live } from "./live.ts";
import { Indicators } from "./map/Indicators.tsx";
import { whereMarked } from "./map/chosen-lines.ts";
import { MapFigure } from "./map/MapFigure.tsx";
import { MapStatus } from "./map/MapStatus.tsx";
import { SmallMultiples } from "./map/SmallMultiples.tsx";
import { useMap } from "./map/use-map.ts";
import { SidePanel } from "./panel/SidePanel.tsx";
import { NoStudies } from "./studies/NoStudiesLater.tsx";
import { StudyList } from "./studies/StudyList.tsx";
import { AddressFaults } from "./ui/AddressFaults.tsx";
import { lazyComponent } from "./ui/lazy-component.tsx";
import { WhenSeen } from "./ui/WhenSeen.tsx";
import { type DrawerName, ViewBar } from "./ViewBar.tsx";

export interface ExplorerProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: TextSearch;
  readonly faults: readonly AddressFault[];
  /** Shows the map, or the table alone. */
  readonly figure: boolean;
  readonly links: ExplorerLinks;
  /** Present once the script runs. */
  readonly live?: Live | undefined;
  /** Whether what was built far below is left as it is until the rest is live. */
  readonly kept?: boolean;
}

const CitedNotice = lazyComponent(
  async () => (await import("./cite-export/CitedNotice.tsx")).CitedNotice,
);

/** The map, its filters and the studies behind it. */
export function Explorer(props: ExplorerProps): JSX.Element {
  const { evidence, view, find, faults, figure, links, live, kept = false } = props;
  const counted = useCounted(evidence, view, find);
  const { codebook, size } = counted.evidence.table;
  const map = useMap(counted, figure);
  const [drawer, setDrawer] = useState<DrawerName | null>(null);
  const [sheet, openSheet] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  // A view that searches selects nothing final before the words to search through are there.
  const settled = live?.searched ? live : null;
  const citing = { counted, picked, figure, origin: settled?.origin ?? null };
  // What is drawn then is the view before, which must not pass for the one that was asked for.
  const unanswered = live?.unanswered ?? false;
  // On a phone, what is chosen in the map is answered over it.
  const choose =
    live &&
    ((next: View) => {
      openSheet(next.filters !== view.filters);
      live.change(next);
    });
  return (
    <div class={explorerClass(figure, unanswered)}>
      <AddressFaults faults={faults} />
      <Filters
        counted={counted}
        shown={drawer === "filters"}
        onClose={() => setDrawer(null)}
        onChange={live?.change}
        onSearch={
          live &&
          (() => {
            live.expectText();
            NoStudies.fetch();
          })
        }
      />
      <div class="figure-column">
        {figure && (
          <h2 id="map" class="visually-hidden" tabIndex={-1}>
            Map
          </h2>
        )}
        {live?.cited && (
          <div class="cited-place">
            {settled && (
              <CitedNotice cited={live.cited} counted={counted} source={live.origin.source} />
            )}
          </div>
        )}
        <ViewBar {...citing} drawer={drawer} onDrawer={setDrawer} onChange={live?.change} />
        <Selection
          codebook={codebook}
          view={view}
          selected={counted.positions.length}
          size={size}
          marked={map && whereMarked(codebook, view, map)}
          searching={live !== undefined && settled === null && view.filters.text !== ""}
          unanswered={unanswered}
          onChange={live?.change}
        />
        {live && (
          <WhenSeen>
            {(place) => (
              <p class="print-only" ref={place}>
                {live.address()}
              </p>
            )}
          </WhenSeen>
        )}
        {map && <MapStatus codebook={codebook} view={view} map={map} live={live !== undefined} />}
        {map && (
          <>
            <MapFigure counted={counted} map={map} links={links} onChange={choose} />
            <WhenSeen>
              {(place) => (
                <Indicators
                  place={place}
                  table={evidence.table}
                  view={view}
                  onChange={live?.change}
                />
              )}
            </WhenSeen>
          </>
        )}
      </div>
      {map && (
        <SidePanel
          {...citing}
          map={map}
          links={links}
          open={sheet}
          onOpen={openSheet}
          onChange={choose}
        />
      )}
      <WhenSeen>
        {(place) => (
          <StudyList
            place={place}
            counted={counted}
            picked={picked}
            onPick={setPicked}
            links={links}
            live={live}
          />
        )}
      </WhenSeen>
      {map && (
        <WhenSeen below={kept}>
          {(place) => (
            <SmallMultiples
              place={place}
              counted={counted}
              links={links}
              onChange={live?.change}
              kept={kept && !live}
            />
          )}
        </WhenSeen>
      )}
    </div>
  );
}

function explorerClass(figure: boolean, unanswered: boolean): string {
  return ["explorer", !figure && "no-figure", unanswered && "unanswered"].filter(Boolean).join(" ");
}
