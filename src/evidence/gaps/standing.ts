import type { Holdings } from "./finding.ts";
import { reaches } from "./thresholds.ts";

/** The numbers of studies expected at which every finding is tried. */
export const TRIED_THRESHOLDS = [1, 2, 3] as const;

/**
 * Where a finding holds.
 * @param found whether it was tested; the studies expected, or null for one that no threshold
 *   bears on; and whether each coder's own codes give the same, null for a table coded once
 */
export function holdingsOf({
  tested,
  expected,
  codings,
}: {
  readonly tested: boolean;
  readonly expected: number | null;
  readonly codings: Holdings["codings"];
}): Holdings {
  const thresholds = TRIED_THRESHOLDS.map((least) => {
    return { expected: least, holds: expected === null || reaches(expected, least) };
  });
  const inCodings = codings === null || (codings.first && codings.second);
  return {
    codings,
    thresholds,
    solid: tested && inCodings && thresholds.every(({ holds }) => holds),
  };
}
