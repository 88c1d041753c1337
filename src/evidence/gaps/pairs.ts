import type { Codebook } from "../../contract/contract.ts";

/** Names of two dimensions. */
export type DimensionPair = readonly [string, string];

/** Names of three dimensions. */
export type DimensionTriple = readonly [string, string, string];

/** Each two of the dimensions, in their order; a dimension named twice counts once. */
export function pairsAmong(dimensions: readonly string[]): readonly DimensionPair[] {
  const names = [...new Set(dimensions)];
  return names.flatMap((a, i) => names.slice(i + 1).map((b): DimensionPair => [a, b]));
}

/** Each three of the dimensions, in their order; a dimension named twice counts once. */
export function triplesAmong(dimensions: readonly string[]): readonly DimensionTriple[] {
  const names = [...new Set(dimensions)];
  return names.flatMap((a, i) =>
    pairsAmong(names.slice(i + 1)).map(([b, c]): DimensionTriple => [a, b, c]),
  );
}

/** Whether the contract has gaps looked for between two dimensions. */
export function areSought({ gapDimensions }: Codebook, a: string, b: string): boolean {
  return a !== b && gapDimensions.includes(a) && gapDimensions.includes(b);
}
