import type { Codebook, Dimension } from "../../contract/contract.ts";
import { dimensionOf } from "../../contract/lookup.ts";
import { systematicSample } from "../../statistics/systematic-sample.ts";
import type { CodedStudy } from "../table.ts";

/** Studies in the sample that a check is asked for. */
const SIZE = 30;
/** Where the draw starts. It stands on the page, so that anyone can draw the same sample. */
export const CHECK_SEED = 2026;

/** The studies to check first. */
export interface CheckSample {
  /** Ids, in the order of the queue, which is random. */
  readonly ids: readonly string[];
  readonly seed: number;
  /** The dimensions whose values the sample is spread over, the first one first. */
  readonly strata: readonly Dimension[];
}

/**
 * The sample of a table, spread over the split of the map (its columns where there is none) and its
 * rows. A study stands in the stratum of its first reported value in the order of the contract, of
 * that value's group where it has one; see `systematicSample`.
 */
export function checkSample(codebook: Codebook, studies: readonly CodedStudy[]): CheckSample {
  const { rows, cols, split } = codebook.defaults;
  const strata = [split ?? cols, rows].map((name) => dimensionOf(codebook, name));
  // By id, so that the order of the table's rows is nothing.
  const units = studies.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const places = strata.map((dimension) => ({ dimension, placeOf: placesOf(dimension) }));
  const strataOf = ({ codes }: CodedStudy) =>
    places.map(({ dimension, placeOf }) =>
      Math.min(...(codes[dimension.name] ?? []).map((code) => placeOf.get(code) ?? Infinity)),
    );
  const drawn = systematicSample(units, (study) => strataOf(study).map(finite), SIZE, CHECK_SEED);
  return { ids: drawn.map(({ id }) => id), seed: CHECK_SEED, strata };
}

/** Of each reported value the place of its stratum. */
function placesOf({ categories, groups }: Dimension): ReadonlyMap<string, number> {
  const reported = categories.filter(({ missing }) => !missing);
  const places = [...groups.map(({ id }) => id), ...reported.map(({ value }) => ` ${value}`)];
  return new Map(reported.map(({ value, group }) => [value, places.indexOf(group ?? ` ${value}`)]));
}

/** Studies that report nothing stand last. */
function finite(place: number): number {
  return Math.min(place, Number.MAX_SAFE_INTEGER);
}
