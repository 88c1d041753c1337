/** Two ends of an interval, both included. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of 0.975, for intervals of 95%. */
const NORMAL_975 = 1.959963984540054;

/**
 * Score interval of a share: all p for which the observed share lies within z standard errors,
 * |successes / n - p| <= z sqrt(p (1 - p) / n).
 *
 * Source: Wilson EB. Probable inference, the law of succession, and statistical inference. J Am
 * Stat Assoc 1927;22:209-212.
 *
 * @param successes how many of `n`, 0 to n
 * @param n how many in all; with none, nothing is known and the interval is 0 to 1
 * @param z standard errors to each side, above 0; left out, those of a 95% interval
 * @returns shares from 0 to 1
 * @throws RangeError when `successes` lies outside 0 to n, or `z` is not above 0
 */
export function wilson(successes: number, n: number, z: number = NORMAL_975): Interval {
  if (!(successes >= 0 && successes <= n)) {
    throw new RangeError(`${successes} of ${n} is not a share`);
  }
  if (!(z > 0)) throw new RangeError(`${z} standard errors make no interval`);
  if (n === 0) return { low: 0, high: 1 };
  return { low: lowerEnd(successes, n, z), high: 1 - lowerEnd(n - successes, n, z) };
}

/**
 * The smaller root of (n + z²) p² - (2s + z²) p + s²/n = 0, written so that nothing cancels and
 * no successes give exactly 0.
 */
function lowerEnd(successes: number, n: number, z: number): number {
  const spread = z * Math.sqrt(z * z + (4 * successes * (n - successes)) / n);
  return (2 * successes * successes) / n / (2 * successes + z * z + spread);
}
