import type { Codebook } from "../../contract/contract.ts";
import { impossibility } from "../../contract/lookup.ts";
import { onceByKey } from "../../contract/once-for.ts";
import { and, type Bits, countBits, or, without } from "../bits.ts";
import { carriersOf, type EvidenceTable } from "../table.ts";
import type { Claimant, Claimants } from "./claimants.ts";

/** Studies that could not have gone either way. */
export interface NoChoice {
  /** All their values are impossible with the entry: they could not carry it. */
  readonly impossible: Bits;
  /** Their values allow nothing else: they could carry nothing but the entry. */
  readonly only: Bits;
}

/** Whether the contract rules anything out between two dimensions. */
export function areBound({ impossible }: Codebook, a: string, b: string): boolean {
  return impossible.some(
    (rule) =>
      (rule.a.dimension === a && rule.b.dimension === b) ||
      (rule.a.dimension === b && rule.b.dimension === a),
  );
}

/**
 * The studies whose values of one dimension leave no choice whether to carry an entry of another:
 * each is impossible with all that the entry stands for, or with everything else. Residual values,
 * and values that nobody carries, are no choice.
 *
 * Leaving them out makes what is expected that of quasi-independence, with a structure that the
 * contract gives (Bishop YMM, Fienberg SE, Holland PW. Discrete Multivariate Analysis. MIT Press
 * 1975, chapter 5), conditional on the studies that are left, so that the test stays exact.
 *
 * @param reporting the studies that count
 * @returns null where all have a choice
 */
export function noChoice(
  table: EvidenceTable,
  { dimension: from }: Claimants,
  to: Claimants,
  entry: Claimant,
  reporting: Bits,
): NoChoice | null {
  const { codebook } = table;
  const others = to.sought.filter((value) => !entry.sought.includes(value));
  const rulesOut = (value: string, values: readonly string[]) =>
    impossibility(
      codebook,
      { dimension: from, values: [value] },
      { dimension: to.dimension, values },
    ) !== null;
  const [free, forcing]: [string[], string[]] = [[], []];
  for (const { value, missing } of from.categories) {
    if (missing || rulesOut(value, entry.sought)) continue;
    (others.length > 0 && rulesOut(value, others) ? forcing : free).push(value);
  }
  const stuck = without(reporting, carriersOf(table, from.name, free));
  if (countBits(stuck) === 0) return null;
  const forced = carriersOf(table, from.name, forcing);
  return { impossible: without(stuck, forced), only: and(stuck, forced) };
}

/** The studies that are left of those that count, and how many are not. */
export interface LeftStudies {
  readonly left: Bits;
  readonly total: number;
  readonly impossible: number;
  readonly only: number;
}

/**
 * The studies that are left when those without a choice are not counted, and how many those were.
 * One that had no choice in several ways is counted once, as impossible if it was that.
 */
function leaveOut(reporting: Bits, stuck: readonly NoChoice[]): LeftStudies {
  const total = countBits(reporting);
  if (stuck.length === 0) return { left: reporting, total, impossible: 0, only: 0 };
  const impossible = stuck.map((one) => one.impossible).reduce(or);
  const out = stuck.map((one) => one.only).reduce(or, impossible);
  const [allOut, ofThose] = [countBits(out), countBits(impossible)];
  return {
    left: without(reporting, out),
    total: total - allOut,
    impossible: ofThose,
    only: allOut - ofThose,
  };
}

/**
 * The studies that are left for the cells of a table: most of them leave out the same ones, which are
 * put together once.
 * @param stuckAt for each side, what has no choice at one of its places
 * @returns for a place of each side
 */
export function leftFor(
  reporting: Bits,
  stuckAt: readonly ((place: number) => readonly NoChoice[])[],
): (places: readonly number[]) => LeftStudies {
  const kept = onceByKey<LeftStudies>();
  return (places) => {
    const stuck = stuckAt.map((at, side) => at(places[side]!));
    const key = stuck.map(({ length }, side) => (length > 0 ? places[side] : "")).join(" ");
    return kept(key, () => leaveOut(reporting, stuck.flat()));
  };
}
