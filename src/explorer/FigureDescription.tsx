import type { JSX } from "preact";
import { dimensionOf } from "../contract/lookup.ts";
import { type Bits, countBits, without } from "../evidence/bits.ts";
import { type EvidenceTable, reportedIn } from "../evidence/table.ts";
import type { HeatmapModel } from "../figures/heatmap-model.ts";
import { inSentence, studies } from "../views/words.ts";
import { describeMap } from "./describe.ts";
import { Fold } from "./Fold.tsx";
import { later } from "./later.tsx";

const PlainTable = later(async () => (await import("./PlainTable.tsx")).PlainTable);

export interface FigureDescriptionProps {
  readonly table: EvidenceTable;
  readonly map: HeatmapModel;
  /** The studies that the map counts. */
  readonly context: Bits;
  /** The dimensions of rows and columns. */
  readonly axes: readonly string[];
}

/** The figure in words and as a plain table, and what it leaves out. */
export function FigureDescription(props: FigureDescriptionProps): JSX.Element {
  const { table, map, context, axes } = props;
  const { short, long } = describeMap(map);
  const leftOut = [...new Set(axes)].flatMap((name) => {
    const unknown = countBits(without(context, reportedIn(table, name)));
    const title = inSentence(dimensionOf(table.codebook, name).title);
    return unknown > 0 ? [`${studies(unknown)} without a reported ${title}`] : [];
  });
  return (
    <div class="figure-words">
      <p id="figure-summary" class="visually-hidden">
        {short}
      </p>
      {leftOut.length > 0 && (
        <p class="note">
          In no cell, because the record read does not tell: {leftOut.join("; ")}. They count in the
          totals.
        </p>
      )}
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
