import { type Bits, countBits, countBoth, eachAnd } from "./bits.ts";

/** A row or column: the studies of the table that carry it. */
interface Carried {
  readonly carriers: Bits;
}

/** Counts of studies for every pair of a row and a column. */
export interface CrossTabulation<Line extends Carried = Carried> {
  readonly rows: readonly Line[];
  readonly cols: readonly Line[];
  /** `counts[r][c]`: studies of the context that carry row r and column c. */
  readonly counts: readonly (readonly number[])[];
  /** Studies of the context that carry the row, each once. */
  readonly rowTotals: readonly number[];
  readonly colTotals: readonly number[];
  /** Studies of the context, each once, whether or not they stand in a cell. */
  readonly total: number;
}

/**
 * Counts every pair of a row and a column over the studies of a context.
 * A study of several values stands in several cells, so cells never add up to a
 * margin: margins and total count each study once.
 */
export function crossTabulate<Line extends Carried>(
  rows: readonly Line[],
  cols: readonly Line[],
  context: Bits,
): CrossTabulation<Line> {
  const rowSets = eachAnd(
    rows.map(({ carriers }) => carriers),
    context,
  );
  return {
    rows,
    cols,
    counts: rowSets.map((set) => cols.map((col) => countBoth(set, col.carriers))),
    rowTotals: rowSets.map(countBits),
    colTotals: cols.map((col) => countBoth(col.carriers, context)),
    total: countBits(context),
  };
}
