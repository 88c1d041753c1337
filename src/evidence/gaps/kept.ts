import { type Bits, sameBits } from "../bits.ts";
import type { EvidenceTable } from "../table.ts";

/** How many selections are kept, the last used ones: a map, what it is compared with, and a few steps back. */
const KEPT = 8;

interface Kept<Made> {
  readonly context: Bits;
  readonly key: string;
  readonly made: Made;
}

/**
 * Keeps what is counted over the studies of a selection: map and panel ask about the same ones, and
 * counting is most of the work.
 * @returns gives what was made of a table, a selection and what else its key tells, or makes it
 */
export function keptOver<Made>(): (
  table: EvidenceTable,
  context: Bits,
  key: string,
  make: () => Made,
) => Made {
  const keptBefore = new WeakMap<EvidenceTable, Kept<Made>[]>();
  return (table, context, key, make) => {
    const kept = keptBefore.get(table) ?? [];
    const known = kept.find((one) => one.key === key && sameBits(one.context, context));
    const now = known ?? { context, key, made: make() };
    // What is asked for again and again, such as all studies, stays however many others pass by.
    const others = kept.filter((one) => one !== now);
    keptBefore.set(table, [now, ...others.slice(0, KEPT - 1)]);
    return now.made;
  };
}
