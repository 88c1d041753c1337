import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Find } from "../evidence/search.ts";
import { type AddressFault, writeAddress } from "../views/address.ts";
import type { View } from "../views/view.ts";
import { AddressFaults } from "./ui/AddressFaults.tsx";
import { AfterPaint } from "./ui/AfterPaint.tsx";
import { Controls } from "./map/Controls.tsx";
import { Filters } from "./filters/Filters.tsx";
import { lazyComponent } from "./ui/lazy-component.tsx";
import { MapFigure } from "./map/MapFigure.tsx";
import { type Counted, useCounted } from "./counted.ts";
import { useMap } from "./map/use-map.ts";
import type { ExplorerLinks } from "../views/links.ts";
import type { Evidence } from "../wire/payload.ts";
import type { Live } from "./live.ts";
import { Selection } from "./filters/Selection.tsx";
import { StudyList } from "./studies/StudyList.tsx";
import { CiteExport } from "./cite-export/CiteExport.tsx";

export interface ExplorerProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: Find;
  readonly faults: readonly AddressFault[];
  /** Shows the map, or the table alone. */
  readonly figure: boolean;
  readonly links: ExplorerLinks;
  /** Present once the script runs. */
  readonly live?: Live | undefined;
}

const CitedNotice = lazyComponent(
  async () => (await import("./cite-export/CitedNotice.tsx")).CitedNotice,
);
const CellFacts = lazyComponent(async () => (await import("./map/CellFacts.tsx")).CellFacts);

/** The map, its filters and the studies behind it. */
export function Explorer(props: ExplorerProps): JSX.Element {
  const { evidence, view, find, faults, figure, links, live } = props;
  const { codebook, size } = evidence.table;
  const counted = useCounted(evidence, view, find);
  const [filtersShown, showFilters] = useState(false);
  const [asked, ask] = useState(false);
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set());
  // A view that searches selects nothing final before the words to search through are there.
  const settled = live?.searched ? live : null;

  return (
    <div class={figure ? "explorer" : "explorer no-figure"}>
      <AddressFaults faults={faults} />
      <button
        type="button"
        class="filters-button needs-script"
        aria-expanded={filtersShown}
        aria-controls="filters"
        onClick={() => showFilters(!filtersShown)}
      >
        {filtersShown ? "Hide filters" : "Filters"}
      </button>
      <Filters
        counted={counted}
        shown={filtersShown}
        onChange={live?.change}
        onSearch={live?.expectText}
      />
      <div class="figure-column">
        {figure && <Controls codebook={codebook} view={view} onChange={live?.change} />}
        {settled?.cited && (
          <CitedNotice cited={settled.cited} counted={counted} source={settled.origin.source} />
        )}
        <div class="selection-line">
          <Selection
            codebook={codebook}
            view={view}
            selected={counted.positions.length}
            size={size}
            searching={live !== undefined && settled === null && view.filters.text !== ""}
            onChange={live?.change}
          />
          <CiteExport
            counted={counted}
            picked={picked}
            figure={figure}
            origin={settled?.origin ?? null}
          />
        </div>
        {live && <p class="print-only">{live.address}</p>}
        {figure && <CountedMap counted={counted} links={links} live={live} />}
      </div>
      {figure && (
        <aside class="cell-facts needs-script" aria-label="What is chosen">
          <AfterPaint>
            {() =>
              live && (asked || writeAddress(codebook, view) !== "") ? (
                <CellFacts counted={counted} links={links} />
              ) : (
                <p class="note">
                  Choose a cell, a row or a column to see what is behind its number.{" "}
                  <button type="button" class="plain" onClick={() => ask(true)}>
                    Where does {size} come from?
                  </button>
                </p>
              )
            }
          </AfterPaint>
        </aside>
      )}
      <StudyList counted={counted} picked={picked} onPick={setPicked} links={links} live={live} />
    </div>
  );
}

function CountedMap(props: Pick<ExplorerProps, "links" | "live"> & { readonly counted: Counted }) {
  const { counted, links, live } = props;
  const map = useMap(counted);
  return <MapFigure counted={counted} map={map} links={links} onChange={live?.change} />;
}
