import type { Codebook } from "../../contract/contract.ts";

/** Names of two dimensions. */
export type DimensionPair = readonly [string, string];

/** Each two of the dimensions, in their order; a dimension named twice counts once. */
export function pairsAmong(dimensions: readonly string[]): readonly DimensionPair[] {
  const names = [...new Set(dimensions)];
  return names.flatMap((a, i) => names.slice(i + 1).map((b): DimensionPair => [a, b]));
}

/** The dimensions that the map opens with: its rows, its columns and, if it has one, its split. */
export function mapDimensions({ defaults }: Codebook): readonly string[] {
  const { rows, cols, split } = defaults;
  return split === null ? [rows, cols] : [rows, cols, split];
}
