/**
 * Adjusted p-values that control the false discovery rate: with the p-values in rising order
 * p(1) ... p(m), q(i) is the least of m p(j) / j over all j >= i. Calling every test with q <= r a
 * discovery keeps the expected share of false ones among them at r or below, for tests that are
 * independent.
 *
 * Source: Benjamini Y, Hochberg Y. Controlling the false discovery rate: a practical and powerful
 * approach to multiple testing. J R Stat Soc B 1995;57:289-300.
 *
 * @param p p-values, 0 to 1, in any order
 * @returns one adjusted value for each, in the same order, never below its p-value nor above 1
 * @throws RangeError when a p-value is not a number from 0 to 1
 */
export function adjustedPValues(p: readonly number[]): number[] {
  const wrong = p.find((value) => !(value >= 0 && value <= 1));
  if (wrong !== undefined) throw new RangeError(`${wrong} is not a p-value`);

  const falling = p.map((value, at) => ({ value, at })).sort((x, y) => y.value - x.value);
  const adjusted = new Array<number>(p.length);
  let least = 1;
  falling.forEach(({ value, at }, above) => {
    least = Math.min(least, value * (p.length / (p.length - above)));
    adjusted[at] = least;
  });
  return adjusted;
}
