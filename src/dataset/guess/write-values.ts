/** Cells of a column of values, as a table holds them. */
export interface WrittenCells {
  /** Null when no cell has several values. */
  readonly delimiter: string | null;
  readonly cells: readonly string[];
}

const DELIMITERS = [";", "|", ",", "/", "&", "+", "^"] as const;

/**
 * Writes the values of each cell by their labels. What the cells hold stays as it is where a reader that
 * splits it finds these labels; the delimiter is one that stands in no label.
 * @param given the cells as they stand in the table
 * @param lists labels of the values in each
 */
export function writeValues(
  given: readonly string[],
  lists: readonly (readonly string[])[],
): WrittenCells {
  const several = lists.some(({ length }) => length > 1);
  const labels = [...new Set(lists.flat())];
  const free = DELIMITERS.filter((mark) => labels.every((label) => !label.includes(mark)));
  const delimiter = several ? bestDelimiter(given, lists, free) : null;
  return {
    delimiter,
    cells: lists.map((list, row) => {
      const cell = given[row] ?? "";
      return reads(cell, list, delimiter) ? cell : list.join(`${delimiter ?? ""} `);
    }),
  };
}

/** The one that most cells are split by already. */
function bestDelimiter(
  given: readonly string[],
  lists: readonly (readonly string[])[],
  free: readonly string[],
): string {
  const uses = (mark: string) =>
    lists.filter((list, row) => list.length > 1 && reads(given[row] ?? "", list, mark)).length;
  const [best = "\t"] = free.toSorted((a, b) => uses(b) - uses(a));
  return best;
}

/** Whether a cell is read as these labels. */
function reads(cell: string, list: readonly string[], delimiter: string | null): boolean {
  if (list.length === 0) return cell === "";
  const entries = (delimiter === null ? [cell] : cell.split(delimiter)).map((one) => one.trim());
  return (
    entries.length === list.length &&
    entries.every((one, at) => one.toLowerCase() === list[at]!.toLowerCase())
  );
}
