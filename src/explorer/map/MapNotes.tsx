import type { JSX } from "preact";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { namesInWords } from "../../views/merge-names.ts";
import type { ExplorerLinks } from "../../views/links.ts";
import { mapDimensions, type View } from "../../views/view.ts";
import type { Counted } from "../counted.ts";
import { WhenSeen } from "../ui/WhenSeen.tsx";
import { HOW_IT_COUNTS } from "./describe.ts";
import { FigureDescription } from "./FigureDescription.tsx";
import { Thresholds } from "./Thresholds.tsx";

export interface MapNotesProps {
  readonly counted: Counted;
  readonly map: HeatmapModel;
  readonly links: ExplorerLinks;
  /** What choosing does here. */
  readonly choosing: string;
  readonly onChange: ((view: View) => void) | undefined;
}

/** What stands below a map: thresholds, the map in words, how it counts. */
export function MapNotes(props: MapNotesProps): JSX.Element {
  const { counted, map, links, choosing, onChange } = props;
  const { evidence, view, context } = counted;
  const { table } = evidence;
  const { codebook } = table;
  return (
    <>
      <WhenSeen>
        {(place) => {
          const gapsHref = links.gaps(view);
          return (
            <Thresholds
              place={place}
              codebook={codebook}
              view={view}
              other={
                gapsHref === null ? null : { href: gapsHref, label: "Gaps and clusters in words" }
              }
              onChange={onChange}
            />
          );
        }}
      </WhenSeen>
      <WhenSeen>
        {(place) => (
          <FigureDescription
            place={place}
            table={table}
            map={map}
            context={context}
            axes={view.missing ? [] : mapDimensions(view)}
          />
        )}
      </WhenSeen>
      <p class="note">
        {namesInWords(codebook, view.names).map((sentence) => `${sentence} `)}
        {HOW_IT_COUNTS}
        {onChange && ` ${choosing}`}
      </p>
    </>
  );
}
