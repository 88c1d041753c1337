/** Tail probabilities of one observed count; each counts the observed value itself. */
export interface Tails {
  /** P(X <= k) */
  readonly low: number;
  /** P(X >= k) */
  readonly high: number;
}

/** Below this part of the mode's weight, a weight is taken for 0. */
const NEGLIGIBLE = 1e-300;

/** Beyond the observed count, weights are followed until they are this small a part of its own. */
const BEYOND = 1e-25;

/**
 * Both tails of the hypergeometric distribution: of `n` things `a` are marked, `b` are drawn
 * without replacement, and X is how many of the drawn are marked.
 *
 * P(X = i) = C(a, i) C(n - a, b - i) / C(n, b), so neighbours are in the ratio
 * P(i + 1) / P(i) = (a - i)(b - i) / ((i + 1)(n - a - b + i + 1)). The weights are followed by this
 * ratio from the mode outwards until what is left can change no digit, and each tail is the sum
 * of its own weights over the sum of all.
 * Nothing is subtracted, so a tail keeps its digits however small it is, down to about 1e-290;
 * below 1e-300 it is 0. There are no log factorials either: that of 100,000 is a million, and
 * rounding it costs six of the sixteen digits.
 *
 * Why no library: @stdlib/stats-base-dists-hypergeometric-cdf 0.2.1 and jstat 1.9.6 give the lower
 * tail only, and one minus it loses small upper ones: for n = 300, a = 150, b = 60, k = 60 the
 * exact answer is 5.1112e-22, theirs 0 and 1.1e-16. Asked for the lower tail of what is left
 * undrawn, which is the same number, jstat still gives 1.1e-16; stdlib is right to 12 digits
 * there, but only to 9 in some cases tried at n = 100,000.
 *
 * @param n size of the population
 * @param a how many of it are marked, 0 to n
 * @param b how many are drawn, 0 to n
 * @param k observed number of marked ones; outside what can occur, the tails are 0 and 1
 * @throws RangeError when a number is not an integer, or `a` or `b` lies outside 0 to n
 */
export function hypergeometricTails(n: number, a: number, b: number, k: number): Tails {
  if (![n, a, b, k].every(Number.isSafeInteger) || a < 0 || b < 0 || a > n || b > n) {
    throw new RangeError(`No hypergeometric distribution has n=${n}, a=${a}, b=${b}, k=${k}`);
  }
  const rest = n - a - b;
  const least = Math.max(0, -rest);
  const most = Math.min(a, b);
  const mode = Math.floor(((a + 1) * (b + 1)) / (n + 2));

  let all = 0;
  let low = 0;
  let high = 0;
  const add = (i: number, weight: number) => {
    all += weight;
    if (i <= k) low += weight;
    if (i >= k) high += weight;
  };

  add(mode, 1);
  // How small a weight may be left out: before the observed count none, as it leads there.
  let floor = k > mode ? NEGLIGIBLE : BEYOND;
  for (let i = mode, weight = 1; i < most; i++) {
    weight *= ((a - i) * (b - i)) / ((i + 1) * (rest + i + 1));
    if (weight < floor) break;
    add(i + 1, weight);
    if (i + 1 === k) floor = Math.max(NEGLIGIBLE, weight * BEYOND);
  }
  floor = k < mode ? NEGLIGIBLE : BEYOND;
  for (let i = mode, weight = 1; i > least; i--) {
    weight *= (i * (rest + i)) / ((a - i + 1) * (b - i + 1));
    if (weight < floor) break;
    add(i - 1, weight);
    if (i - 1 === k) floor = Math.max(NEGLIGIBLE, weight * BEYOND);
  }
  return { low: low / all, high: high / all };
}

/**
 * The smallest that each tail can be, whatever is observed: the probabilities of the least and of
 * the most marked ones that can be drawn. A test whose smallest tail is above the rate that is
 * asked of it can never be significant.
 *
 * Source: Tarone RE. A modified Bonferroni method for discrete data. Biometrics 1990;46:515-522.
 *
 * @param n size of the population
 * @param a how many of it are marked, 0 to n
 * @param b how many are drawn, 0 to n
 * @param enough a tail at or below this may be given as any number up to it, which is faster
 */
export function leastTails(n: number, a: number, b: number, enough = NEGLIGIBLE): Tails {
  // Drawing the fewest marked is, where they cannot all be missed, drawing all that are unmarked.
  const low = a + b <= n ? chanceOfNone(n, a, b, enough) : chanceOfNone(n, n - a, n - b, enough);
  const high = a <= b ? chanceOfNone(n, a, n - b, enough) : chanceOfNone(n, n - a, b, enough);
  return { low, high };
}

/**
 * P(X = 0): that none of `b` drawn out of `n` is among the `a` marked, the product of
 * (n - b - i) / (n - i) over i = 0 ... a - 1.
 *
 * @param a how many are marked, 0 to n
 * @param b how many are drawn, 0 to n
 * @param enough a chance at or below this may be given as any number up to it, which is faster
 */
export function chanceOfNone(n: number, a: number, b: number, enough = NEGLIGIBLE): number {
  const [fewer, more] = a <= b ? [a, b] : [b, a];
  let chance = 1;
  for (let i = 0; i < fewer && chance > enough; i++) {
    chance *= Math.max(0, n - more - i) / (n - i);
  }
  return chance > NEGLIGIBLE ? chance : 0;
}
