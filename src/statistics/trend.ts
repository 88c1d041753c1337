import { sum } from "d3-array";

/** One group of a series, such as a year: its score, and how many of how many in it have something. */
export interface TrendGroup {
  /** Where the group stands in the order, such as the year. */
  readonly score: number;
  readonly having: number;
  /** Above 0; `having` of them. */
  readonly of: number;
}

export interface Trend {
  /** Standard normal under no trend; above 0 when the share rises with the score. */
  readonly z: number;
  /** Two-sided, by the normal approximation without a correction for continuity. */
  readonly p: number;
}

/**
 * The Cochran-Armitage test for a linear trend in shares: with r_i of n_i at score s_i, and R of N
 * in all, T = sum of s_i (r_i - n_i R / N) over its standard deviation
 * sqrt(R (N - R) / N² · (sum of n_i s_i² - (sum of n_i s_i)² / N)). The variance is the one over N,
 * as in `prop.trend.test` of R, whose statistic is z².
 *
 * Sources: Armitage P. Tests for linear trends in proportions and frequencies. Biometrics
 * 1955;11:375-386; Cochran WG. Biometrics 1954;10:417-451. The tail of the normal distribution by
 * its series, and beyond 3 by the continued fraction of the complementary error function
 * (Abramowitz and Stegun 1964, 7.1.6 and 7.1.14), both to full precision.
 *
 * @returns null where nothing can be told: fewer than two scores, or all or none have it
 * @throws RangeError when a group has a negative or broken number, or more having than there are
 */
export function trendOfShares(groups: readonly TrendGroup[]): Trend | null {
  for (const { score, having, of } of groups) {
    const whole = Number.isSafeInteger(having) && Number.isSafeInteger(of);
    if (!whole || !Number.isFinite(score) || having < 0 || having > of) {
      throw new RangeError(`${having} of ${of} at ${score} is no group of a trend`);
    }
  }
  const [all, having] = [sum(groups, ({ of }) => of), sum(groups, (group) => group.having)];
  if (all === 0) return null;
  // Scores from their mean: nothing large cancels.
  const mean = sum(groups, ({ of, score }) => of * score) / all;
  const spread = sum(groups, ({ of, score }) => of * (score - mean) ** 2);
  const share = having / all;
  const variance = share * (1 - share) * spread;
  if (!(variance > 0)) return null;
  const z = sum(groups, (group) => group.having * (group.score - mean)) / Math.sqrt(variance);
  return { z, p: twoSided(z) };
}

/** P(|Z| >= |z|) of the standard normal distribution. */
function twoSided(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const density = (2 / Math.sqrt(Math.PI)) * Math.exp(-x * x);
  if (x < 3) {
    let [series, term] = [x, x];
    for (let n = 1; term > series * 1e-17; n += 1) series += term *= (2 * x * x) / (2 * n + 1);
    return 1 - density * series;
  }
  let fraction = 0;
  for (let k = 60; k >= 1; k -= 1) fraction = k / 2 / (x + fraction);
  return density / (2 * (x + fraction));
}
