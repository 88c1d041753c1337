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

/**
 * The values of one dimension inside each of another: those that a study of the table carries
 * together, in the order in which each is given, and those that are to be shown all the same.
 * A selection changes none of them, so that filtering moves nothing.
 * @param innersOf the values that may stand inside one
 * @param shownAnyway whether two stand there though no study carries both
 */
export function insideItems(
  outers: readonly AxisItem[],
  innersOf: (outer: AxisItem) => readonly AxisItem[],
  shownAnyway: (outer: AxisItem, inner: AxisItem) => boolean,
): readonly InsideItem[] {
  return outers.flatMap((outer) =>
    innersOf(outer).flatMap((inner): InsideItem[] => {
      const { carriers, empty } = together(outer)(inner);
      return empty && !shownAnyway(outer, inner) ? [] : [{ outer, inner, carriers }];
    }),
  );
}

/** The studies of two items, worked out once: a map asks for the same ones with every view. */
const together = onceFor((outer: AxisItem) =>
  onceFor((inner: AxisItem) => {
    const carriers = and(outer.carriers, inner.carriers);
    return { carriers, empty: countBits(carriers) === 0 };
  }),
);
