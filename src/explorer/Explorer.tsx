import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Find } from "../evidence/search.ts";
import { select } from "../evidence/selection.ts";
import { writeAddress } from "../views/address.ts";
import type { AddressFault } from "../views/address-faults.ts";
import type { View } from "../views/view.ts";
import { AddressFaults } from "./ui/AddressFaults.tsx";
import { AfterPaint } from "./ui/AfterPaint.tsx";
import { Controls } from "./map/Controls.tsx";
import { Filters } from "./filters/Filters.tsx";
import { later } from "./ui/later.tsx";
import { MapFigure } from "./map/MapFigure.tsx";
import { mapContext } from "./map/map-model.ts";
import { inOrder } from "./studies/order.ts";
import type { ExplorerLinks } from "../views/links.ts";
import type { Evidence } from "../wire/payload.ts";
import type { Live } from "./live.ts";
import { Selection } from "./filters/Selection.tsx";
import { StudyList } from "./studies/StudyList.tsx";
import { TakeAway } from "./take-away/TakeAway.tsx";

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

const CitedNotice = later(async () => (await import("./take-away/CitedNotice.tsx")).CitedNotice);
const CellFacts = later(async () => (await import("./map/CellFacts.tsx")).CellFacts);

/** The map, its filters and the studies behind it. */
export function Explorer(props: ExplorerProps): JSX.Element {
  const { evidence, view, find, faults, figure, links, live } = props;
  const { table } = evidence;
  const { codebook } = table;
  const hits = find(view.filters.text);
  const selected = useMemo(() => select(table, view.filters, hits), [table, view.filters, hits]);
  const positions = useMemo(
    () => inOrder(evidence, selected, view.sort),
    [evidence, selected, view.sort],
  );
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
        evidence={evidence}
        view={view}
        hits={hits}
        shown={filtersShown}
        onChange={live?.change}
        onSearch={live?.expectText}
      />
      <div class="figure-column">
        {figure && <Controls codebook={codebook} view={view} onChange={live?.change} />}
        {settled?.cited && (
          <CitedNotice
            cited={settled.cited}
            evidence={evidence}
            positions={positions}
            source={settled.origin.source}
          />
        )}
        <div class="selection-line">
          <Selection
            codebook={codebook}
            view={view}
            selected={positions.length}
            size={table.size}
            searching={live !== undefined && settled === null && view.filters.text !== ""}
            onChange={live?.change}
          />
          <TakeAway
            evidence={evidence}
            view={view}
            find={find}
            positions={positions}
            picked={picked}
            figure={figure}
            origin={settled?.origin ?? null}
          />
        </div>
        {live && <p class="print-only">{live.address}</p>}
        {figure && (
          <MapFigure
            evidence={evidence}
            view={view}
            find={find}
            links={links}
            onChange={live?.change}
          />
        )}
      </div>
      {figure && (
        <aside class="cell-facts needs-script" aria-label="What is chosen">
          <AfterPaint>
            {() =>
              live && (asked || writeAddress(codebook, view) !== "") ? (
                <CellFacts
                  evidence={evidence}
                  view={view}
                  context={mapContext(table, view, view.filters, find)}
                  links={links}
                />
              ) : (
                <p class="note">
                  Choose a cell, a row or a column to see what is behind its number.{" "}
                  <button type="button" class="plain" onClick={() => ask(true)}>
                    Where does {table.size} come from?
                  </button>
                </p>
              )
            }
          </AfterPaint>
        </aside>
      )}
      <StudyList
        evidence={evidence}
        view={view}
        positions={positions}
        picked={picked}
        onPick={setPicked}
        links={links}
        live={live}
      />
    </div>
  );
}
