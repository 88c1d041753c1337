import { dimensionOf } from "../../contract/lookup.ts";
import { expectedWithoutThreeWay, type PairCounts } from "../../statistics/three-way.ts";
import { and, type Bits, countBits, countBoth, countOfThree } from "../bits.ts";
import { type EvidenceTable, reportedIn } from "../table.ts";
import { cannotMeet, type Claimant, type Claimants, claimantsOf } from "./claimants.ts";
import type { LeftOut } from "./finding.ts";
import type { Merges } from "./levels.ts";
import { areBound, leftFor, noChoice, type NoChoice } from "./no-choice.ts";
import type { DimensionTriple } from "./pairs.ts";
import { reaches } from "./thresholds.ts";

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

/** Places of three entries among the claimants of their dimensions. */
type Places = readonly [number, number, number];

/** Three dimensions over the studies of one selection, of which cells are worked out one by one. */
export interface ThreeWayTable {
  readonly claimants: readonly [Claimants, Claimants, Claimants];
  /** Whether two entries, the one of an earlier side than the other, meet in `least` studies. */
  meet(side: number, place: number, other: number, otherPlace: number, least: number): boolean;
  /** The cell of three entries; null where two of them do not meet, or fewer than `least` are expected. */
  cellAt(places: Places, least: number): ThreeWayCell | null;
}

/**
 * Every three entries of three dimensions of which at least `least` studies are expected at once,
 * whether or not there are any.
 * @param context the studies of the selection
 */
export function threeWayCells(
  table: EvidenceTable,
  dimensions: DimensionTriple,
  context: Bits,
  least: number,
  merges: Merges = {},
): readonly ThreeWayCell[] {
  if (new Set(dimensions).size < 3) return [];
  const { claimants, meet, cellAt } = threeWayTable(table, dimensions, context, merges);
  const [as, bs, cs] = claimants;
  return as.all.flatMap((_, i) =>
    bs.all.flatMap((__, j) =>
      meet(0, i, 1, j, least) ? cs.all.flatMap((___, k) => cellAt([i, j, k], least) ?? []) : [],
    ),
  );
}

/** The cells of three different dimensions; nothing is counted before it is asked for. */
export function threeWayTable(
  table: EvidenceTable,
  dimensions: DimensionTriple,
  context: Bits,
  merges: Merges,
): ThreeWayTable {
  const { codebook } = table;
  const reporting = dimensions.map((name) => reportedIn(table, name)).reduce(and, context);
  const unreported = countBits(context) - countBits(reporting);
  const claimants = dimensions.map((name) =>
    claimantsOf(table, dimensionOf(codebook, name), merges, reporting),
  ) as [Claimants, Claimants, Claimants];

  // How many studies carry each two entries: for each two sides, place by place, -1 before it is asked.
  const meetings = claimants.map((xs, side) =>
    claimants.slice(side + 1).map((ys) => ({
      bound: areBound(codebook, xs.dimension.name, ys.dimension.name),
      known: new Int32Array(xs.all.length * ys.all.length).fill(-1),
    })),
  );
  const meeting = (side: number, place: number, other: number, otherPlace: number): number => {
    const { bound, known } = meetings[side]![other - side - 1]!;
    const at = place * claimants[other]!.all.length + otherPlace;
    if (known[at]! >= 0) return known[at]!;
    const [x, y] = [claimants[side]!.all[place]!, claimants[other]!.all[otherPlace]!];
    known[at] = bound && cannotMeet(codebook, x, y) ? 0 : countBoth(x.carriers, y.carriers);
    return known[at]!;
  };
  // Leaving studies out makes no pair larger, and nothing is expected beyond the smallest pair.
  const may = (pair: number, least: number) => pair > 0 && reaches(pair, least);
  const meet: ThreeWayTable["meet"] = (side, place, other, otherPlace, least) =>
    may(meeting(side, place, other, otherPlace), least);

  const stuckAt = claimants.map((to) => {
    const others = claimants.filter(
      (from) => from !== to && areBound(codebook, from.dimension.name, to.dimension.name),
    );
    const known: (readonly NoChoice[])[] = [];
    return (place: number) =>
      (known[place] ??= others.flatMap(
        (from) => noChoice(table, from, to, to.all[place]!, reporting) ?? [],
      ));
  });
  const leftAt = leftFor(reporting, stuckAt);

  return {
    claimants,
    meet,
    cellAt([i, j, k], least) {
      if (!meet(0, i, 1, j, least) || !meet(0, i, 2, k, least) || !meet(1, j, 2, k, least)) {
        return null;
      }
      const [a, b, c] = [claimants[0].all[i]!, claimants[1].all[j]!, claimants[2].all[k]!];
      const { left, total: n, impossible, only } = leftAt([i, j, k]);
      const [x, y, z] = [a.carriers, b.carriers, c.carriers];
      const counts: PairCounts = {
        n,
        a: countBoth(x, left),
        b: countBoth(y, left),
        c: countBoth(z, left),
        ab: countOfThree(x, y, left),
        ac: countOfThree(x, z, left),
        bc: countOfThree(y, z, left),
      };
      if (![counts.ab, counts.ac, counts.bc].every((pair) => may(pair, least))) return null;
      const expected = expectedWithoutThreeWay(counts);
      if (!reaches(expected, least)) return null;
      const inCell = countOfThree(x, y, z);
      return {
        sides: [a, b, c],
        counts,
        inCell,
        expected,
        leftOut: { unreported, impossible, only },
      };
    },
  };
}
