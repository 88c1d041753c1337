import type { Gap } from "./gap.ts";

/** A gap with those listed that lie inside it. */
export interface NestedGap {
  readonly gap: Gap;
  readonly inside: readonly Gap[];
}

/**
 * Puts each gap that lies inside another of the same list under that one, in their order. A solid
 * gap stands under a solid one only, so that none is hidden below what is less sure.
 */
export function nestGaps(gaps: readonly Gap[]): readonly NestedGap[] {
  const byName = new Map(gaps.map((gap) => [gap.name, gap]));
  const outerOf = (gap: Gap): Gap | null => {
    const outer = "within" in gap && gap.within !== null ? byName.get(gap.within) : undefined;
    return outer && (outer.holds.solid || !gap.holds.solid) ? outer : null;
  };
  const inner = gaps.filter((gap) => outerOf(gap) !== null);
  return gaps
    .filter((gap) => outerOf(gap) === null)
    .map((gap) => ({ gap, inside: inner.filter((one) => outerOf(one) === gap) }));
}
