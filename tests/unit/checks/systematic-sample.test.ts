import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { systematicSample } from "../../../src/statistics/systematic-sample.ts";

const seeds = fc.integer({ min: 1, max: 2147483646 });
/** Units as [position, stratum]. */
const units = fc
  .array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 80 })
  .map((strata) => strata.map((stratum, at) => [at, stratum] as const));
const strataOf = ([, stratum]: readonly [number, number]) => [stratum];

describe("a systematic sample", () => {
  test("holds as many units as asked for, each once, and the same for the same seed", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 40 }), seeds, (all, size, seed) => {
        const drawn = systematicSample(all, strataOf, size, seed);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.every((unit) => all.includes(unit))).toBe(true);
        expect(systematicSample(all, strataOf, size, seed)).toEqual(drawn);
      }),
    );
  });

  test("holds of each stratum its share, to within one unit", () => {
    fc.assert(
      fc.property(units, fc.integer({ min: 1, max: 40 }), seeds, (all, size, seed) => {
        fc.pre(size <= all.length);
        const drawn = systematicSample(all, strataOf, size, seed);
        for (const [stratum, members] of Map.groupBy(all, ([, of]) => of)) {
          const share = (members.length * size) / all.length;
          const found = drawn.filter(([, of]) => of === stratum).length;
          expect(Math.abs(found - share)).toBeLessThan(1);
        }
      }),
    );
  });

  test("gives every unit the same chance, whatever its stratum", () => {
    // 12 units in strata of 1, 3 and 8; 5 are drawn, so each is in 5 of 12 samples.
    const all = Array.from({ length: 12 }, (_, at) => [at, at < 1 ? 0 : at < 4 ? 1 : 2] as const);
    const counts = all.map(() => 0);
    const draws = 6000;
    for (let seed = 1; seed <= draws; seed += 1) {
      // Seeds that stand near each other start near each other.
      for (const [at] of systematicSample(all, strataOf, 5, seed * 357911)) counts[at]! += 1;
    }
    // Four standard errors of a share of 6,000 draws are 0.0255.
    for (const count of counts) expect(Math.abs(count / draws - 5 / 12)).toBeLessThan(0.0255);
  });
});
