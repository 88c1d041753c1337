import type { GetStaticPathsItem } from "astro";
import { yearDimension } from "../contract/lookup.ts";
import { checkableDimensions } from "../dataset/companions/check-fields.ts";
import { CHECK_PATH } from "./checks.ts";
import type { Edition } from "./editions.ts";
import { editionPaths } from "./paths.ts";
import { viewsOf } from "./views.ts";

/** A page that search and the page for lost addresses lead to. */
export interface SitePage {
  readonly path: string;
  readonly title: string;
  readonly about: string;
  /** Whether an edition has what the page shows; absent for pages that every edition has. */
  readonly has?: (edition: Edition) => boolean;
}

const PAGES: readonly SitePage[] = [
  { path: "", title: "Map", about: "the evidence in one figure, with filters" },
  { path: "studies/", title: "Studies", about: "every study with its codes" },
  { path: "browse/", title: "Browse by value", about: "every value and the studies that carry it" },
  {
    path: "views/",
    title: "Views",
    about: "questions put to the map, as figures with captions",
    has: (edition) => viewsOf(edition).length > 0,
  },
  {
    path: "gaps/",
    title: "Gaps",
    about: "gaps, thin cells and clusters in words, what the definitions mean, thresholds",
  },
  {
    path: "trends/",
    title: "Trends",
    about: "studies by year, first studies",
    has: ({ data }) => yearDimension(data.contract) !== undefined,
  },
  {
    path: "methods/",
    title: "Methods",
    about: "scope, provenance, screening, limits, completeness, agreement, codebook, definitions",
  },
  {
    path: "review/",
    title: "Review comparison",
    about: "figures of a published review beside this map's own",
    has: ({ data }) => data.review !== null,
  },
  {
    path: "data/",
    title: "Data",
    about:
      "downloads, CSV, JSON, RIS, BibTeX, licence, citation, releases, fields, report an error",
  },
  {
    path: CHECK_PATH,
    title: "Check the coding",
    about: "code studies blind, compare with the table, hand in what you found",
    // Only what stands now is worth a check.
    has: ({ current, data }) => current && checkableDimensions(data.contract).length > 0,
  },
  {
    path: "make/",
    title: "Make a map",
    about: "a table of your own as a map, made in your browser: CSV, Excel, RIS, BibTeX, JSON",
    has: ({ current, data }) => current && data.contract.site.make,
  },
  {
    path: "about/",
    title: "About",
    about: "who it is for, how to read it, accessibility, contact",
  },
];

/** The pages that an edition has. */
export function pagesOf(edition: Edition): readonly SitePage[] {
  return PAGES.filter(({ path }) => hasPage(edition, path));
}

/** Whether an edition has the page at a path below its root; true for paths that are not among PAGES. */
export function hasPage(edition: Edition, path: string): boolean {
  return PAGES.find((page) => page.path === path)?.has?.(edition) ?? true;
}

/** One route for each edition that has the page at a path below its root. */
export function pagePaths(path: string): GetStaticPathsItem[] {
  return editionPaths().filter(({ props }) => hasPage(props!["edition"] as Edition, path));
}
