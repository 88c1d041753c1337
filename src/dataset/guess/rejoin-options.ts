import { sum } from "d3-array";

/** Cells that have to hold an option before its pieces are taken for one. */
const LEAST_CELLS = 3;

/**
 * How to put options together again that a form split: an export joins the options that were ticked by
 * commas, and an option may hold commas itself ("Yes, fully"). Two pieces side by side are one option
 * where the second never stands without the first, and the first never without such a second; unless
 * the second begins with a small letter, it has to be the same one each time.
 * @param lists the pieces of each cell, in order
 * @returns takes the pieces of a cell and gives its options
 */
export function optionsRejoined(
  lists: readonly (readonly string[])[],
): (pieces: readonly string[]) => readonly string[] {
  const cells = new Map<string, number>();
  const pairs = new Map<string, Map<string, number>>();
  const add = <Key>(counts: Map<Key, number>, key: Key) =>
    counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const pieces of lists) {
    pieces.forEach((piece, at) => {
      add(cells, piece);
      const next = pieces[at + 1];
      if (next === undefined) return;
      const after = pairs.get(piece) ?? new Map<string, number>();
      pairs.set(piece, add(after, next));
    });
  }
  const bound = new Map<string, ReadonlySet<string>>();
  for (const [first, after] of pairs) {
    const seconds = [...after].filter(
      ([second, together]) => together >= LEAST_CELLS && together === cells.get(second),
    );
    const together = sum(seconds, ([, count]) => count);
    const small = seconds.every(([second]) => /^\p{Ll}/u.test(second));
    if (together === cells.get(first) && (small || seconds.length === 1)) {
      bound.set(first, new Set(seconds.map(([second]) => second)));
    }
  }
  return (pieces) =>
    pieces.reduce<string[]>((options, piece, at) => {
      const before = pieces[at - 1];
      if (before === undefined || !bound.get(before)?.has(piece)) return [...options, piece];
      return [...options.slice(0, -1), `${options.at(-1)}, ${piece}`];
    }, []);
}
