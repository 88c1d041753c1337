/** An exact fraction with a denominator above 0. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const ONE: Fraction = { over: 1n, under: 1n };

export function fraction(over: number | bigint, under: number | bigint = 1n): Fraction {
  return { over: BigInt(over), under: BigInt(under) };
}

/** The number as it is written in decimals: 0.1 is one tenth. */
export function decimal(written: number): Fraction {
  const digits = String(written);
  const places = digits.includes(".") ? digits.length - digits.indexOf(".") - 1 : 0;
  return { over: BigInt(digits.replace(".", "")), under: 10n ** BigInt(places) };
}

/** Below, at or above 0 as a is below, at or above b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The fraction rounded once, even where it is far below 1e-300. */
export function toNumber({ over, under }: Fraction): number {
  if (over === 0n) return 0;
  // As many places as are empty after the point, and 25 more; a digit to base 16 is 1.21 to base 10.
  const empty = Math.ceil(1.21 * Math.max(0, digits(under) - digits(over)));
  const places = BigInt(empty + 25);
  return Number(`${(over * 10n ** places) / under}e-${places}`);
}

/** To base 16, since to base 10 a number of many digits is written slowly. */
function digits(whole: bigint): number {
  return whole.toString(16).length;
}

/** C(n, k) as a whole number. */
function choose(n: number, k: number): bigint {
  let ways = 1n;
  for (let i = 1; i <= k; i++) ways = (ways * BigInt(n - i + 1)) / BigInt(i);
  return ways;
}

/** P(X <= k), P(X >= k) and P(X = k) of the hypergeometric distribution, counted in whole numbers. */
export function exactTails(n: number, a: number, b: number, k: number) {
  const [least, most] = [Math.max(0, a + b - n), Math.min(a, b)];
  let [all, low, high, at] = [0n, 0n, 0n, 0n];
  // C(a, i) C(n - a, b - i), each out of the one before: the division leaves no rest.
  let ways = choose(a, least) * choose(n - a, b - least);
  for (let i = least; i <= most; i++) {
    all += ways;
    if (i <= k) low += ways;
    if (i >= k) high += ways;
    if (i === k) at = ways;
    ways = (ways * BigInt((a - i) * (b - i))) / BigInt((i + 1) * (n - a - b + i + 1));
  }
  return { low: fraction(low, all), high: fraction(high, all), at: fraction(at, all) };
}

/** Benjamini and Hochberg's adjusted p-values: the step-up procedure on exact fractions. */
export function exactAdjusted(p: readonly Fraction[]): Fraction[] {
  const rising = [...p.keys()].sort((x, y) => compare(p[x]!, p[y]!));
  const adjusted: Fraction[] = [];
  let least = ONE;
  for (let rank = p.length; rank >= 1; rank--) {
    const own = p[rising[rank - 1]!]!;
    const scaled = { over: own.over * BigInt(p.length), under: own.under * BigInt(rank) };
    if (compare(scaled, least) < 0) least = scaled;
    adjusted[rising[rank - 1]!] = least;
  }
  return adjusted;
}
