import { useMemo } from "preact/hooks";
import type { Bits } from "../evidence/bits.ts";
import type { TextSearch } from "../evidence/search.ts";
import { select } from "../evidence/selection.ts";
import { type Names, withNames } from "../views/merge-names.ts";
import type { View } from "../views/view.ts";
import type { Evidence } from "../wire/payload.ts";
import { mapContext } from "./map/map-context.ts";
import { inOrder } from "./studies/order.ts";
import { useSameBits } from "./ui/use-same-bits.ts";

/** A view with what it selects, counted once for all parts that show it. */
export interface Counted {
  /** With the view's own names for what it merges. */
  readonly evidence: Evidence;
  readonly view: View;
  readonly find: TextSearch;
  /** Studies that the free text finds; null when there is none. */
  readonly hits: Bits | null;
  /** Studies that pass all filters. */
  readonly selected: Bits;
  /** Their positions in the table, in the order of the view's sort. */
  readonly positions: readonly number[];
  /** Studies that the map counts; see mapContext. */
  readonly context: Bits;
  /** Studies that the map of the baseline counts; null without a comparison. */
  readonly baseline: Bits | null;
}

/** The evidence whose labels are the reader's where a view has names. */
function calledBy(evidence: Evidence, names: Names): Evidence {
  const { table } = evidence;
  const codebook = withNames(table.codebook, names);
  return codebook === table.codebook ? evidence : { ...evidence, table: { ...table, codebook } };
}

/** Counts what a view selects. */
export function countSelection(given: Evidence, view: View, find: TextSearch): Counted {
  const evidence = calledBy(given, view.names);
  const { table } = evidence;
  const hits = find(view.filters.text);
  const selected = select(table, view.filters, hits);
  return {
    evidence,
    view,
    find,
    hits,
    selected,
    positions: inOrder(evidence, selected, view.sort),
    context: mapContext(table, view, view.filters, find),
    baseline: view.compare && mapContext(table, view, view.compare.baseline, find),
  };
}

/** The same for a component: what is as it was with the last view is the same object. */
export function useCounted(given: Evidence, view: View, find: TextSearch): Counted {
  const evidence = useMemo(() => calledBy(given, view.names), [given, view.names]);
  const { table } = evidence;
  const hits = find(view.filters.text);
  const selected = useMemo(() => select(table, view.filters, hits), [table, view.filters, hits]);
  const positions = useMemo(
    () => inOrder(evidence, selected, view.sort),
    [evidence, selected, view.sort],
  );
  const context = useSameBits(mapContext(table, view, view.filters, find));
  const baseline = useSameBits(
    view.compare && mapContext(table, view, view.compare.baseline, find),
  );
  return { evidence, view, find, hits, selected, positions, context, baseline };
}
