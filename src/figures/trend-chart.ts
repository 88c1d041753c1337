import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";

/** One small chart: a number for each year. */
export interface TrendChart {
  /** Unique on its page; ids of its title and description start with it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly years: readonly number[];
  readonly counts: readonly number[];
  /** The count that a bar of full height stands for: charts side by side share it. */
  readonly highest: number;
}

const WIDTH = 176;
const HEIGHT = 84;

/**
 * A bar chart as SVG. Runs at build time only: it brings its own document. Colours and type are left
 * to the style sheet (classes `trend-bar`, `trend-count`, `trend-year`), since the security policy
 * forbids styles within the page.
 */
export function trendChart(chart: TrendChart): string {
  const { id, years, counts, highest } = chart;
  const { document } = parseHTML("<!doctype html><html><body></body></html>");
  const bars = years.map((year, index) => ({ year, count: counts[index] ?? 0 }));
  const studied = bars.filter(({ count }) => count > 0);
  const svg = Plot.plot({
    document,
    width: WIDTH,
    height: HEIGHT,
    marginTop: 14,
    marginRight: 0,
    marginBottom: 16,
    marginLeft: 0,
    x: { type: "band", domain: years, axis: null, padding: 0.12 },
    y: { domain: [0, highest], axis: null },
    marks: [
      Plot.ruleY([0], { className: "trend-base" }),
      Plot.barY(studied, { x: "year", y: "count", className: "trend-bar" }),
      Plot.text(studied, {
        x: "year",
        y: "count",
        text: "count",
        dy: -6,
        className: "trend-count",
      }),
      Plot.text(bars, {
        x: "year",
        frameAnchor: "bottom",
        dy: 12,
        text: ({ year }) => String(year).slice(-2),
        className: "trend-year",
      }),
    ],
  });
  return described(svg, document, chart, id);
}

function described(svg: Element, document: Document, chart: TrendChart, id: string): string {
  svg.querySelector("style")?.remove();
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const name of ["aria-label", "style", "fill", "stroke", "font-family", "font-size"]) {
      element.removeAttribute(name);
    }
  }
  for (const name of ["width", "height"]) svg.removeAttribute(name);
  svg.setAttribute("class", "trend-chart");
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  for (const [tag, text] of [
    ["desc", chart.description],
    ["title", chart.title],
  ] as const) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    element.setAttribute("id", `${id}-${tag}`);
    element.textContent = text;
    svg.prepend(element);
  }
  return svg.outerHTML;
}
