import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import { dimensionOf, MERGE_MARK, valuesOf } from "../../contract/lookup.ts";
import type { RowMerging } from "../../figures/heatmap-actions.ts";
import { gridShape } from "../../figures/grid-shape.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { linkAt } from "../../figures/use-grid.ts";
import { inContractOrder } from "../../views/canonical.ts";
import { mergeOnAxis, unmerge } from "../../views/merging.ts";
import type { View } from "../../views/view.ts";
import type { Counted } from "../counted.ts";
import { lazyComponent } from "../ui/lazy-component.tsx";

const MergeBar = lazyComponent(async () => (await import("./MergeBar.tsx")).MergeBar);

/** Where a figure's rows are merged, and what belongs below it meanwhile. */
interface Merging {
  readonly rows: RowMerging;
  readonly bar: JSX.Element | null;
  /** The figure's element: the focus goes to the row that a change leaves. */
  readonly figure: { current: HTMLDivElement | null };
}

/** Lets a reader pick rows of a map and count them as one; null where its rows are no coded values. */
export function useMerging(
  { evidence, view }: Counted,
  map: HeatmapModel,
  onChange: ((view: View) => void) | undefined,
): Merging | null {
  const [picked, setPicked] = useState<readonly string[] | null>(null);
  const figure = useRef<HTMLDivElement>(null);
  const focusOn = useRef<string | null>(null);
  useLayoutEffect(() => {
    const entry = focusOn.current;
    const table = figure.current?.querySelector("table");
    if (entry === null || !table) return;
    focusOn.current = null;
    const row = map.rows.findIndex((one) => one.entry === entry);
    linkAt(table, { row: row + gridShape(map).deep.row, col: 0 })?.focus();
  }, [map]);

  const { codebook } = evidence.table;
  const dimension = dimensionOf(codebook, view.rows.dimension);
  if (!onChange || dimension.kind !== "coded") return null;
  const shown = picked?.filter((entry) => map.rows.some((row) => row.entry === entry)) ?? null;
  const values = inContractOrder(
    dimension,
    (shown ?? []).flatMap((entry) => valuesOf(dimension, entry)),
  );
  return {
    figure,
    rows: {
      picked: shown && new Set(shown),
      start: () => setPicked([]),
      pick(entry) {
        const others = (shown ?? []).filter((other) => other !== entry);
        setPicked(others.length === shown?.length ? [...others, entry] : others);
      },
      takeApart(entry) {
        [focusOn.current = null] = entry.split(MERGE_MARK);
        onChange(unmerge(codebook, view, dimension.name, entry));
      },
    },
    bar: shown && (
      <MergeBar
        dimension={dimension}
        rows={shown}
        enough={values.length > 1}
        onMerge={(name) => {
          setPicked(null);
          focusOn.current = values.join(MERGE_MARK);
          onChange(mergeOnAxis(codebook, view, "rows", values, name));
        }}
        onCancel={() => {
          setPicked(null);
          linkAt(figure.current!.querySelector("table")!, { row: 0, col: 0 })?.focus();
        }}
      />
    ),
  };
}
