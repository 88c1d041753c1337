import { indexesOf } from "../evidence/bits.ts";
import { searchOver } from "../evidence/search.ts";
import { searchedCodes } from "../evidence/searched-codes.ts";
import { countSelection } from "../explorer/counted.ts";
import { figureOf } from "../explorer/map/figure-of.ts";
import { citedOf } from "../explorer/cite-export/cited-of.ts";
import { heatmapCsv } from "../figures/heatmap-csv.ts";
import { type HeatmapFigure, heatmapSvg } from "../figures/heatmap-svg.ts";
import { BIBTEX, RIS } from "../formats/study-formats.ts";
import { type CitedView, viewCitation, viewCslItem } from "../formats/view-citation.ts";
import { figurePng } from "../site/drawing-png.ts";
import type { Edition } from "../site/editions.ts";
import { sourceOf } from "../site/source.ts";
import { readAddress, writeAddress } from "../views/address.ts";
import type { AddressFault } from "../views/address-faults.ts";
import { mapCaption } from "../views/caption.ts";
import { type Cited, CITED_NAMES, readCited, shortCitedLink } from "../views/cited-link.ts";
import { withNames } from "../views/merge-names.ts";
import type { View } from "../views/view.ts";
import { filtersInWords, studies } from "../views/words.ts";
import { studyText } from "../wire/study-text.ts";

/** Resolution of the picture, in pixels per inch of print. */
const DPI = 300;

/** A file of a view. */
export interface ViewFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** A view as files, and what is to be said of its address. */
export interface ViewFiles {
  readonly files: readonly ViewFile[];
  /** What the view shows. */
  readonly cited: Cited;
  /** Parts of the address that were not followed. */
  readonly faults: readonly AddressFault[];
  /** False for a table in work that no release holds: it has no citation. */
  readonly citable: boolean;
}

/**
 * A view as files: the figure as SVG and PNG, its cells as CSV, its caption, and where a release
 * holds it, its citation as text, BibTeX and RIS, each as the site gives it.
 * @param query the part of the address after "?", with or without it
 * @param home absolute address of the whole site, with a slash at its end
 * @param day on which the view is looked at, for its citation
 */
export async function viewFiles(
  edition: Edition,
  query: string,
  home: string,
  day: CitedView["accessed"],
): Promise<ViewFiles> {
  const { evidence, data } = edition;
  const { table } = evidence;
  const { view, faults } = readAddress(table.codebook, query, CITED_NAMES);
  const find = searchOver(data.studies.map(studyText), searchedCodes(table));
  const counted = countSelection(evidence, view, find);
  const positions = indexesOf(counted.selected);
  const cited = citedOf(evidence, positions, sourceOf(edition));
  const figure = figureOf(counted, placeInWords(edition, view, cited, home));
  const drawing = heatmapSvg(figure);
  const citation = citationOf(edition, view, cited, { home, day });
  return {
    files: [
      { name: "figure.svg", content: drawing.svg },
      { name: "figure.png", content: await figurePng(drawing, DPI) },
      {
        name: "cells.csv",
        content: figure.maps
          .map(({ model, unfolded }) => heatmapCsv(unfolded ?? model, model))
          .join("\r\n"),
      },
      { name: "caption.txt", content: captionText(figure) },
      ...(citation === null ? [] : citationFiles(citation)),
    ],
    cited,
    faults,
    citable: citation !== null,
  };
}

/**
 * What is to be said of an address, one line each: parts of it that were not followed, and a citation
 * that is not of what is shown.
 */
export function notesOn(
  query: string,
  { faults, cited }: Pick<ViewFiles, "faults" | "cited">,
): readonly string[] {
  const lines = faults.map(({ part, reason }) => `Not followed: ${part}: ${reason}.`);
  const asked = readCited(query);
  if (asked === null) return lines;
  const shown = `${studies(cited.count)}, fingerprint ${cited.fingerprint}`;
  if (asked === "unreadable") {
    return [...lines, `What the link cites cannot be read; this is ${shown}.`];
  }
  if (asked.count === cited.count && asked.fingerprint === cited.fingerprint) return lines;
  const other = `${studies(asked.count)}, fingerprint ${asked.fingerprint}`;
  return [...lines, `This is not what the link cites (${other}); it is ${shown}.`];
}

/** The last line below the figure: release, studies and address. */
function placeInWords(edition: Edition, view: View, cited: Cited, home: string): string {
  const { codebook } = edition.evidence.table;
  const { frozen } = sourceOf(edition);
  const address = frozen?.same
    ? shortCitedLink(codebook, view, { home, frozen, cited })
    : home + writeAddress(codebook, view);
  return `Release ${edition.release}, ${studies(cited.count)}, fingerprint ${cited.fingerprint}. ${address}`;
}

/** The figure in words, a paragraph a line. */
function captionText({ title, selection, description, maps, notes }: HeatmapFigure): string {
  const headings = maps.flatMap(({ heading }) => heading ?? []);
  return `${[title, selection, ...headings, ...description, ...notes].join("\n")}\n`;
}

/** The citation of a view; null while it is one of a table in work. */
function citationOf(
  edition: Edition,
  view: View,
  cited: Cited,
  { home, day }: { readonly home: string; readonly day: CitedView["accessed"] },
): CitedView | null {
  const { codebook } = edition.evidence.table;
  const { name, title, authors, checksum, doi, frozen } = sourceOf(edition);
  if (!frozen?.same) return null;
  const { release, year } = frozen;
  return {
    name,
    site: title,
    authors,
    caption: mapCaption(codebook, view),
    filters: filtersInWords(withNames(codebook, view.names), view.filters),
    release,
    year,
    ...cited,
    address: shortCitedLink(codebook, view, { home: "", frozen, cited }),
    home,
    checksum,
    doi,
    accessed: day,
  };
}

function citationFiles(citation: CitedView): readonly ViewFile[] {
  const item = viewCslItem(citation);
  return [
    { name: "citation.txt", content: `${viewCitation(citation)}\n` },
    ...[BIBTEX, RIS].map(({ ending, write }) => ({
      name: `citation.${ending}`,
      content: write([item]),
    })),
  ];
}
