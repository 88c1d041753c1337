import { type Evidence, evidenceOf } from "../../../src/wire/payload.ts";
import { countSelection } from "../../../src/explorer/counted.ts";
import { figureOf } from "../../../src/explorer/map/figure-of.ts";
import type { HeatmapFigure } from "../../../src/figures/heatmap-svg.ts";
import type { HeatmapModel } from "../../../src/figures/heatmap-model.ts";
import { readAddress } from "../../../src/views/address.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

/** Invented evidence about bread. */
export const smallEvidence: Evidence = evidenceOf(
  smallCodebook,
  smallStudies.map((study) => ({
    ...study,
    title: study.id,
    authors: [],
    authorsComplete: true,
    year: null,
    venue: "",
    volume: "",
    issue: "",
    pages: "",
    doi: "",
    pmid: "",
    url: "",
    summary: "",
    reason: "",
    details: {},
  })),
);

/** The figure of an address over the invented evidence, and its first map. */
export function smallMap(query: string): { figure: HeatmapFigure; model: HeatmapModel } {
  const { view, faults } = readAddress(smallCodebook, query);
  if (faults.length > 0) throw new Error(`${query}: ${faults[0]!.reason}`);
  const counted = countSelection(smallEvidence, view, () => null);
  const figure = figureOf(counted, "Release 0.1. https://example.org/");
  return { figure, model: figure.maps[0]!.model };
}
