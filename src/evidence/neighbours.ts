import type { Dimension } from "../contract/contract.ts";
import type { EvidenceTable } from "./table.ts";

/** A study that is like another one. */
export interface Neighbour {
  /** Its position in the table. */
  readonly position: number;
  /** From 0, nothing in common, to 1, the same codes. */
  readonly similarity: number;
  /** Reported values that both carry, by dimension name; only dimensions with any. */
  readonly shared: Readonly<Record<string, readonly string[]>>;
}

/** Answers with the studies most like the one at a position, at most so many. */
export type FindNeighbours = (position: number, most: number) => readonly Neighbour[];

/**
 * Finds the studies most like one of them by their codes, the most similar first and equals in table
 * order. Similarity is the mean, over the coded dimensions that both report, of the Jaccard index of
 * their values: shared values over all values of either (Jaccard 1912, New Phytologist 11:37-50).
 * What one of them does not report says nothing about likeness and is left out. Studies with nothing
 * in common are no neighbours.
 */
export function neighboursIn(table: EvidenceTable): FindNeighbours {
  const { codebook, size } = table;
  const coded = codebook.dimensions
    .filter(({ kind }) => kind === "coded")
    .map((dimension) => reportedOf(table, dimension));
  return (position, most) => {
    const sums = new Float64Array(size);
    const compared = new Uint16Array(size);
    for (const { told, listAt, likenessTo } of coded) {
      if (told[listAt[position]!] === 0) continue;
      const likeness = likenessTo(listAt[position]!);
      for (let other = 0; other < size; other += 1) {
        const list = listAt[other]!;
        sums[other]! += likeness[list]!;
        compared[other]! += told[list]!;
      }
    }
    sums[position] = 0;
    return best(sums, compared, most).map((other) => ({
      position: other,
      similarity: sums[other]! / compared[other]!,
      shared: Object.fromEntries(
        coded.flatMap(({ name, lists, listAt }) => {
          const theirs = lists[listAt[other]!]!;
          const both = lists[listAt[position]!]!.filter((value) => theirs.includes(value));
          return both.length > 0 ? [[name, both]] : [];
        }),
      ),
    }));
  };
}

/** The reported values of one dimension, study by study. */
interface Reported {
  readonly name: string;
  /** The lists of values that occur, each once: far fewer than studies. */
  readonly lists: readonly (readonly string[])[];
  /** For each list, 1 when it tells anything, 0 for the list of none. */
  readonly told: Uint8Array;
  /** For each study, which of the lists it has. */
  readonly listAt: Uint32Array;
  /** Jaccard index of each list with one of them; 0 with a list of none. */
  likenessTo(list: number): Float64Array;
}

function reportedOf({ columns }: EvidenceTable, { name, categories }: Dimension): Reported {
  const lists: string[][] = [];
  const places = new Map<string, number>();
  const listAt = Uint32Array.from(columns.get(name)!, (codes) => {
    const reported = [codes].flat().filter((code) => !categories[code]!.missing);
    const key = reported.join(" ");
    const place = places.get(key) ?? lists.push(reported.map((c) => categories[c]!.value)) - 1;
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
  const told = Uint8Array.from(lists, ({ length }) => Number(length > 0));
  return { name, lists, told, listAt, likenessTo };
}

/** Positions of the highest means above zero, the highest first, equals in table order. */
function best(sums: Float64Array, compared: Uint16Array, most: number): readonly number[] {
  const found: number[] = [];
  const meanAt = (position: number) => sums[position]! / compared[position]!;
  for (let position = 0; position < sums.length; position += 1) {
    if (sums[position] === 0) continue;
    const last = found.at(-1);
    if (found.length === most && last !== undefined && meanAt(last) >= meanAt(position)) continue;
    const place = found.findIndex((other) => meanAt(other) < meanAt(position));
    found.splice(place < 0 ? found.length : place, 0, position);
    if (found.length > most) found.pop();
  }
  return found;
}
