import type { JSX } from "preact";
import type { Bits } from "../../evidence/bits.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { describeMap, foldedInWords, leftOutInWords } from "./describe.ts";
import { Fold } from "../ui/Fold.tsx";
import { lazyComponent } from "../ui/lazy-component.tsx";
import type { PartPlace } from "../ui/WhenSeen.tsx";

const PlainTable = lazyComponent(async () => (await import("./PlainTable.tsx")).PlainTable);

export interface FigureDescriptionProps {
  /** Given to its element, where the element is watched. */
  readonly place?: PartPlace | undefined;
  readonly table: EvidenceTable;
  readonly map: HeatmapModel;
  /** The studies that the map counts. */
  readonly context: Bits;
  /** The dimensions of rows and columns that leave out what is not reported. */
  readonly axes: readonly string[];
}

/** The figure in words and as a plain table, and what it leaves out. */
export function FigureDescription(props: FigureDescriptionProps): JSX.Element {
  const { place, table, map, context, axes } = props;
  const { short, long } = describeMap(map);
  const leftOut = leftOutInWords(table, context, axes);
  return (
    <div class="figure-words" ref={place ?? null}>
      <p id="figure-summary" class="visually-hidden">
        {short} {foldedInWords(map)}
      </p>
      <p class="note left-out">{leftOut || "Every study that the map counts stands in a cell."}</p>
      <details>
        <summary>The figure in words</summary>
        {[short, ...long].map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </details>
      <Fold class="needs-script" summary="The figure as a plain table">
        {() => <PlainTable map={map} />}
      </Fold>
    </div>
  );
}
