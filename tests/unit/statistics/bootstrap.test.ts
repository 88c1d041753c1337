import { describe, expect, it } from "vitest";
import { bootstrapInterval, seededIntegers } from "../../../src/statistics/bootstrap.ts";

const mean = (sample: readonly number[]) => sample.reduce((x, y) => x + y, 0) / sample.length;

describe("seededIntegers", () => {
  it("gives 399268537 as the 10,000th after 1, the check value published for this generator", () => {
    const next = seededIntegers(1);
    for (let i = 1; i < 10_000; i++) next();
    expect(next()).toBe(399268537);
  });
});

describe("bootstrapInterval", () => {
  it("comes near the binomial quantiles for the share of 20 among 50", () => {
    // The count in a resample is binomial(50, 0.4): 2.5th percentile 13, 97.5th 27.
    const units = Array.from({ length: 50 }, (_, i) => (i < 20 ? 1 : 0));
    const { low, high } = bootstrapInterval(units, mean, { resamples: 20_000 })!;
    expect(low).toBeCloseTo(13 / 50, 10);
    expect(high).toBeCloseTo(27 / 50, 10);
  });

  it("draws each unit about equally often, the first and the last included", () => {
    const drawn = [0, 0, 0, 0, 0];
    bootstrapInterval(
      [0, 1, 2, 3, 4],
      (sample) => {
        for (const unit of sample) drawn[unit]!++;
        return 0;
      },
      { resamples: 10_000 },
    );
    // 50,000 draws: 10,000 each, with a standard error of 89.
    for (const times of drawn) expect(Math.abs(times - 10_000)).toBeLessThan(450);
  });

  it("is the same for the same seed and another for another", () => {
    const units = [3, 1, 4, 1, 5, 9, 2, 6.5];
    const settings = { resamples: 200, seed: 7 };
    expect(bootstrapInterval(units, mean, settings)).toEqual(
      bootstrapInterval(units, mean, settings),
    );
    expect(bootstrapInterval(units, mean, settings)).not.toEqual(
      bootstrapInterval(units, mean, { resamples: 200, seed: 8 }),
    );
  });

  it("has no width when all units are alike", () => {
    expect(bootstrapInterval([2, 2, 2], mean)).toEqual({ low: 2, high: 2 });
  });

  it("leaves out samples without a value, and is null when none has one", () => {
    const onlyOnes = (sample: readonly number[]) => (sample.includes(0) ? null : mean(sample));
    expect(bootstrapInterval([0, 1], onlyOnes)).toEqual({ low: 1, high: 1 });
    expect(bootstrapInterval([0, 0], onlyOnes)).toBeNull();
  });
});
