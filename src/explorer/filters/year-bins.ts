import type { YearRange } from "../../evidence/selection.ts";

/** Years that one bar stands for, with the studies of all of them. */
export interface YearBin extends YearRange {
  readonly count: number;
}

/** Bars that fit beside each other with a number below each, in the column of filters and on a phone. */
const MOST_BARS = 13;
const SIZES = [1, 2, 5, 10, 20, 50];

/**
 * The years as at most 13 bars of 1, 2, 5, 10 or more years each, which start at multiples of that; the
 * first and the last may hold fewer. Not `bin` of d3: it would be told these thresholds one by one, and
 * brings code for finding others to the browser.
 * @param years without a gap, in order
 */
export function yearBins(
  years: readonly { readonly year: number; readonly count: number }[],
): readonly YearBin[] {
  const startOf = (year: number, size: number) => Math.floor(year / size) * size;
  const [first = 0, last = 0] = [years[0]?.year, years.at(-1)?.year];
  const size =
    SIZES.find((one) => (startOf(last, one) - startOf(first, one)) / one < MOST_BARS) ?? 50;
  const bins: YearBin[] = [];
  for (const { year, count } of years) {
    const open = bins.at(-1);
    if (open && startOf(open.from, size) === startOf(year, size)) {
      bins[bins.length - 1] = { ...open, to: year, count: open.count + count };
    } else bins.push({ from: year, to: year, count });
  }
  return bins;
}
