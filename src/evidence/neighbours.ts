import type { Dimension } from "../contract/contract.ts";
import type { EvidenceTable } from "./table.ts";

/** A study that is like another one. */
export interface Neighbour {
  /** Its position in the table. */
  readonly position: number;
  /** From 0, nothing in common, to 1, the same values in every coded dimension. */
  readonly similarity: number;
  /** Number of coded dimensions in which both tell anything. */
  readonly compared: number;
  /** Values that both carry, by dimension name; only dimensions with any. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
}

/** Answers with the studies most like the one at a position, at most so many. */
export type FindNeighbours = (position: number, most: number) => readonly Neighbour[];

/**
 * Finds the studies most like one of them by their codes, the most similar first and equals in table
 * order. Similarity is the mean, over all coded dimensions, of the Jaccard index of their values:
 * shared values over all values of either (Jaccard 1912, New Phytologist 11:37-50). Codes that say
 * nothing are left out: two studies whose sources are silent, or that are "other" than the codebook
 * knows, are not alike for that. A dimension in which either tells nothing adds nothing, but is one
 * of those the mean is over: what is not told shows no likeness, and a mean over what little both tell
 * would put studies that share one word above those that share many. Studies with nothing in common
 * are no neighbours.
 */
export function neighboursIn(table: EvidenceTable): FindNeighbours {
  const { codebook, size } = table;
  const coded = codebook.dimensions
    .filter(({ kind }) => kind === "coded")
    .map((dimension) => toldIn(table, dimension));
  return (position, most) => {
    const sums = new Float64Array(size);
    for (const { listAt, likenessTo } of coded) {
      const likeness = likenessTo(listAt[position]!);
      for (let other = 0; other < size; other += 1) sums[other]! += likeness[listAt[other]!]!;
    }
    sums[position] = 0;
    return highest(sums, most).map((other) => {
      const pairs = coded.map(({ name, lists, listAt }) => {
        return { name, own: lists[listAt[position]!]!, theirs: lists[listAt[other]!]! };
      });
      return {
        position: other,
        similarity: sums[other]! / coded.length,
        compared: pairs.filter(({ own, theirs }) => own.length > 0 && theirs.length > 0).length,
        shared: Object.fromEntries(
          pairs.flatMap(({ name, own, theirs }) => {
            const both = own.filter((value) => theirs.includes(value));
            return both.length > 0 ? [[name, both]] : [];
          }),
        ),
      };
    });
  };
}

/** What studies tell in one dimension, study by study. */
interface Told {
  readonly name: string;
  /** The lists of values that occur, each once: far fewer than studies. */
  readonly lists: readonly (readonly string[])[];
  /** For each study, which of the lists it has. */
  readonly listAt: Uint32Array;
  /** Jaccard index of each list with one of them; 0 with a list of none. */
  likenessTo(list: number): Float64Array;
}

function toldIn({ columns }: EvidenceTable, { name, categories }: Dimension): Told {
  const lists: string[][] = [];
  const places = new Map<string, number>();
  const listAt = Uint32Array.from(columns.get(name)!, (codes) => {
    const told = [codes].flat().filter((c) => !categories[c]!.missing && !categories[c]!.residual);
    const key = told.join(" ");
    const place = places.get(key) ?? lists.push(told.map((c) => categories[c]!.value)) - 1;
    places.set(key, place);
    return place;
  });
  const rows = new Map<number, Float64Array>();
  const likenessTo = (list: number) => {
    const own = lists[list]!;
    const row =
      rows.get(list) ??
      Float64Array.from(lists, (theirs) => {
        const both = own.filter((value) => theirs.includes(value)).length;
        return both === 0 ? 0 : both / (own.length + theirs.length - both);
      });
    rows.set(list, row);
    return row;
  };
  return { name, lists, listAt, likenessTo };
}

/** Positions of the highest sums above zero, the highest first, equals in table order. */
function highest(sums: Float64Array, most: number): readonly number[] {
  const found: number[] = [];
  for (let position = 0; position < sums.length; position += 1) {
    const sum = sums[position]!;
    if (sum === 0) continue;
    const last = found.at(-1);
    if (found.length === most && last !== undefined && sums[last]! >= sum) continue;
    const place = found.findIndex((other) => sums[other]! < sum);
    found.splice(place < 0 ? found.length : place, 0, position);
    if (found.length > most) found.pop();
  }
  return found;
}
