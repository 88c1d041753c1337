/** How many of `n` studies carry a, b, c, and each two of them. */
export interface PairCounts {
  readonly n: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly ab: number;
  readonly ac: number;
  readonly bc: number;
}

/**
 * How many studies would carry a, b and c at once if each pair went together just as it does,
 * but no three went together in any way of their own: the expected count of that cell of the
 * 2x2x2 table under the log-linear model of all pair-wise margins without a three-way term.
 *
 * The pair-wise margins leave the table one degree of freedom, the count x of that cell; the
 * others follow from it. The model's table is the one whose three-way odds ratio
 * (x t100 t010 t001) / (t110 t101 t011 t000) is 1. That ratio rises with x, so x is found by
 * halving the range that leaves no cell negative until no number lies between its ends. The
 * observed count of a, b and c together plays no part.
 *
 * Source of the model: Bishop YMM, Fienberg SE, Holland PW. Discrete Multivariate Analysis. MIT
 * Press 1975, chapter 3, which fits it by iterative proportional fitting. The table is the same
 * one. Halving is used because proportional fitting can need over 10,000 rounds when a cell is
 * close to zero, and may stop early there.
 *
 * @returns the expected count; where the margins allow a single table only (such as when a pair
 *   never occurs), that table's count
 * @throws RangeError when no table has these margins
 */
export function expectedWithoutThreeWay(pairs: PairCounts): number {
  const { ab, ac, bc } = pairs;
  const { only, none, least, most } = tablesWith(pairs);

  const oddsRatioAboveOne = (x: number) =>
    x * (only.a + x) * (only.b + x) * (only.c + x) > (ab - x) * (ac - x) * (bc - x) * (none - x);

  let low = least;
  let high = most;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (oddsRatioAboveOne(middle)) high = middle;
    else low = middle;
  }
}

/**
 * P(X = 0) of the same cell, exactly: among all tables with these pair-wise margins, each as
 * likely as the number of ways to fill it, in the absence of a three-way term,
 * P(x) is in proportion to 1 over the product of the factorials of the eight cells. Neighbours are
 * in the ratio P(x + 1) / P(x) = (ab - x)(ac - x)(bc - x)(t000 - x) / ((x + 1) (t100 + 1) (t010 + 1)
 * (t001 + 1)), each cell as it is at x.
 *
 * Source: Zelen M. The analysis of several 2 x 2 contingency tables. Biometrika 1971;58:129-137.
 *
 * @returns 0 where the margins leave no table without a study that carries all three
 * @throws RangeError when no table has these margins
 */
export function chanceOfNoneOfThree(pairs: PairCounts): number {
  const { ab, ac, bc } = pairs;
  const { only, none, least, most } = tablesWith(pairs);
  if (least > 0) return 0;
  let all = 1;
  for (let x = 0, weight = 1; x < most; x++) {
    weight *=
      ((ab - x) * (ac - x) * (bc - x) * (none - x)) /
      ((x + 1) * (only.a + x + 1) * (only.b + x + 1) * (only.c + x + 1));
    all += weight;
    // So many times likelier that nothing is left of the first.
    if (all > 1e300) return 0;
    if (weight < all * 1e-20) break;
  }
  return 1 / all;
}

/**
 * The tables with these margins, which differ in one number: the studies that carry all three.
 * `only` and `none` are the cells of one alone and of none, each at zero studies that carry all three.
 */
function tablesWith(pairs: PairCounts) {
  const { n, a, b, c, ab, ac, bc } = pairs;
  const only = { a: a - ab - ac, b: b - ab - bc, c: c - ac - bc };
  const none = n - a - b - c + ab + ac + bc;
  const least = Math.max(0, -only.a, -only.b, -only.c);
  const most = Math.min(ab, ac, bc, none);
  if (!(least <= most)) {
    throw new RangeError(`No table has the margins ${JSON.stringify(pairs)}`);
  }
  return { only, none, least, most };
}
