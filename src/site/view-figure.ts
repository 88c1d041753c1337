import { countSelection } from "../explorer/counted.ts";
import { figureOf } from "../explorer/map/figure-of.ts";
import { mapContext } from "../explorer/map/map-context.ts";
import { heatmapOf } from "../explorer/map/map-model.ts";
import { heatmapCsv } from "../figures/heatmap-csv.ts";
import { type Drawing, heatmapSvg } from "../figures/heatmap-svg.ts";
import { withDensity } from "../figures/png-density.ts";
import { UNITS_PER_MM } from "../figures/svg-parts.ts";
import { viewPageCitation } from "./cite-view.ts";
import { pngOf, FONT } from "./png-thread.ts";
import type { Edition } from "./editions.ts";
import type { ViewPage } from "./views.ts";

/** Size in pixels that sites show link previews in. */
export const PREVIEW = { width: 1200, height: 630 } as const;

const MM_PER_INCH = 25.4;

/**
 * The figure of a named view, titled as its page.
 * @param site absolute address of the host, or null when it is not known
 */
export function viewDrawing(edition: Edition, page: ViewPage, site: URL | undefined): Drawing {
  const where = viewPageCitation(edition, page, site);
  const figure = figureOf(
    countSelection(edition.evidence, page.view, () => null),
    where,
  );
  return heatmapSvg({ ...figure, title: page.title });
}

/** The cells of the map of a named view as CSV. */
export function viewCells({ evidence }: Edition, { view }: ViewPage): string {
  const context = mapContext(evidence.table, view, view.filters, () => null);
  return heatmapCsv(heatmapOf(evidence.table, view, context));
}

/** A drawing to look at only, as an SVG file: its words for those who cannot see it are left out. */
export function cardSvg({ svg }: Drawing): string {
  return svg.replace(/<(title|desc)>[^<]*<\/\1>/g, "");
}

/** A drawing as PNG, at a number of pixels per inch of print. */
export async function figurePng(
  { svg, width }: Drawing,
  dpi: number,
): Promise<Uint8Array<ArrayBuffer>> {
  return withDensity(await pngOf(svg, Math.round((width / MM_PER_INCH) * dpi)), dpi);
}

/** The upper part of a drawing in the shape of a link preview, as PNG. */
export function previewPng({ svg, width }: Drawing): Promise<Uint8Array<ArrayBuffer>> {
  const units = width * UNITS_PER_MM;
  const height = (units * PREVIEW.height) / PREVIEW.width;
  const cropped = svg.replace(
    /^<svg [^>]*>/,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${units} ${height}" font-family="${FONT}">`,
  );
  return pngOf(cropped, PREVIEW.width);
}
