import type { SensitivityMerge } from "../../contract/contract.ts";
import { MERGE_MARK } from "../../contract/lookup.ts";
import { allBits, and, type Bits, countBits } from "../bits.ts";
import { type EvidenceTable, reportedIn } from "../table.ts";
import type { Gap, GapKind } from "./gap.ts";
import { gapList, type OtherCodings } from "./gap-list.ts";
import { TRIED_THRESHOLDS } from "./standing.ts";
import type { Thresholds } from "./thresholds.ts";

/** What was changed, all else being as in the list. */
export type Trial =
  | { readonly what: "expected"; readonly expected: number }
  | { readonly what: "coder"; readonly coder: 1 | 2 }
  | { readonly what: "merge"; readonly label: string }
  | { readonly what: "complete"; readonly studies: number };

/** How many findings of each kind there are when something is changed. */
export interface SensitivityRow {
  readonly trial: Trial;
  readonly counts: Readonly<Record<GapKind, number>>;
}

/**
 * The findings of a whole table, counted anew: at each of the thresholds tried, by each coder's own
 * codes, with values taken as one, and over the studies alone that report all the contract's gap
 * dimensions. The first row, at the lowest threshold, is the list itself.
 * @param gaps the list of the whole table
 * @param codings null for a table coded once: no row is by coder
 */
export function sensitivityOf(
  table: EvidenceTable,
  gaps: readonly Gap[],
  thresholds: Thresholds,
  merges: readonly SensitivityMerge[],
  codings: OtherCodings | null,
): readonly SensitivityRow[] {
  const every = allBits(table.size);
  const listOf = (coded: EvidenceTable, studies: Bits, merged = {}) =>
    countsOf(gapList(coded, () => studies, thresholds, merged));
  const complete = table.codebook.gapDimensions
    .map((name) => reportedIn(table, name))
    .reduce(and, every);
  return [
    ...TRIED_THRESHOLDS.map((expected, at): SensitivityRow => {
      const held = gaps.filter(({ holds }) => holds.thresholds[at]!.holds);
      return { trial: { what: "expected", expected }, counts: countsOf(held) };
    }),
    ...(codings ?? []).map((coding, at): SensitivityRow => {
      const trial = { what: "coder", coder: at === 0 ? 1 : 2 } as const;
      return { trial, counts: listOf(coding.table, every) };
    }),
    ...merges.map(({ label, dimension, values }): SensitivityRow => {
      const merged = { [dimension]: [values.join(MERGE_MARK)] };
      return { trial: { what: "merge", label }, counts: listOf(table, every, merged) };
    }),
    {
      trial: { what: "complete", studies: countBits(complete) },
      counts: listOf(table, complete),
    },
  ];
}

function countsOf(gaps: readonly Gap[]): Readonly<Record<GapKind, number>> {
  const counts: Record<GapKind, number> = {
    gap: 0,
    thin: 0,
    cluster: 0,
    empty: 0,
    "three-way": 0,
    none: 0,
    unknown: 0,
    stale: 0,
  };
  for (const { kind } of gaps) counts[kind] += 1;
  return counts;
}
