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

export function toNumber({ over, under }: Fraction): number {
  if (over === 0n) return 0;
  const places = BigInt(Math.max(0, under.toString().length - over.toString().length) + 20);
  return Number(`${(over * 10n ** places) / under}e-${places}`);
}

const rows: bigint[][] = [[1n]];

/** n choose k, by Pascal's triangle. */
function choose(n: number, k: number): bigint {
  for (let i = rows.length; i <= n; i++) {
    const above = rows[i - 1]!;
    rows.push([1n, ...above.slice(1).map((value, j) => above[j]! + value), 1n]);
  }
  return rows[n]![k] ?? 0n;
}

/** P(X <= k) and P(X >= k) of the hypergeometric distribution. */
export function exactTails(n: number, a: number, b: number, k: number) {
  let [low, high] = [0n, 0n];
  for (let i = 0; i <= Math.min(a, b); i++) {
    const ways = b - i <= n - a ? choose(a, i) * choose(n - a, b - i) : 0n;
    if (i <= k) low += ways;
    if (i >= k) high += ways;
  }
  const under = choose(n, b);
  return { low: { over: low, under }, high: { over: high, under } };
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
