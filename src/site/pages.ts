/** The pages of an edition that search and the page for lost addresses lead to. */
export const PAGES: readonly {
  readonly path: string;
  readonly title: string;
  readonly about: string;
}[] = [
  { path: "", title: "Map", about: "the evidence in one figure, with filters" },
  { path: "studies/", title: "Studies", about: "every study with its codes" },
  { path: "browse/", title: "Browse by value", about: "every value and the studies that carry it" },
  { path: "views/", title: "Views", about: "questions that the map answers, as figures with captions" },
  { path: "trends/", title: "Trends", about: "studies by year, first studies" },
  {
    path: "methods/",
    title: "Methods",
    about: "scope, provenance, screening, limits, completeness, agreement, codebook, definitions",
  },
  {
    path: "review/",
    title: "Review comparison",
    about: "figures of a published review beside this map's own",
  },
  {
    path: "data/",
    title: "Data",
    about:
      "downloads, CSV, JSON, RIS, BibTeX, licence, citation, releases, fields, report an error",
  },
  {
    path: "about/",
    title: "About",
    about: "who it is for, how to read it, accessibility, contact",
  },
];
