import { max, sum } from "d3-array";

/**
 * An order of rows in which similar rows stand next to each other: reciprocal
 * averaging, the first axis of correspondence analysis (Hill MO. Reciprocal
 * averaging: an eigenvector method of ordination. J Ecol 1973;61:237-249).
 * Each row's score is the mean of the scores of the columns it stands in, and
 * each column's the mean of its rows', until they settle.
 * @param counts one list of counts a row
 * @returns positions of the rows, in order; rows without counts come last
 */
export function seriationOrder(counts: readonly (readonly number[])[]): number[] {
  const columns = (counts[0] ?? []).map((_, c) => counts.map((row) => row[c]!));
  const rowSums = counts.map((row) => sum(row));
  const colSums = columns.map((column) => sum(column));
  const total = sum(rowSums);
  let scores = counts.map((_, r) => r);
  for (let round = 0; round < ROUNDS; round += 1) {
    const centre = sumOfProducts(scores, rowSums) / total;
    const centred = scores.map((s) => s - centre);
    const squares = centred.map((s) => s * s);
    const spread = Math.sqrt(sumOfProducts(squares, rowSums) / total);
    // One row, or rows that do not differ: there is no axis to order by.
    if (!(spread > 1e-12)) break;
    const scaled = centred.map((s) => s / spread);
    const colScores = colSums.map((n, c) => (n > 0 ? sumOfProducts(scaled, columns[c]!) / n : 0));
    const next = counts.map((row, r) =>
      rowSums[r]! > 0 ? sumOfProducts(row, colScores) / rowSums[r]! : 0,
    );
    const moved = max(next, (s, r) => Math.abs(s - scores[r]!))!;
    scores = next;
    if (moved < SETTLED) break;
  }
  return counts
    .map((_, r) => r)
    .toSorted((a, b) => {
      const empty = Number(rowSums[a] === 0) - Number(rowSums[b] === 0);
      return empty || scores[a]! - scores[b]! || a - b;
    });
}

/** The sum of what two lists of the same length give, multiplied one by one. */
function sumOfProducts(a: readonly number[], b: readonly number[]): number {
  let total = 0;
  for (let index = 0; index < a.length; index += 1) total += a[index]! * b[index]!;
  return total;
}

/** Scores that move less than this between rounds have settled. */
const SETTLED = 1e-10;

/** Rounds after which averaging ends all the same: near ties settle slowly, and matter little. */
const ROUNDS = 5000;
