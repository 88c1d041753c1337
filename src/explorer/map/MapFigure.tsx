import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { countBits } from "../../evidence/bits.ts";
import { measureOf } from "../../evidence/measures.ts";
import { Heatmap } from "../../figures/Heatmap.tsx";
import type { HeatmapModel, LinkTo } from "../../figures/heatmap-model.ts";
import { mapCaption } from "../../views/caption.ts";
import { chooseInMap, fold, foldAll, foldInside } from "../../views/change.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import type { View } from "../../views/view.ts";
import { studies } from "../../views/words.ts";
import type { Counted } from "../counted.ts";
import { lazyComponent } from "../ui/lazy-component.tsx";
import { FoldNote } from "./FoldNote.tsx";
import { WhenSeen } from "../ui/WhenSeen.tsx";
import { Legend } from "./Legend.tsx";
import { heatmapOf } from "./map-model.ts";
import { MapNotes } from "./MapNotes.tsx";
import { useMerging } from "./use-merging.tsx";
import { newestTitles } from "./newest-titles.ts";

const Comparison = lazyComponent(async () => (await import("./Comparison.tsx")).Comparison);

export interface MapFigureProps {
  readonly counted: Counted;
  readonly map: HeatmapModel;
  readonly links: ExplorerLinks;
  readonly onChange: ((view: View) => void) | undefined;
  /** What choosing does here; where it is left out, it narrows the list of studies below. */
  readonly choosing?: string | undefined;
}

const NARROWS =
  "What you choose on the map’s own axes is marked: it narrows the list of studies, not the map.";

/** The heatmap with all that belongs to it: comparison, legend, description, small multiples. */
export function MapFigure(props: MapFigureProps): JSX.Element {
  const { counted, map, links, onChange, choosing = NARROWS } = props;
  const { evidence, view, context, baseline } = counted;
  const { codebook } = evidence.table;
  const linkTo = useMemo<LinkTo>(() => (row, col) => links.inMap(view, row, col), [links, view]);
  const merging = useMerging(counted, map, onChange);
  const actions = onChange && {
    choose: (row: string | null, col: string | null) =>
      onChange(chooseInMap(codebook, view, row, col)),
    fold: (group: string) => onChange(fold(codebook, view, group)),
    foldInside: (outer: string) => onChange(foldInside(codebook, view, outer)),
    foldAll: (open: boolean) => onChange(foldAll(view, open)),
    merging: merging?.rows,
    titlesAt: (row: string | null, col: string | null) => newestTitles(counted, row, col),
  };
  return (
    <>
      <div class="figure" ref={merging?.figure ?? null}>
        <Heatmap
          model={map}
          caption={mapCaption(codebook, view)}
          linkTo={linkTo}
          describedBy="figure-summary"
          actions={actions}
        />
        {merging?.bar}
        {map.inside && <FoldNote codebook={codebook} view={view} map={map} onChange={onChange} />}
        <WhenSeen>
          {(place) => (
            <Legend
              place={place}
              codebook={codebook}
              measure={measureOf(codebook, view.show)}
              difference={view.compare?.mode === "difference"}
              lens={view.lens}
              sought={map.sought}
              inside={map.inside?.axis ?? null}
              thresholds={view.thresholds}
            />
          )}
        </WhenSeen>
      </div>
      {baseline && (
        <Comparison
          codebook={codebook}
          view={view}
          selected={countBits(context)}
          baseline={countBits(baseline)}
          onChange={onChange}
        />
      )}
      {view.compare?.mode === "side" && <BaselineMap counted={counted} linkTo={linkTo} />}
      <MapNotes counted={counted} map={map} links={links} choosing={choosing} onChange={onChange} />
    </>
  );
}

/** The map of what a view is held against, laid out like its own. */
function BaselineMap(props: {
  readonly counted: Counted;
  readonly linkTo: LinkTo;
}): JSX.Element | null {
  const { evidence, view, context, baseline } = props.counted;
  const { table } = evidence;
  if (!baseline) return null;
  return (
    <section class="baseline" aria-labelledby="baseline-title">
      <h2 id="baseline-title">Baseline, {studies(countBits(baseline))}</h2>
      <Heatmap
        model={heatmapOf(table, view, baseline, { laidOutBy: context })}
        caption={`Baseline: ${mapCaption(table.codebook, view)}`}
        linkTo={props.linkTo}
      />
    </section>
  );
}
