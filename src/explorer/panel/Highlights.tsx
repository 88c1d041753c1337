import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { HeatCell, HeatHead, HeatmapModel } from "../../figures/heatmap-model.ts";
import { chooseInMap } from "../../views/change.ts";
import { expectedInWords } from "../../views/finding-words.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import { studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { solidPlaces } from "./solid-places.ts";
import { ViewLink } from "../ui/ViewLink.tsx";
import type { PartPlace } from "../ui/WhenSeen.tsx";
import { CellFacts } from "./CellFactsLater.tsx";

/** Cells named of each kind. */
const NAMED = 5;

export interface HighlightsProps {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly counted: Counted;
  readonly map: HeatmapModel;
  readonly links: ExplorerLinks;
  readonly onChange: ((view: View) => void) | undefined;
}

interface Place {
  /** Null for a whole column, or a whole row. */
  readonly row: string | null;
  readonly col: string | null;
  readonly label: string;
  readonly found: Pick<HeatCell, "mark" | "count" | "expected">;
}

/** One of them as it is listed. */
interface Listed extends Place {
  readonly solid: boolean;
}

const SOLID =
  "Solid: tested, and so at every threshold tried and, where studies were coded twice, in each coder’s own codes.";

/** What a reader who has chosen nothing may want to look at first: the largest gaps and clusters. */
export function Highlights(props: HighlightsProps): JSX.Element {
  const { place, counted, map, links } = props;
  const [asked, ask] = useState(false);
  const solid = solidPlaces(counted);
  const places = [...cellsOf(map), ...pairsOf(map)];
  const largest = (
    marks: readonly HeatCell["mark"][],
    sizeOf: (found: Place["found"]) => number,
  ): readonly Listed[] =>
    places
      .filter(({ found }) => marks.includes(found.mark))
      .map((place) => ({ ...place, solid: solid(place) }))
      .toSorted((a, b) => Number(b.solid) - Number(a.solid) || sizeOf(b.found) - sizeOf(a.found))
      .slice(0, NAMED);
  const gaps = largest(["gap", "three-way"], ({ expected }) => expected ?? 0);
  const clusters = largest(["cluster"], ({ count, expected }) => count - (expected ?? 0));
  const { size } = counted.evidence.table;
  const gapsHref = links.gaps(counted.view);
  return (
    <section class="highlights" ref={place ?? null}>
      <h2>Where to look first</h2>
      <p class="note needs-script">Choose a cell, a row or a column to see its studies here.</p>
      {[...gaps, ...clusters].some((place) => place.solid) && <p class="note">{SOLID}</p>}
      <Places {...props} title="Largest gaps" none="No cell of this map is a gap." places={gaps} />
      <Places
        {...props}
        title="Largest clusters"
        none="No cell of this map is a cluster."
        places={clusters}
      />
      {map.inside && (
        <Places
          {...props}
          title="Most studies"
          none="No study stands in any cell."
          places={largest(["count"], ({ count }) => count)}
        />
      )}
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

/**
 * The cells of a map but for those of values under a group that is one of its rows. Of all that a value
 * holds only what is found there counts: what stands in it stands inside that value too.
 */
function cellsOf({ rows, cols }: HeatmapModel): readonly Place[] {
  return rows
    .filter(({ nested }) => !nested)
    .flatMap((row) =>
      row.cells.map((found, c) => {
        const col = cols[c]!;
        return {
          row: row.entry,
          col: col.entry,
          label: `${labelOf(row)} × ${labelOf(col)}`,
          found: (row.whole || col.whole) && found.mark === "count" ? NOTHING : found,
        };
      }),
    );
}

/** Of a map of three dimensions, the rows or columns that stand inside others and are gaps. */
function pairsOf({ rows, cols }: HeatmapModel): readonly Place[] {
  const gaps = (heads: readonly HeatHead[]) => heads.filter(({ inner }) => inner?.mark === "gap");
  const placed = (head: HeatHead) => ({
    label: labelOf(head),
    found: { mark: head.inner!.mark, count: head.total, expected: head.inner!.expected },
  });
  return [
    ...gaps(rows.filter(({ nested }) => !nested)).map((row) => ({
      row: row.entry,
      col: null,
      ...placed(row),
    })),
    ...gaps(cols).map((col) => ({ row: null, col: col.entry, ...placed(col) })),
  ];
}

const NOTHING: Place["found"] = { mark: "blank", count: 0, expected: null };

function labelOf({ label, name, inner, whole }: HeatHead): string {
  return inner ? `${inner.outer} × ${label}` : whole ? name : label;
}

function Places(
  props: HighlightsProps & {
    readonly title: string;
    /** What is said where there is no such place. */
    readonly none: string;
    readonly places: readonly Listed[];
  },
): JSX.Element {
  const { counted, links, onChange, title, none, places } = props;
  const { view, evidence } = counted;
  return (
    <>
      <h3>{title}</h3>
      {places.length === 0 && <p class="note">{none}</p>}
      <ul>
        {places.map(({ row, col, label, solid, found: { count, expected } }) => (
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
              {count > 0 ? studies(count) : "none"}
              {expected !== null && `, ${expectedInWords(expected)} expected`}
              {solid && (
                <>
                  {" · "}
                  <strong>solid</strong>
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
