/** C(n, 0), C(n, 1), ... C(n, most) as whole numbers. */
function binomials(n: number, most: number): bigint[] {
  const row = [1n];
  for (let i = 1; i <= most; i++) {
    row.push((row[i - 1]! * BigInt(n - i + 1)) / BigInt(i));
  }
  return row;
}

/** The quotient of two whole numbers, rounded once, even when it is far below 1e-300. */
function quotient(over: bigint, under: bigint): number {
  if (over === 0n) return 0;
  const places = Math.max(0, under.toString().length - over.toString().length) + 25;
  return Number(`${(over * 10n ** BigInt(places)) / under}e-${places}`);
}

/** Both hypergeometric tails and the probability of k itself, counted in whole numbers. */
export function exactTails(n: number, a: number, b: number, k: number) {
  const marked = binomials(a, Math.min(a, b));
  const others = binomials(n - a, Math.min(n - a, b));
  let all = 0n;
  let low = 0n;
  let high = 0n;
  let at = 0n;
  for (let i = Math.max(0, a + b - n); i <= Math.min(a, b); i++) {
    const ways = marked[i]! * others[b - i]!;
    all += ways;
    if (i <= k) low += ways;
    if (i >= k) high += ways;
    if (i === k) at = ways;
  }
  return { low: quotient(low, all), high: quotient(high, all), at: quotient(at, all) };
}
