import { rollup } from "d3-array";
import { bootstrapInterval, type BootstrapSettings } from "./bootstrap.ts";
import type { Distance } from "./distance.ts";
import type { Interval } from "./interval.ts";

/** What two coders gave one unit. */
export type CodedTwice<T> = readonly [T, T];

/**
 * Percent agreement: the units to which both coders gave the same.
 *
 * @param distance two codes are the same when it is 0
 * @returns the counts, and `percent` from 0 to 100, null when there are no units
 */
export function percentAgreement<T>(
  units: readonly CodedTwice<T>[],
  distance: Distance<T>,
): { readonly agreed: number; readonly units: number; readonly percent: number | null } {
  const agreed = units.filter(([x, y]) => distance(x, y) === 0).length;
  const percent = units.length === 0 ? null : (100 * agreed) / units.length;
  return { agreed, units: units.length, percent };
}

/**
 * Cohen's kappa of two coders who each gave every unit one code: (po - pe) / (1 - pe), where po is
 * the share of units they agree on, and pe the share they would agree on if each kept to their own
 * frequencies of codes and coded at random.
 *
 * Source: Cohen J. A coefficient of agreement for nominal scales. Educ Psychol Meas 1960;20:37-46.
 *
 * @returns at most 1; null when undefined: no units, or both coders gave one and the same code always
 */
export function cohenKappa(units: readonly CodedTwice<string>[]): number | null {
  const n = units.length;
  const agreed = units.filter(([x, y]) => x === y).length;
  const [first, second] = [counts(units.map(([x]) => x)), counts(units.map(([, y]) => y))];
  // Times n², so that all is whole and "undefined" is exact.
  let byChance = 0;
  for (const [code, count] of first) byChance += count * (second.get(code) ?? 0);
  return byChance === n * n ? null : (agreed * n - byChance) / (n * n - byChance);
}

/**
 * Krippendorff's alpha: 1 - Do / De, where Do is the mean distance of two codes within a unit, each
 * unit weighing as many codes as it has, and De the mean distance of any two codes of the data.
 * Any number of coders; codes may be missing.
 *
 * Source: Krippendorff K. Computing Krippendorff's alpha-reliability. University of Pennsylvania
 * 2011, https://repository.upenn.edu/asc_papers/43. A distance stands in the place of its squared
 * difference as it is, not squared again.
 *
 * @param units for each unit the codes it was given, in any order; units with fewer than two are
 *   left out, as nothing in them can be compared
 * @returns at most 1; null when undefined: nothing to compare, or all codes are the same
 */
export function krippendorffAlpha<T>(
  units: readonly (readonly T[])[],
  distance: Distance<T>,
): number | null {
  const { counted, between } = countable(units, distance);
  return alphaOf(counted, between);
}

/**
 * 95% bootstrap interval over units for `krippendorffAlpha`; resamples in which all codes are the
 * same are left out.
 *
 * @returns null when alpha is undefined for every resample
 */
export function krippendorffAlphaInterval<T>(
  units: readonly (readonly T[])[],
  distance: Distance<T>,
  settings?: BootstrapSettings,
): Interval | null {
  const { counted, between } = countable(units, distance);
  return bootstrapInterval(counted, (sample) => alphaOf(sample, between), settings);
}

/** A unit with its codes as positions among all different codes. */
interface CountedUnit {
  readonly codes: readonly number[];
  /** Sum of the distances of every two of its codes, over one less than it has codes. */
  readonly disagreement: number;
}

/** The units in which something can be compared, and the distances between all different codes. */
function countable<T>(units: readonly (readonly T[])[], distance: Distance<T>) {
  const different: T[] = [];
  const positionOf = (code: T) => {
    const known = different.findIndex((other) => distance(code, other) === 0);
    return known >= 0 ? known : different.push(code) - 1;
  };
  const counted = units
    .filter((codes) => codes.length > 1)
    .map((codes): CountedUnit => ({
      codes: codes.map(positionOf),
      disagreement: sumOverPairs(codes, distance) / (codes.length - 1),
    }));
  return { counted, between: different.map((x) => different.map((y) => distance(x, y))) };
}

/** Alpha from counts of codes: as many steps as there are different codes, not codes, squared. */
function alphaOf(units: readonly CountedUnit[], between: readonly (readonly number[])[]) {
  const counts = between.map(() => 0);
  let codes = 0;
  let observed = 0;
  for (const unit of units) {
    observed += unit.disagreement;
    codes += unit.codes.length;
    for (const code of unit.codes) counts[code]! += 1;
  }
  let apart = 0;
  for (let i = 0; i < counts.length; i += 1) {
    for (let j = i + 1; j < counts.length; j += 1) {
      apart += counts[i]! * counts[j]! * between[i]![j]!;
    }
  }
  const expected = apart / (codes - 1);
  return expected > 0 ? 1 - observed / expected : null;
}

function counts(codes: readonly string[]): ReadonlyMap<string, number> {
  return rollup(
    codes,
    ({ length }) => length,
    (code) => code,
  );
}

/** Sum of the distances of every two of these, each two once. */
function sumOverPairs<T>(codes: readonly T[], distance: Distance<T>): number {
  let sum = 0;
  for (let i = 0; i < codes.length; i++) {
    for (let j = i + 1; j < codes.length; j++) sum += distance(codes[i]!, codes[j]!);
  }
  return sum;
}
