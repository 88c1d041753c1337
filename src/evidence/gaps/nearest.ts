import { dimensionOf, valuesOf } from "../../contract/lookup.ts";
import { and, type Bits, countBits, countBoth, without } from "../bits.ts";
import { carriersOf, carriersOfEntry, type EvidenceTable } from "../table.ts";
import type { CodedEntry } from "./coded-entry.ts";

/** A value that studies carry where another was asked for. */
export interface Instead {
  readonly value: string;
  /** True when it says that the source does not tell. */
  readonly missing: boolean;
  readonly count: number;
}

/** The studies that share every chosen entry but one. */
export interface NearMisses {
  /** The entry that they lack. */
  readonly differs: CodedEntry;
  readonly studies: Bits;
  readonly count: number;
  /** What they carry instead, most frequent first; a study may carry several values, or none. */
  readonly instead: readonly Instead[];
}

/**
 * The studies nearest to a combination of entries: for each entry, those that
 * carry all the others but not this one.
 * @param context the studies that count
 */
export function nearestStudies(
  table: EvidenceTable,
  chosen: readonly CodedEntry[],
  context: Bits,
): readonly NearMisses[] {
  const carriers = ({ dimension, entry }: CodedEntry) =>
    carriersOfEntry(table, dimensionOf(table.codebook, dimension), entry);
  return chosen.map((differs) => {
    const others = chosen.filter((entry) => entry !== differs);
    const shared = others.map(carriers).reduce(and, context);
    const studies = without(shared, carriers(differs));
    const dimension = dimensionOf(table.codebook, differs.dimension);
    // A second entry of the same dimension is shared: nobody carries it "instead".
    const taken = others
      .filter((other) => other.dimension === differs.dimension)
      .flatMap(({ entry }) => valuesOf(dimension, entry));
    const instead = dimension.categories
      .filter(({ value }) => !taken.includes(value))
      .map(({ value, missing }) => {
        const count = countBoth(studies, carriersOf(table, dimension.name, [value]));
        return { value, missing, count };
      })
      .filter(({ count }) => count > 0)
      .toSorted((x, y) => y.count - x.count);
    return { differs, studies, count: countBits(studies), instead };
  });
}
