import { invertedName } from "./author-name.ts";
import { type CslItem, cslItem } from "./csl-json.ts";
import type { Study } from "../contract/study.ts";

const FORMAT = "info:ofi/fmt:kev:mtx:";

/**
 * The study as an OpenURL context object in the form of keys and values (ANSI/NISO Z39.88-2004, its
 * formats for articles and for books): what the title of a span of class Z3988 holds (COinS), so that
 * reference managers can pick from a list. What the table does not hold is absent.
 */
export function contextObject(study: Study): string {
  const item = cslItem(study);
  return written([
    ["ctx_ver", "Z39.88-2004"],
    ...workOf(item),
    ["rft.date", item.issued && String(item.issued["date-parts"][0][0])],
    ["rft.volume", item.volume],
    ["rft.issue", item.issue],
    ["rft.pages", item.page],
    ["rft.issn", item.ISSN],
    ...(item.author ?? []).map((name): Part => ["rft.au", invertedName(name)]),
    ["rft_id", item.DOI && `info:doi/${item.DOI}`],
    ["rft_id", item.PMID && `info:pmid/${item.PMID}`],
    ["rft_id", item.DOI ? undefined : item.URL],
  ]);
}

/**
 * A data set as a context object in Dublin Core, with the type by which Zotero knows one; bodies are
 * its authors (`aucorp`), whose names no reader takes apart.
 */
export function datasetContextObject(item: CslItem): string {
  return written([
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", `${FORMAT}dc`],
    ["rft.type", "dataset"],
    ["rft.title", item.title],
    ["rft.date", item.issued && String(item.issued["date-parts"][0][0])],
    ...(item.author ?? []).map((name): Part =>
      "literal" in name ? ["rft.aucorp", name.literal] : ["rft.au", invertedName(name)],
    ),
    ["rft.description", item.note],
    ["rft_id", item.DOI && `info:doi/${item.DOI}`],
    ["rft_id", item.URL],
  ]);
}

type Part = readonly [key: string, value: string | undefined];

function written(parts: readonly Part[]): string {
  return parts.flatMap(([key, value]) => (value ? [`${key}=${encode(value)}`] : [])).join("&");
}

function workOf(item: CslItem): Part[] {
  const venue = item["container-title"];
  return item.type === "article-journal"
    ? [
        ["rft_val_fmt", `${FORMAT}journal`],
        ["rft.genre", "article"],
        ["rft.atitle", item.title],
        ["rft.jtitle", venue],
      ]
    : [
        ["rft_val_fmt", `${FORMAT}book`],
        ["rft.genre", "proceeding"],
        ["rft.atitle", item.title],
        ["rft.btitle", venue],
      ];
}

/** As forms encode values, sparing the marks that an address may hold: a page has many of them. */
function encode(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replace(
    /%(?:20|2C|3A|2F)/g,
    (code) => ({ "%20": "+", "%2C": ",", "%3A": ":", "%2F": "/" })[code]!,
  );
}
