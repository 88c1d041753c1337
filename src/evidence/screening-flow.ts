import { rollup, sum } from "d3-array";
import type { Category, Dimension } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import type { Screening } from "../dataset/companions/read-screening.ts";

/** Eligible studies that are held for a later release, by why. */
export interface Held {
  readonly all: number;
  /** Those of years outside the scope, year by year, the earliest first. */
  readonly outside: readonly { readonly year: number; readonly count: number }[];
  /** Those of years of the scope, or of no known year. */
  readonly inside: number;
}

/** From the candidates that were looked at to the studies of a release. */
export interface ScreeningFlow {
  /** Everything looked at that the files hold: left out, held and included. */
  readonly candidates: number;
  readonly leftOut: number;
  /** Every reason that was given, the most frequent first; each candidate has one. */
  readonly reasons: readonly { readonly reason: Category; readonly count: number }[];
  /** Left out of nothing: eligible. Null where the data do not tell of any. */
  readonly held: Held | null;
  readonly included: number;
}

/**
 * The numbers of a flow diagram.
 * @param waiting the studies held for a later release; null where no table tells
 * @param included number of studies in the release
 * @param years the dimension of years, whose range is the scope; none where the table has no years
 */
export function screeningFlow(
  screening: Screening,
  waiting: readonly Pick<Study, "year">[] | null,
  included: number,
  years: Dimension | undefined,
): ScreeningFlow {
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
  const held = waiting && heldOf(waiting, years);
  return { candidates: leftOut + (held?.all ?? 0) + included, leftOut, reasons, held, included };
}

/** Counts the studies that are held by whether their year lies in the range of a dimension of years. */
export function heldOf(
  waiting: readonly Pick<Study, "year">[],
  years: Dimension | undefined,
): Held {
  const scope = new Set(years?.categories.map(({ value }) => Number(value)));
  const counts = new Map<number, number>();
  for (const { year } of waiting) {
    if (year === null || years === undefined || scope.has(year)) continue;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  const outside = [...counts]
    .map(([year, count]) => ({ year, count }))
    .toSorted((a, b) => a.year - b.year);
  const inside = waiting.length - sum(outside, ({ count }) => count);
  return { all: waiting.length, outside, inside };
}
