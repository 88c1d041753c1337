import type { Codebook } from "../contract/contract.ts";

type Codes = Readonly<Record<string, readonly string[]>>;

/** A study that is like another one. */
export interface Neighbour {
  /** Its position in the table. */
  readonly position: number;
  /** From 0, nothing in common, to 1, the same codes. */
  readonly similarity: number;
  /** Reported values that both carry, by dimension name; only dimensions with any. */
  readonly shared: Codes;
}

/**
 * The studies most like one of them by their codes, the most similar first and equals in table
 * order. Similarity is the mean, over the coded dimensions that both report, of the Jaccard index of
 * their values: shared values over all values of either (Jaccard 1912, New Phytologist 11:37-50).
 * What one of them does not report says nothing about likeness and is left out. Studies with nothing
 * in common are no neighbours.
 * @param position of the study in `studies`
 * @param most how many are returned at most
 */
export function neighboursOf(
  { dimensions }: Codebook,
  studies: readonly { readonly codes: Codes }[],
  position: number,
  most: number,
): readonly Neighbour[] {
  const coded = dimensions
    .filter(({ kind }) => kind === "coded")
    .map(({ name, categories }) => ({
      name,
      missing: new Set(categories.filter((c) => c.missing).map(({ value }) => value)),
    }));
  const reported = (codes: Codes) =>
    coded.map(({ name, missing }) => (codes[name] ?? []).filter((value) => !missing.has(value)));
  const own = reported(studies[position]!.codes);
  return studies
    .map(({ codes }, other): Neighbour => {
      const theirs = reported(codes);
      const shared = own.map((values, d) => values.filter((value) => theirs[d]!.includes(value)));
      const both = shared.flatMap((values, d) => {
        const [a, b] = [own[d]!.length, theirs[d]!.length];
        return a > 0 && b > 0 ? [values.length / (a + b - values.length)] : [];
      });
      const sum = both.reduce((total, index) => total + index, 0);
      return {
        position: other,
        similarity: both.length > 0 ? sum / both.length : 0,
        shared: Object.fromEntries(
          coded.flatMap(({ name }, d) => (shared[d]!.length > 0 ? [[name, shared[d]!]] : [])),
        ),
      };
    })
    .filter(({ position: other, similarity }) => other !== position && similarity > 0)
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, most);
}
