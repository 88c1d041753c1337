/** How far apart two codes are: 0 for the same, up to 1, and the same both ways. */
export type Distance<T> = (x: T, y: T) => number;

/** 0 for equal codes, 1 for any others. */
export const nominal: Distance<unknown> = (x, y) => (x === y ? 0 : 1);

/**
 * Distance of two sets of codes: 1 - J M, where J is the size of what they share over the size of
 * both together, and M is 1 for equal sets, 2/3 when one holds the other, 1/3 when they share
 * something but neither holds the other, 0 when they share nothing. Two empty sets are equal.
 *
 * Source: Passonneau R. Measuring agreement on set-valued items (MASI) for semantic and pragmatic
 * annotation. Proc LREC 2006.
 */
export const masi: Distance<ReadonlySet<unknown>> = (x, y) => {
  const shared = [...x].filter((code) => y.has(code)).length;
  const either = x.size + y.size - shared;
  if (shared === either) return 0;
  const oneHoldsTheOther = shared === Math.min(x.size, y.size);
  return 1 - (shared / either) * (oneHoldsTheOther ? 2 / 3 : 1 / 3);
};
