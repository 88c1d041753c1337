import { useMemo } from "preact/hooks";
import { onceFor } from "../../contract/once-for.ts";
import { type Bits, sameBits } from "../../evidence/bits.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import { defaultView } from "../../views/default-view.ts";
import type { View } from "../../views/view.ts";
import type { Evidence } from "../../wire/payload.ts";
import { type Counted, countSelection } from "../counted.ts";
import { mapLayout } from "./map-context.ts";
import { countedMap, type CountedMap, withChosen } from "./map-model.ts";

/** A map that was counted ahead, with what it was counted from. */
interface CountedAhead {
  readonly table: EvidenceTable;
  readonly context: Bits;
  readonly counted: CountedMap;
}

const aheadOf = onceFor<View, { last: CountedAhead | null }>(() => ({ last: null }));

/** Counts the map that a page opens with, which takes its time, before it is drawn. */
export function countAhead(evidence: Evidence): void {
  const { table } = evidence;
  const view = defaultView(table.codebook);
  const { context } = countSelection(evidence, view, () => null);
  aheadOf(view).last = { table, context, counted: countedMap(table, view, context) };
}

/**
 * The map of a view: what a reader does beside it, such as picking studies, counts nothing anew, nor
 * does what is chosen on its own axes, which is only marked.
 * @param wanted whether there is to be one
 */
export function useMap(
  { evidence, view, context, baseline }: Counted,
  wanted: boolean,
): HeatmapModel | null {
  const { table } = evidence;
  const against = view.compare?.mode === "difference" ? baseline : null;
  const layout = mapLayout(view);
  const counted = useMemo(() => {
    if (!wanted) return null;
    const { last } = aheadOf(view);
    const isAhead = last?.table === table && !against && sameBits(last.context, context);
    return isAhead ? last.counted : countedMap(table, view, context, { baseline: against });
  }, [table, layout, context, against]);
  return useMemo(
    () => counted && withChosen(table.codebook, view, counted),
    [counted, table, view.filters],
  );
}
