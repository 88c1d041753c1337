import { quantileSorted } from "d3-array";
import type { Interval } from "./interval.ts";

const MODULUS = 2147483647;
const MULTIPLIER = 48271;

/**
 * Drawn here and not by a library, so that an interval is the same with any version of it.
 * An endless row of integers from 1 to 2147483646 that look random and are the same for the same
 * seed, in every browser: s(i + 1) = 48271 s(i) mod (2^31 - 1).
 *
 * Source: Park SK, Miller KW, Stockmeyer PK. Technical correspondence. Commun ACM 1993;36(7):105-110.
 *
 * @param seed an integer from 1 to 2147483646
 */
export function seededIntegers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * MULTIPLIER) % MODULUS);
}

/** How an interval is drawn; the same settings give the same interval. */
export interface BootstrapSettings {
  readonly resamples?: number;
  readonly seed?: number;
}

/**
 * 95% percentile bootstrap interval: the statistic is taken of many samples of as many units,
 * drawn from the units with replacement; the interval runs from the 2.5th to the 97.5th percentile.
 *
 * Source: Efron B, Tibshirani RJ. An Introduction to the Bootstrap. Chapman & Hall 1993, chapter 13.
 *
 * @param units what is drawn from
 * @param statistic its value for a sample, or null where a sample leaves it undefined; such
 *   samples are left out
 * @returns null when no sample has a value. The interval can't show what the units don't hold: if
 *   every unit agrees, it has no width, however few they are
 */
export function bootstrapInterval<Unit>(
  units: readonly Unit[],
  statistic: (sample: readonly Unit[]) => number | null,
  { resamples = 2000, seed = 1 }: BootstrapSettings = {},
): Interval | null {
  const next = seededIntegers(seed);
  const draw = () => units[Math.floor((next() / MODULUS) * units.length)]!;
  const values: number[] = [];
  for (let i = 0; i < resamples; i++) {
    const value = statistic(units.map(draw));
    if (value !== null) values.push(value);
  }
  if (values.length === 0) return null;
  values.sort((x, y) => x - y);
  // Percentiles, linear between neighbours.
  return { low: quantileSorted(values, 0.025)!, high: quantileSorted(values, 0.975)! };
}
