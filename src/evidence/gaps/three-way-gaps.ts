import { chanceOfNoneOfThree } from "../../statistics/three-way.ts";
import type { EvidenceTable } from "../table.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import type { Holdings, LeftOut } from "./finding.ts";
import type { LevelName, Merges } from "./levels.ts";
import type { DimensionTriple } from "./pairs.ts";
import { holdingsOf } from "./standing.ts";
import type { Thresholds } from "./thresholds.ts";
import { type ThreeWayCell, threeWayCells } from "./three-way-cells.ts";

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
  return threeWayCells(table, dimensions, contextOf(dimensions), threeWay, merges)
    .filter(({ inCell }) => inCell === 0)
    .map((cell) => threeWayGapOf(cell, codings))
    .toSorted((x, y) => y.expected - x.expected);
}

/** A cell of three that no study stands in, as the list of gaps tells it. */
export function threeWayGapOf(
  { sides, counts, expected, leftOut }: ThreeWayCell,
  codings: NamesInCodings = null,
): ThreeWayGap {
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
}
