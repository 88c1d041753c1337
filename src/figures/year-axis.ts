import * as Plot from "@observablehq/plot";
import { ticks } from "d3-array";

/** Width of a year as its last two digits, and in full, with room beside it. */
const WIDTH = { short: 13, full: 32 } as const;

/**
 * The years below bars: the last two digits of each where there is room, else round years in full.
 * @param years of the bars, ascending
 * @param width of all bars together, in the units of the chart
 */
export function yearAxis(years: readonly number[], width: number): Plot.Markish {
  const each = fitsEach(years, width, WIDTH.short);
  const most = Math.max(1, Math.floor(width / WIDTH.full));
  const round = ticks(years[0] ?? 0, years.at(-1) ?? 0, most).filter((year) =>
    years.includes(year),
  );
  return Plot.axisX(each ? years : round, {
    tickSize: each ? 0 : 3,
    tickPadding: 4,
    tickFormat: (year: number) => (each ? String(year).slice(-2) : String(year)),
    label: null,
    className: "years",
  });
}

/** Whether something as wide as that fits to the bar of each year. */
export function fitsEach(years: readonly number[], width: number, wanted: number): boolean {
  return width >= years.length * wanted;
}
