/**
 * Names that settings of the site have in addresses. A dimension is a setting by
 * its own name, so it can have none of these.
 */
export const RESERVED_NAMES: readonly string[] = [
  "rows",
  "cols",
  "split",
  "inside",
  "foldbelow",
  "unfold",
  "show",
  "cell",
  "rowsby",
  "open",
  "rowsorder",
  "colsby",
  "opencols",
  "colsorder",
  "merge",
  "called",
  "unused",
  "missing",
  "years",
  "q",
  "checks",
  "lens",
  "expected",
  "fdr",
  "least",
  "threeway",
  "since",
  "vs",
  "columns",
  "sort",
  "kind",
  "among",
  "level",
  "n",
  "fp",
];

/**
 * What the site writes beside the files of a data package: their names, and the folders of a large
 * table. A file of the package can have none of these.
 */
export const OWN_DATA_FILES: readonly string[] = [
  "index.html",
  "map.json",
  "texts.json",
  "records.json",
  "rows",
  "records",
  "summaries",
  "words",
  "study",
  "studies-labels.csv",
  "studies.json",
  "studies.ris",
  "studies.bib",
  "studies.csl.json",
  "SHA256SUMS",
  "changes.json",
  "address.json",
  "datapackage.json",
];
