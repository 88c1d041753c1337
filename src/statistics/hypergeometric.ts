/** Tail probabilities of one observed count; each counts the observed value itself. */
export interface Tails {
  /** P(X <= k) */
  readonly low: number;
  /** P(X >= k) */
  readonly high: number;
}

/** Probabilities are followed outwards from the mode until they are this small a part of it. */
const NEGLIGIBLE = 1e-300;

/**
 * Both tails of the hypergeometric distribution: of `n` things `a` are marked, `b` are drawn
 * without replacement, and X is how many of the drawn are marked.
 *
 * P(X = i) = C(a, i) C(n - a, b - i) / C(n, b), so neighbours are in the ratio
 * P(i + 1) / P(i) = (a - i)(b - i) / ((i + 1)(n - a - b + i + 1)). The weights are followed by this
 * ratio from the mode outwards, and each tail is the sum of its own weights over the sum of all.
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
  for (let i = mode, weight = 1; i < most; i++) {
    weight *= ((a - i) * (b - i)) / ((i + 1) * (rest + i + 1));
    if (weight < NEGLIGIBLE) break;
    add(i + 1, weight);
  }
  for (let i = mode, weight = 1; i > least; i--) {
    weight *= (i * (rest + i)) / ((a - i + 1) * (b - i + 1));
    if (weight < NEGLIGIBLE) break;
    add(i - 1, weight);
  }
  return { low: low / all, high: high / all };
}
