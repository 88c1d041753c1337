import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { HeatCell, HeatmapModel } from "../../figures/heatmap-model.ts";
import { chooseInMap } from "../../views/change.ts";
import { expectedInWords } from "../../views/finding-words.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import { studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { lazyComponent } from "../ui/lazy-component.tsx";
import { ViewLink } from "../ui/ViewLink.tsx";

const CellFacts = lazyComponent(async () => (await import("./CellFacts.tsx")).CellFacts);

/** Cells named of each kind. */
const NAMED = 5;

export interface HighlightsProps {
  readonly counted: Counted;
  readonly map: HeatmapModel;
  readonly links: ExplorerLinks;
  readonly onChange: ((view: View) => void) | undefined;
}

interface Place {
  readonly row: string;
  readonly col: string;
  readonly label: string;
  readonly cell: HeatCell;
}

/** What a reader who has chosen nothing may want to look at first: the largest gaps and clusters. */
export function Highlights(props: HighlightsProps): JSX.Element {
  const { counted, map, links } = props;
  const [asked, ask] = useState(false);
  const places = map.rows
    .filter(({ nested }) => !nested)
    .flatMap((row) =>
      row.cells.map((cell, c): Place => ({
        row: row.entry,
        col: map.cols[c]!.entry,
        label: `${row.label} × ${map.cols[c]!.label}`,
        cell,
      })),
    );
  const marked = (mark: HeatCell["mark"], size: (cell: HeatCell) => number) =>
    places
      .filter(({ cell }) => cell.mark === mark)
      .toSorted((a, b) => size(b.cell) - size(a.cell))
      .slice(0, NAMED);
  const { size } = counted.evidence.table;
  const gapsHref = links.gaps(counted.view);
  return (
    <section class="highlights">
      <h2>Where to look first</h2>
      <p class="note needs-script">Choose a cell, a row or a column to see its studies here.</p>
      <Places
        {...props}
        title="Largest gaps"
        none="No cell of this map is a gap."
        places={marked("gap", ({ expected }) => expected ?? 0)}
      />
      <Places
        {...props}
        title="Largest clusters"
        none="No cell of this map is a cluster."
        places={marked("cluster", ({ count, expected }) => count - (expected ?? 0))}
      />
      {gapsHref !== null && (
        <p>
          <a href={gapsHref}>All gaps and clusters</a>
        </p>
      )}
      {asked ? (
        <div class="facts-of-all">
          <CellFacts counted={counted} links={links} />
        </div>
      ) : (
        <button type="button" class="plain needs-script" onClick={() => ask(true)}>
          Where does {size} come from?
        </button>
      )}
    </section>
  );
}

function Places(
  props: HighlightsProps & {
    readonly title: string;
    /** What is said where there is no such place. */
    readonly none: string;
    readonly places: readonly Place[];
  },
): JSX.Element {
  const { counted, links, onChange, title, none, places } = props;
  const { view, evidence } = counted;
  return (
    <>
      <h3>{title}</h3>
      {places.length === 0 && <p class="note">{none}</p>}
      <ul>
        {places.map(({ row, col, label, cell }) => (
          <li key={label}>
            <ViewLink
              href={links.inMap(view, row, col)}
              onFollow={
                onChange && (() => onChange(chooseInMap(evidence.table.codebook, view, row, col)))
              }
            >
              {label}
            </ViewLink>{" "}
            <span class="count">
              {cell.count > 0 ? studies(cell.count) : "none"}, {expectedInWords(cell.expected ?? 0)}{" "}
              expected
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
