import * as Plot from "@observablehq/plot";
import { max, ticks } from "d3-array";
import { format } from "d3-format";
import { type ChartWords, plotSvg } from "./plot-svg.ts";
import { fitsEach, yearAxis } from "./year-axis.ts";

/** One small chart: a number for each year. */
export interface TrendChart extends ChartWords {
  readonly years: readonly number[];
  readonly counts: readonly number[];
  /** The count that a bar of full height stands for: charts side by side share it. */
  readonly highest: number;
}

const WIDTH = 184;
/** Of a digit, as the style sheet sets them. */
const DIGIT = 6;

const grouped = format(",");

/** A bar chart of years as SVG, with its scale, and each count on its bar where there is room. */
export function trendChart({ years, counts, highest, ...words }: TrendChart): string {
  const studied = years.flatMap((year, at) =>
    counts[at]! > 0 ? [{ year, count: counts[at]! }] : [],
  );
  const scale = ticks(0, highest, 3).filter(Number.isInteger);
  const left = 6 + DIGIT * grouped(scale.at(-1) ?? 0).length;
  const room = WIDTH - left;
  const widest = String(max(counts) ?? 0).length;
  const told = fitsEach(years, room, DIGIT * widest + 2);
  return plotSvg(
    "trend-chart",
    {
      width: WIDTH,
      height: 84,
      marginTop: 14,
      marginRight: 0,
      marginBottom: 16,
      marginLeft: left,
      x: { type: "band", domain: years, padding: 0.12 },
      y: { domain: [0, highest] },
      marks: [
        Plot.gridY(scale, { className: "grid" }),
        Plot.axisY(scale, {
          tickFormat: grouped,
          tickSize: 0,
          tickPadding: 4,
          label: null,
          className: "scale",
        }),
        yearAxis(years, room),
        Plot.barY(studied, { x: "year", y: "count", className: "bar" }),
        Plot.ruleY([0], { className: "base" }),
        Plot.text(told ? studied : [], {
          x: "year",
          y: "count",
          text: "count",
          dy: -6,
          className: "counts",
        }),
      ],
    },
    words,
  );
}
