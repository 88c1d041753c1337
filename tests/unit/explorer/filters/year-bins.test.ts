import fc from "fast-check";
import { expect, test } from "vitest";
import { yearBins } from "../../../../src/explorer/filters/year-bins.ts";

const years = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, count: 1 }));

test("up to 13 years have a bar each", () => {
  expect(yearBins(years(2010, 2022))).toHaveLength(13);
  expect(yearBins(years(2020, 2020))).toEqual([{ from: 2020, to: 2020, count: 1 }]);
});

test("more years share bars that start at round years, the ends cut off", () => {
  expect(yearBins(years(2011, 2024))).toEqual([
    { from: 2011, to: 2011, count: 1 },
    ...[2012, 2014, 2016, 2018, 2020, 2022].map((from) => ({ from, to: from + 1, count: 2 })),
    { from: 2024, to: 2024, count: 1 },
  ]);
  expect(yearBins(years(1985, 2024)).map(({ from }) => from)).toEqual([
    1985, 1990, 1995, 2000, 2005, 2010, 2015, 2020,
  ]);
});

test("every study stands in one bar, whatever the years", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1500, max: 2000 }),
      fc.integer({ min: 0, max: 200 }),
      (from, more) => {
        const bins = yearBins(years(from, from + more));
        expect(bins.length).toBeLessThanOrEqual(13);
        expect(bins.reduce((sum, { count }) => sum + count, 0)).toBe(more + 1);
        expect([bins[0]!.from, bins.at(-1)!.to]).toEqual([from, from + more]);
      },
    ),
  );
});
