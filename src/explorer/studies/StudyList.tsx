import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { ExplorerLinks } from "../../views/links.ts";
import { studies } from "../../views/words.ts";
import type { Live } from "../live.ts";
import { Fold } from "../ui/Fold.tsx";
import { lazyComponent } from "../ui/lazy-component.tsx";
import type { PartPlace } from "../ui/WhenSeen.tsx";
import type { Counted } from "../counted.ts";
import { NoStudies } from "./NoStudiesLater.tsx";
import { StudyTable } from "./StudyTable.tsx";
import { useRows } from "./use-rows.ts";

const ColumnChooser = lazyComponent(
  async () => (await import("./ColumnChooser.tsx")).ColumnChooser,
);

/** Rows drawn at first and at each further request: a longer table takes longer to paint than to read. */
export const FIRST_PAGE = 25;

export interface StudyListProps {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly counted: Counted;
  /** Positions of the studies that the reader picked. */
  readonly picked: ReadonlySet<number>;
  onPick(picked: ReadonlySet<number>): void;
  readonly links: ExplorerLinks;
  readonly live: Live | undefined;
}

/** The selected studies as a table. */
export function StudyList(props: StudyListProps): JSX.Element {
  const { place, counted, picked, onPick, links, live } = props;
  const { evidence, view, positions } = counted;
  const { table } = evidence;
  const [pages, setPages] = useState(1);
  const [pickedOnly, showPickedOnly] = useState(false);
  const narrowed = pickedOnly ? positions.filter((position) => picked.has(position)) : positions;
  const shown = narrowed.slice(0, pages * FIRST_PAGE);
  const rows = useRows(evidence.rows, shown);
  const left = narrowed.length - shown.length;
  const pick = (position: number) => {
    const next = new Set(picked);
    if (!next.delete(position)) next.add(position);
    onPick(next);
    if (next.size === 0) showPickedOnly(false);
  };
  return (
    <section class="study-list" ref={place ?? null} aria-labelledby="studies-title">
      <div class="list-head">
        <h2 id="studies-title" tabIndex={-1}>
          Studies in this selection
        </h2>
        <Fold class="column-chooser needs-script" summary="Columns" over>
          {() =>
            live && (
              <ColumnChooser
                codebook={table.codebook}
                columns={view.columns}
                onChange={(columns) => live.change({ ...view, columns })}
              />
            )
          }
        </Fold>
      </div>
      {picked.size > 0 && (
        <p class="picked" role="status">
          {picked.size} picked.{" "}
          <button type="button" class="plain" onClick={() => showPickedOnly(!pickedOnly)}>
            {pickedOnly ? "Show all" : "Show only these"}
          </button>
          <button
            type="button"
            class="plain"
            onClick={() => {
              onPick(new Set());
              showPickedOnly(false);
            }}
          >
            Unpick all
          </button>
        </p>
      )}
      {narrowed.length === 0 ? (
        <>
          <p>No study passes all of these filters.</p>
          {live?.searched && <NoStudies counted={counted} onChange={live.change} />}
        </>
      ) : (
        <StudyTable
          codebook={table.codebook}
          rows={rows}
          columns={view.columns}
          sort={view.sort}
          caption={
            left > 0
              ? `The first ${shown.length} of ${studies(narrowed.length)}`
              : studies(narrowed.length)
          }
          studyHref={(id) => links.study(id)}
          tools={{
            sort: (sort) => live?.change({ ...view, sort }),
            isPicked: (index) => picked.has(shown[index]!),
            pick: (index) => pick(shown[index]!),
            details: (index) => live?.details(shown[index]!) ?? null,
            needDetails: (index) => live?.needDetails(shown[index]!),
          }}
        />
      )}
      {left > 0 && (
        <p class="note">
          The first {shown.length} of {narrowed.length} studies.{" "}
          <button type="button" class="needs-script" onClick={() => setPages(pages + 1)}>
            Show {Math.min(FIRST_PAGE, left)} more
          </button>
        </p>
      )}
    </section>
  );
}
