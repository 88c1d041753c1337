import { countSelection } from "../explorer/counted.ts";
import { figureOf } from "../explorer/map/figure-of.ts";
import { mapContext } from "../explorer/map/map-context.ts";
import { heatmapOf, unfoldedMap } from "../explorer/map/map-model.ts";
import { heatmapCsv } from "../figures/heatmap-csv.ts";
import { type Drawing, heatmapSvg } from "../figures/heatmap-svg.ts";
import { viewPageCitation } from "./cite-view.ts";
import type { Edition } from "./editions.ts";
import type { ViewPage } from "./views.ts";

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
  const map = heatmapOf(evidence.table, view, context);
  return heatmapCsv(unfoldedMap(evidence.table, view, map, context) ?? map, map);
}

/** A drawing to look at only, as an SVG file: its words for those who cannot see it are left out. */
export function cardSvg({ svg }: Drawing): string {
  return svg.replace(/<(title|desc)>[^<]*<\/\1>/g, "");
}
