import { seededIntegers } from "./bootstrap.ts";

const MODULUS = 2147483647;

/**
 * A sample spread over strata: the units are shuffled, put in the order of their strata, and taken
 * from there at equal steps of (units / size) from a random start below one step. Every unit has the
 * same chance, size / units, so a share of the sample estimates the share of all; each stratum has
 * its share of the sample to within one unit. The sample comes shuffled, so that the first k of it are
 * a sample too, and its order tells nothing of the strata. Source: Cochran WG. Sampling Techniques,
 * 3rd ed. Wiley 1977, chapter 8 (systematic sampling, here with a step that need not be whole).
 *
 * @param units drawn from; their order counts, so the same list gives the same sample
 * @param strataOf for each unit numbers that name its stratum, the coarsest first, as many for each
 * @param size units to draw; all of them where there are no more
 * @param seed an integer from 1 to 2147483646; see `seededIntegers`
 */
export function systematicSample<Unit>(
  units: readonly Unit[],
  strataOf: (unit: Unit) => readonly number[],
  size: number,
  seed: number,
): readonly Unit[] {
  const next = seededIntegers(seed);
  const random = () => next() / MODULUS;
  const inStrata = shuffled(units, random)
    .map((unit) => ({ unit, strata: strataOf(unit) }))
    .toSorted((a, b) => firstDifference(a.strata, b.strata))
    .map(({ unit }) => unit);
  if (size >= units.length) return shuffled(inStrata, random);
  const step = units.length / size;
  const start = random() * step;
  const drawn = Array.from({ length: size }, (_, index) => {
    return inStrata[Math.min(Math.floor(start + index * step), units.length - 1)]!;
  });
  return shuffled(drawn, random);
}

function firstDifference(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}

/** In random order, each as likely (Fisher and Yates, from the end). */
function shuffled<Unit>(units: readonly Unit[], random: () => number): Unit[] {
  const list = [...units];
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [list[last], list[other]] = [list[other]!, list[last]!];
  }
  return list;
}
