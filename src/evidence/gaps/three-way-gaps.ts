import { dimensionOf } from "../../contract/lookup.ts";
import {
  chanceOfNoneOfThree,
  expectedWithoutThreeWay,
  type PairCounts,
} from "../../statistics/three-way.ts";
import { and, type Bits, countBits, countBoth } from "../bits.ts";
import { type EvidenceTable, reportedIn } from "../table.ts";
import { cannotMeet, type Claimant, type Claimants, claimantsOf } from "./claimants.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import type { Holdings, LeftOut } from "./finding.ts";
import type { LevelName, Merges } from "./levels.ts";
import { areBound, leaveOut, noChoice } from "./no-choice.ts";
import type { DimensionTriple } from "./pairs.ts";
import { holdingsOf } from "./standing.ts";
import { reaches, type Thresholds } from "./thresholds.ts";

/** Three entries that no study carries at once, though each two of them meet. */
export interface ThreeWayGap {
  readonly kind: "three-way";
  readonly name: string;
  readonly entries: readonly [CodedEntry, CodedEntry, CodedEntry];
  readonly levels: readonly [LevelName, LevelName, LevelName];
  /** Studies that report all three dimensions and could have gone either way. */
  readonly total: number;
  /** Those of them that carry each entry. */
  readonly totals: readonly [number, number, number];
  /** Those of them that carry the first and second, the first and third, the second and third. */
  readonly pairs: readonly [number, number, number];
  /** Studies expected from these pairs, if the three had nothing more to do with each other. */
  readonly expected: number;
  /** P(none), if so. */
  readonly pNone: number;
  readonly leftOut: LeftOut;
  readonly holds: Holdings;
}

/** Names of what each coder's own codes give. */
export type NamesInCodings = readonly [ReadonlySet<string>, ReadonlySet<string>] | null;

/**
 * The three-way gaps among three dimensions, at every level, by studies expected,
 * most first; what ranks alike stands in contract order. None among dimensions
 * that are not three different ones. No two entries that cannot meet are listed.
 */
export function threeWayGaps(
  table: EvidenceTable,
  dimensions: DimensionTriple,
  contextOf: ContextOf,
  { threeWay }: Pick<Thresholds, "threeWay">,
  merges: Merges = {},
  codings: NamesInCodings = null,
): readonly ThreeWayGap[] {
  return threeWayCells(table, dimensions, contextOf, threeWay, merges)
    .filter(({ inCell }) => inCell === 0)
    .map(({ sides, counts, expected, leftOut }): ThreeWayGap => {
      const { n, a, b, c, ab, ac, bc } = counts;
      const [x, y, z] = sides;
      const entries = [x.coded, y.coded, z.coded] as const;
      const name = lastingName("three-way", entries);
      const same = codings?.map((names) => names.has(name));
      return {
        kind: "three-way",
        name,
        entries,
        levels: [x.level, y.level, z.level],
        total: n,
        totals: [a, b, c],
        pairs: [ab, ac, bc],
        expected,
        pNone: chanceOfNoneOfThree(counts),
        leftOut,
        holds: holdingsOf({
          tested: false,
          expected,
          codings: same ? { first: same[0]!, second: same[1]! } : null,
        }),
      };
    })
    .toSorted((x, y) => y.expected - x.expected);
}

/** Three entries, each two of which meet, with what is expected of the three at once. */
export interface ThreeWayCell {
  readonly sides: readonly [Claimant, Claimant, Claimant];
  /** Over the studies that report all three and could have gone either way. */
  readonly counts: PairCounts;
  /** Studies of the selection that carry all three. */
  readonly inCell: number;
  readonly expected: number;
  readonly leftOut: LeftOut;
}

/**
 * Every three entries of three dimensions of which at least `least` studies are expected at once,
 * whether or not there are any.
 */
export function threeWayCells(
  table: EvidenceTable,
  dimensions: DimensionTriple,
  contextOf: ContextOf,
  least: number,
  merges: Merges = {},
): readonly ThreeWayCell[] {
  if (new Set(dimensions).size < 3) return [];
  const { codebook } = table;
  const context = contextOf(dimensions);
  const reporting = dimensions.map((name) => reportedIn(table, name)).reduce(and, context);
  const unreported = countBits(context) - countBits(reporting);
  const claimants = dimensions.map((name) =>
    claimantsOf(table, dimensionOf(codebook, name), merges, reporting),
  ) as [Claimants, Claimants, Claimants];
  const [as, bs, cs] = claimants;
  const meet = (xs: Claimants, ys: Claimants) => {
    const bound = areBound(codebook, xs.dimension.name, ys.dimension.name);
    return xs.all.map((x) =>
      ys.all.map((y) =>
        bound && cannotMeet(codebook, x, y) ? 0 : countBoth(x.carriers, y.carriers),
      ),
    );
  };
  const [meetAB, meetAC, meetBC] = [meet(as, bs), meet(as, cs), meet(bs, cs)];
  // Leaving studies out makes no pair larger, and nothing is expected beyond the smallest pair.
  const may = (pair: number) => pair > 0 && reaches(pair, least);
  const stuckAt = claimants.map((to) =>
    to.all.map((entry) =>
      claimants.flatMap((from) =>
        from !== to && areBound(codebook, from.dimension.name, to.dimension.name)
          ? (noChoice(table, from, to, entry, reporting) ?? [])
          : [],
      ),
    ),
  );

  const found: ThreeWayCell[] = [];
  as.all.forEach((a, i) =>
    bs.all.forEach((b, j) => {
      if (!may(meetAB[i]![j]!)) return;
      const both = and(a.carriers, b.carriers);
      cs.all.forEach((c, k) => {
        if (!may(meetAC[i]![k]!) || !may(meetBC[j]![k]!)) return;
        const stuck = [stuckAt[0]![i]!, stuckAt[1]![j]!, stuckAt[2]![k]!].flat();
        const { left, ...out } = leaveOut(reporting, stuck);
        const inLeft = stuck.length > 0 ? (bits: Bits) => and(bits, left) : (bits: Bits) => bits;
        const [x, y, z] = [inLeft(a.carriers), inLeft(b.carriers), inLeft(c.carriers)];
        const counts: PairCounts = {
          n: countBits(left),
          a: countBits(x),
          b: countBits(y),
          c: countBits(z),
          ab: countBoth(x, y),
          ac: countBoth(x, z),
          bc: countBoth(y, z),
        };
        if (!may(counts.ab) || !may(counts.ac) || !may(counts.bc)) return;
        const expected = expectedWithoutThreeWay(counts);
        if (!reaches(expected, least)) return;
        found.push({
          sides: [a, b, c],
          counts,
          inCell: countBoth(both, c.carriers),
          expected,
          leftOut: { unreported, ...out },
        });
      });
    }),
  );
  return found;
}
