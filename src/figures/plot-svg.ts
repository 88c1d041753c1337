import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { short } from "./svg-parts.ts";

/** What a chart is called and says, for those who cannot see it. */
export interface ChartWords {
  /** Unique on its page; ids of its title and description start with it. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Of the page and its style sheet; a chart is one picture to a screen reader, which hears no mark of it. */
const NOT_ITS_OWN = ["font-family", "font-size", "aria-label", "aria-hidden"];

/**
 * A chart as SVG text, with the axes and marks that Plot draws. Runs at build time only: it brings its
 * own document. Colours and sizes of type stand in the style sheet (styles/figures/plot-svg.css), by the classes
 * of the marks: the security policy forbids styles within the page.
 * @param name class of the chart, by which the style sheet says how wide it stands
 * @param words null where the text beside the chart says all that it shows; it is hidden then
 */
export function plotSvg(name: string, options: Plot.PlotOptions, words: ChartWords | null): string {
  const svg = Plot.plot({ document, ...options });
  svg.querySelector("style")?.remove();
  for (const element of [svg, ...svg.querySelectorAll("*")]) {
    for (const attribute of NOT_ITS_OWN) element.removeAttribute(attribute);
    for (const { name: attribute, value } of [...element.attributes]) {
      const rounded = value.replaceAll(/\d+\.\d+/g, (number) => short(Number(number)));
      element.setAttribute(attribute, rounded);
    }
  }
  for (const attribute of ["width", "height"]) svg.removeAttribute(attribute);
  svg.setAttribute("class", `chart ${name}`);
  if (words === null) svg.setAttribute("aria-hidden", "true");
  else describe(svg, words);
  return svg.outerHTML;
}

function describe(svg: Element, { id, title, description }: ChartWords): void {
  svg.setAttribute("role", "img");
  svg.setAttribute("aria-labelledby", `${id}-title ${id}-desc`);
  for (const [tag, text] of [
    ["desc", description],
    ["title", title],
  ] as const) {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    element.setAttribute("id", `${id}-${tag}`);
    element.textContent = text;
    svg.prepend(element);
  }
}
