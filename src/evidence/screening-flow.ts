import { rollup } from "d3-array";
import type { Category } from "../contract/contract.ts";
import type { Screening } from "../dataset/companions/read-screening.ts";

/** From the candidates that were looked at to the studies of a release. */
export interface ScreeningFlow {
  /** Everything looked at that the files hold: left out and included. */
  readonly candidates: number;
  readonly leftOut: number;
  /** Every reason that was given, the most frequent first; each candidate has one. */
  readonly reasons: readonly { readonly reason: Category; readonly count: number }[];
  readonly included: number;
}

/**
 * The numbers of a flow diagram.
 * @param included number of studies in the release
 */
export function screeningFlow(screening: Screening, included: number): ScreeningFlow {
  const counts = rollup(
    screening.leftOut,
    (candidates) => candidates.length,
    ({ reason }) => reason,
  );
  const reasons = screening.reasons
    .map((reason) => ({ reason, count: counts.get(reason.value) ?? 0 }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count);
  const leftOut = screening.leftOut.length;
  return { candidates: leftOut + included, leftOut, reasons, included };
}
