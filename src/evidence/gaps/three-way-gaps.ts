import { dimensionOf } from "../../contract/lookup.ts";
import { expectedWithoutThreeWay } from "../../statistics/three-way.ts";
import { and, type Bits, countBits, countBoth } from "../bits.ts";
import type { EvidenceTable } from "../table.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import { itemsAt, type Level, levelsOf, type Merges } from "./levels.ts";
import { relationOf, type Side } from "./relation.ts";
import { reaches, type Thresholds } from "./thresholds.ts";

/** Three entries that no study carries at once, though each two of them meet. */
export interface ThreeWayGap {
  readonly kind: "three-way";
  readonly name: string;
  readonly entries: readonly [CodedEntry, CodedEntry, CodedEntry];
  readonly levels: readonly ["groups" | "values", "groups" | "values", "groups" | "values"];
  /** Studies that count. */
  readonly total: number;
  /** Studies that carry each entry. */
  readonly totals: readonly [number, number, number];
  /** Studies that carry the first and second, the first and third, the second and third. */
  readonly pairs: readonly [number, number, number];
  /** Studies expected from these pairs, if the three had nothing more to do with each other. */
  readonly expected: number;
}

/**
 * The three-way gaps among three dimensions, at every level, by studies expected,
 * most first; what ranks alike stands in contract order. None among dimensions
 * that are not three different ones. No two entries that cannot meet are listed.
 */
export function threeWayGaps(
  table: EvidenceTable,
  dimensions: readonly [string, string, string],
  contextOf: ContextOf,
  { threeWay }: Thresholds,
  merges: Merges = {},
): readonly ThreeWayGap[] {
  if (new Set(dimensions).size < 3) return [];
  const context = contextOf(dimensions);
  const [first, second, third] = dimensions.map((name) =>
    levelsOf(dimensionOf(table.codebook, name), merges),
  ) as [readonly Level[], readonly Level[], readonly Level[]];
  return first
    .flatMap((a) =>
      second.flatMap((b) => third.flatMap((c) => emptyTriples(table, [a, b, c], context))),
    )
    .filter(({ expected }) => reaches(expected, threeWay))
    .toSorted((x, y) => y.expected - x.expected);
}

/** An item with those of its carriers that count. */
interface Carried extends Side {
  readonly coded: CodedEntry;
  readonly bits: Bits;
  readonly total: number;
}

function emptyTriples(
  table: EvidenceTable,
  levels: readonly [Level, Level, Level],
  context: Bits,
): ThreeWayGap[] {
  const total = countBits(context);
  const carried = (level: Level): Carried[] =>
    itemsAt(table, level).map(({ entry, values, carriers }) => {
      const { dimension } = level;
      const bits = and(carriers, context);
      const coded = { dimension: dimension.name, entry };
      return { dimension, values, coded, bits, total: countBits(bits) };
    });
  const [as, bs, cs] = levels.map(carried) as [Carried[], Carried[], Carried[]];
  const meet = (xs: Carried[], ys: Carried[]) =>
    xs.map((x) =>
      ys.map((y) => (relationOf(table.codebook, x, y) === "free" ? countBoth(x.bits, y.bits) : 0)),
    );
  const [meetAB, meetAC, meetBC] = [meet(as, bs), meet(as, cs), meet(bs, cs)];

  const found: ThreeWayGap[] = [];
  as.forEach((a, i) =>
    bs.forEach((b, j) => {
      const ab = meetAB[i]![j]!;
      if (ab === 0) return;
      const both = and(a.bits, b.bits);
      cs.forEach((c, k) => {
        const [ac, bc] = [meetAC[i]![k]!, meetBC[j]![k]!];
        if (ac === 0 || bc === 0 || countBoth(both, c.bits) > 0) return;
        const totals = [a.total, b.total, c.total] as const;
        const entries = [a.coded, b.coded, c.coded] as const;
        found.push({
          kind: "three-way",
          name: lastingName("three-way", entries),
          entries,
          levels: [levels[0].level, levels[1].level, levels[2].level],
          total,
          totals,
          pairs: [ab, ac, bc],
          expected: expectedWithoutThreeWay({
            n: total,
            a: totals[0],
            b: totals[1],
            c: totals[2],
            ab,
            ac,
            bc,
          }),
        });
      });
    }),
  );
  return found;
}
