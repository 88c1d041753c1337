import type { Codebook, ValueSet } from "../contract/contract.ts";
import { dimensionOf, findDimension } from "../contract/lookup.ts";
import { onceFor } from "../contract/once-for.ts";
import { allBits, type Bits, countBits, countBoth } from "./bits.ts";
import { carriersOf, type EvidenceTable } from "./table.ts";

/** How many studies carry one of some values, where records may be silent: a silent one is no "no". */
export interface SilentShare {
  /** Studies that carry one of the values. */
  readonly count: number;
  /** All studies asked, those that are silent included. */
  readonly of: number;
  /** Of these, the studies whose record tells the dimension at all. */
  readonly saying: number;
  /** Share of all, from 0 to 1, if no silent study had one of the values; 0 when none are asked. */
  readonly low: number;
  /** The same if every silent study had one. */
  readonly high: number;
  /** Whether a code for "no" exists: a reported value of the dimension that is none of the values. */
  readonly deniable: boolean;
}

/**
 * The share of studies that carry one of some reported values, with what silent records leave open.
 * @param inside the studies asked; all of them by default
 * @param reader the codebook by whose marks a value is missing; a value is missing too where the
 *   table's own codebook says so
 */
export function silentShare(
  table: EvidenceTable,
  set: ValueSet,
  inside: Bits = allBits(table.size),
  reader: Codebook = table.codebook,
): SilentShare {
  const asked = askedOf(table)(reader)(set);
  const of = countBits(inside);
  const count = countBoth(inside, asked.carrying);
  const saying = countBoth(inside, asked.saying);
  return {
    count,
    of,
    saying,
    low: of === 0 ? 0 : count / of,
    high: of === 0 ? 0 : (count + of - saying) / of,
    deniable: asked.deniable,
  };
}

/** What is asked of any studies: a map asks the same of every cell. */
const askedOf = onceFor((table: EvidenceTable) =>
  onceFor((reader: Codebook) =>
    onceFor(({ dimension, values }: ValueSet) => {
      const reported = reportedValues(table, dimension, reader);
      return {
        carrying: carriersOf(table, dimension, values),
        saying: carriersOf(table, dimension, reported),
        deniable: reported.some((value) => !values.includes(value)),
      };
    }),
  ),
);

/**
 * Whether a code for "no" exists: a reported value of the dimension that is none of the values. Where
 * there is none, all studies that say have one of the values, which tells nothing of how common it is.
 */
export function isDeniable(codebook: Codebook, { dimension, values }: ValueSet): boolean {
  return dimensionOf(codebook, dimension).categories.some(
    ({ value, missing }) => !missing && !values.includes(value),
  );
}

/** The values of a dimension that tell something, by the marks of both codebooks. */
export function reportedValues(
  table: EvidenceTable,
  name: string,
  reader: Codebook,
): readonly string[] {
  const silent = new Set(
    findDimension(reader, name)
      ?.categories.filter(({ missing }) => missing)
      .map(({ value }) => value),
  );
  return dimensionOf(table.codebook, name)
    .categories.filter(({ value, missing }) => !missing && !silent.has(value))
    .map(({ value }) => value);
}
