import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { countBits } from "../../evidence/bits.ts";
import { measureOf } from "../../evidence/measures.ts";
import type { Find } from "../../evidence/search.ts";
import { Heatmap } from "../../figures/Heatmap.tsx";
import type { LinkTo } from "../../figures/heatmap-model.ts";
import { mapCaption } from "../../views/caption.ts";
import { studies } from "../../views/words.ts";
import type { View } from "../../views/view.ts";
import { AfterPaint } from "../ui/AfterPaint.tsx";
import { choose, chooseInMap, fold } from "../../views/change.ts";
import { HOW_IT_COUNTS } from "./describe.ts";
import { FigureDescription } from "./FigureDescription.tsx";
import type { ExplorerLinks } from "../../views/links.ts";
import { later } from "../ui/later.tsx";
import { Legend } from "./Legend.tsx";
import { heatmapOf, mapContext } from "./map-model.ts";
import { Panels } from "./Panels.tsx";
import type { Evidence } from "../../wire/payload.ts";
import { Thresholds } from "./Thresholds.tsx";
import { useSameBits } from "./use-same-bits.ts";

const Comparison = later(async () => (await import("./Comparison.tsx")).Comparison);

export interface MapFigureProps {
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: Find;
  readonly links: ExplorerLinks;
  readonly onChange: ((view: View) => void) | undefined;
  /** What choosing does here; where it is left out, it narrows the list of studies below. */
  readonly choosing?: string | undefined;
}

const NARROWS =
  "What you choose on the map’s own two axes is outlined: it narrows the list of studies, not the map.";

/** The heatmap with all that belongs to it: comparison, legend, description, small multiples. */
export function MapFigure(props: MapFigureProps): JSX.Element {
  const { evidence, view, find, links, onChange, choosing = NARROWS } = props;
  const { table } = evidence;
  const { codebook } = table;
  const { split, compare } = view;
  const linkTo = useMemo<LinkTo>(
    () => (row, col) =>
      links.entries(view, [
        ...(row === null ? [] : [[view.rows.dimension, row] as const]),
        ...(col === null ? [] : [[view.cols.dimension, col] as const]),
      ]),
    [links, view],
  );
  const context = useSameBits(mapContext(table, view, view.filters, find));
  const baseline = compare && mapContext(table, view, compare.baseline, find);
  const differs = compare?.mode === "difference";
  const against = differs ? baseline : null;
  // What a reader does beside the map, such as picking studies, counts nothing anew.
  const map = useMemo(
    () => heatmapOf(table, view, context, { baseline: against }),
    [table, view, context, against],
  );
  const measure = measureOf(codebook, view.show);
  const caption = mapCaption(codebook, view);
  const actions = onChange && {
    choose: (row: string | null, col: string | null) =>
      onChange(chooseInMap(codebook, view, row, col)),
    fold: (group: string) => onChange(fold(codebook, view, group)),
  };
  return (
    <>
      {compare && baseline && (
        <Comparison
          codebook={codebook}
          view={view}
          selected={countBits(context)}
          baseline={countBits(baseline)}
          onChange={onChange}
        />
      )}
      <Heatmap
        model={map}
        caption={caption}
        linkTo={linkTo}
        describedBy="figure-summary"
        actions={actions}
      />
      {compare?.mode === "side" && baseline && (
        <section class="baseline" aria-labelledby="baseline-title">
          <h2 id="baseline-title">Baseline, {studies(countBits(baseline))}</h2>
          <Heatmap
            model={heatmapOf(table, view, baseline, { laidOutBy: context })}
            caption={`Baseline: ${caption}`}
            linkTo={linkTo}
          />
        </section>
      )}
      <AfterPaint>
        {() => (
          <>
            <Legend
              codebook={codebook}
              measure={measure}
              difference={differs}
              lens={view.lens}
              sought={map.sought}
              thresholds={view.thresholds}
            />
            <Thresholds
              codebook={codebook}
              view={view}
              other={{ href: links.gaps(view), label: "Gaps and clusters in words" }}
              onChange={onChange}
            />
            <FigureDescription
              table={table}
              map={map}
              context={context}
              axes={view.missing ? [] : [view.rows.dimension, view.cols.dimension]}
            />
            <p class="note">
              {HOW_IT_COUNTS}
              {onChange && ` ${choosing}`}
            </p>
            {split !== null && (
              <Panels
                table={table}
                view={view}
                split={split}
                find={find}
                context={context}
                hrefOf={(entry) => links.entries(view, [[split, entry]])}
                onChoose={
                  onChange &&
                  ((entry) => {
                    const chosen = view.filters.choices[split]?.entries ?? [];
                    const entries = chosen.length === 1 && chosen[0] === entry ? [] : [entry];
                    onChange(choose(codebook, view, split, { entries, mode: "any" }));
                  })
                }
              />
            )}
          </>
        )}
      </AfterPaint>
    </>
  );
}
