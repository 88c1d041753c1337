import type { AxisItem } from "./axis.ts";
import { and, type Bits, countBits } from "./bits.ts";
import { onceFor } from "../contract/once-for.ts";

/** What joins the entries of a row or column that stands inside another; no code, group or merge holds it. */
const INSIDE = ".";

/** The entry of a value that stands inside a value of another dimension, such as "mri.breast". */
export function insideEntry(outer: string, inner: string): string {
  return outer + INSIDE + inner;
}

/** The two that such an entry joins; of one that stands inside nothing, the entry alone. */
export function outerAndInner(entry: string): [outer: string, inner?: string] {
  const [outer = "", ...rest] = entry.split(INSIDE);
  return rest.length === 0 ? [outer] : [outer, rest.join(INSIDE)];
}

/** A row or column of one dimension inside one of another. */
export interface InsideItem {
  readonly outer: AxisItem;
  readonly inner: AxisItem;
  /** The studies of the table that carry both. */
  readonly carriers: Bits;
}

/** What stands inside one value of another dimension. */
export interface InsideGroup {
  readonly outer: AxisItem;
  /** What is shown, in order. */
  readonly shown: readonly InsideItem[];
  /** What few studies carry, shown or not: what a reader can fold away here. */
  readonly few: readonly InsideItem[];
  /** Whether just that is folded away. */
  readonly folded: boolean;
  /** Whether the one that stands inside, and is not few, is all of it: the same studies. */
  readonly alone: boolean;
}

/** How values stand inside others. */
export interface InsideRules {
  /** What fewer studies of the table than this carry is few; nothing is below 1. */
  readonly foldBelow: number;
  /** Entries inside which nothing is folded. */
  readonly unfolded: readonly string[];
  /** Whether two stand there though no study carries both, such as a gap; what does is never folded. */
  shownAnyway(outer: AxisItem, inner: AxisItem): boolean;
}

/**
 * The values of one dimension inside each of another that a study carries: those that a study of the
 * table carries together, in the order in which each is given, and those that are to be shown all
 * the same. A selection changes none of them, so that filtering moves nothing.
 */
export function insideGroups(
  outers: readonly AxisItem[],
  inners: readonly AxisItem[],
  { foldBelow, unfolded, shownAnyway }: InsideRules,
): readonly InsideGroup[] {
  return outers.flatMap((outer): InsideGroup[] => {
    const all = inners.flatMap((inner) => {
      const { carriers, count } = together(outer)(inner);
      const anyway = count < foldBelow && shownAnyway(outer, inner);
      if (count === 0 && !anyway) return [];
      return [{ item: { outer, inner, carriers }, count, few: count < foldBelow && !anyway }];
    });
    const size = countBits(outer.carriers);
    if (all.length === 0 && size === 0) return [];
    const few = all.filter((one) => one.few).map(({ item }) => item);
    const folded = few.length > 0 && !unfolded.includes(outer.entry);
    const shown = all.filter((one) => !folded || !one.few);
    return [
      {
        outer,
        shown: shown.map(({ item }) => item),
        few,
        folded,
        alone: all.length === 1 && few.length === 0 && all[0]!.count === size,
      },
    ];
  });
}

/** The studies of two items, worked out once: a map asks for the same ones with every view. */
const together = onceFor((outer: AxisItem) =>
  onceFor((inner: AxisItem) => {
    const carriers = and(outer.carriers, inner.carriers);
    return { carriers, count: countBits(carriers) };
  }),
);
