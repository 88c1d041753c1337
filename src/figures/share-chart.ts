import * as Plot from "@observablehq/plot";
import type { Interval } from "../statistics/interval.ts";
import { plotSvg } from "./plot-svg.ts";
import { yearAxis } from "./year-axis.ts";

/** Drawn as wide as that everywhere, so that bars of a column stand under one axis. */
const WIDTH = 128;
const BAR = 10;
const AXIS = 16;

const across: Plot.PlotOptions = {
  width: WIDTH,
  margin: 0,
  // Outside 0 to 1, as an alpha below none, there is no place to draw.
  x: { domain: [0, 1], clamp: true, axis: null },
};

interface ShareBar {
  readonly share: number;
  /** Where the share may lie: an interval, or what silent records leave open. */
  readonly range?: Interval | null | undefined;
  /** Whether the bar has an axis of its own below it; else the head of its column has it. */
  readonly axis?: boolean;
}

/**
 * A share from 0 to 1 as a bar, or with a range as a tick on it. Its numbers stand beside it as text.
 */
export function shareBar({ share, range, axis = false }: ShareBar): string {
  const height = BAR + (axis ? AXIS : 0);
  const bar = (from: number, to: number, thick: number, className: string) =>
    Plot.barX([to], {
      x1: from,
      x2: (end: number) => end,
      insetTop: (BAR - thick) / 2,
      insetBottom: (BAR - thick) / 2,
      className,
    });
  return plotSvg(
    "share-bar",
    {
      ...across,
      height,
      marginBottom: height - BAR,
      marks: [
        bar(0, 1, 3, "track"),
        range ? bar(range.low, range.high, 5, "range") : bar(0, share, 5, "bar"),
        range ? Plot.tickX([share], { x: (at: number) => at, className: "share" }) : null,
        axis ? shares("bottom") : null,
      ],
    },
    null,
  );
}

/** The axis of a column of such bars, for its head. */
export function shareAxis(unit: "percent" | "coefficient"): string {
  const options = { ...across, height: AXIS, marginTop: AXIS };
  return plotSvg("share-bar", { ...options, marks: [shares("top", unit)] }, null);
}

function shares(anchor: "top" | "bottom", unit: "percent" | "coefficient" = "percent") {
  return Plot.axisX([0, 0.5, 1], {
    anchor,
    tickFormat: unit === "percent" ? "%" : null,
    tickSize: 3,
    tickPadding: 2,
    label: null,
    className: "scale",
  });
}

/** A share from 0 to 1 for each year, as bars; the numbers stand beside it as text. */
export function yearShares(
  years: readonly { readonly year: number; readonly share: number }[],
): string {
  const left = 32;
  const all = years.map(({ year }) => year);
  return plotSvg(
    "year-shares",
    {
      width: WIDTH,
      height: 52,
      marginTop: 6,
      marginRight: 0,
      marginBottom: 16,
      marginLeft: left,
      x: { type: "band", domain: all, padding: 0.12 },
      y: { domain: [0, 1] },
      marks: [
        Plot.axisY([0, 1], {
          tickFormat: "%",
          tickSize: 0,
          tickPadding: 4,
          label: null,
          className: "scale",
        }),
        yearAxis(all, WIDTH - left),
        Plot.barY(all, { x: (year: number) => year, y1: 0, y2: 1, className: "track" }),
        Plot.barY(years, { x: "year", y: "share", className: "bar" }),
      ],
    },
    null,
  );
}
