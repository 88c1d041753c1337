import type { Contract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { type CslName, invertedName } from "./author-name.ts";
import { type CslItem, cslItem } from "./csl-json.ts";

type Json = string | boolean | readonly Json[] | JsonObject;

/** A node of JSON-LD. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** The study as a schema.org ScholarlyArticle; `pageUrl` is the address of its page on this site. */
export function scholarlyArticle(study: Study, pageUrl: string): JsonObject {
  const item = cslItem(study);
  return {
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: item.title,
    name: item.title,
    ...(item.author && { author: item.author.map(agent) }),
    ...(item.issued && { datePublished: year(item) }),
    ...published(item),
    ...identifiers(item),
    ...(item.URL && { url: item.URL }),
    // The summary is this map's own sentence, not the article's abstract.
    ...(study.summary && { description: study.summary }),
    mainEntityOfPage: pageUrl,
  };
}

function agent(name: CslName): Json {
  // A literal may be a body or a person without initials; plain text claims neither.
  if ("literal" in name) return name.literal;
  return {
    "@type": "Person",
    name: [name.given, name.family, name.suffix].filter(Boolean).join(" "),
    familyName: name.family,
    givenName: name.given,
    ...(name.suffix && { honorificSuffix: name.suffix }),
  };
}

function year(item: CslItem): string {
  return String(item.issued?.["date-parts"][0][0] ?? "");
}

function published(item: CslItem): JsonObject {
  const venue = item["container-title"];
  if (!venue && !item.ISSN) return {};
  return {
    isPartOf: {
      "@type": item.type === "article-journal" ? "Periodical" : "CreativeWork",
      ...(venue && { name: venue }),
      ...(item.ISSN && { issn: item.ISSN }),
    },
  };
}

function identifiers(item: CslItem): JsonObject {
  const known = [
    ...(item.DOI ? [{ propertyID: "doi", value: item.DOI }] : []),
    ...(item.PMID ? [{ propertyID: "pmid", value: item.PMID }] : []),
  ];
  if (known.length === 0) return {};
  return { identifier: known.map((one) => ({ "@type": "PropertyValue", ...one })) };
}

/**
 * The study as `citation_*` meta tags in the order in which a page carries them, for Zotero and
 * Google Scholar (https://scholar.google.com/intl/en/scholar/inclusion.html). Absent values give no
 * tag.
 */
export function citationTags(study: Study): { name: string; content: string }[] {
  const item = cslItem(study);
  const venueTag =
    item.type === "article-journal" ? "citation_journal_title" : "citation_conference_title";
  const tags: [name: string, content: string | undefined][] = [
    ["citation_title", item.title],
    ...(item.author ?? []).map((name): [string, string] => ["citation_author", invertedName(name)]),
    ["citation_publication_date", year(item)],
    [venueTag, item["container-title"]],
    ["citation_issn", item.ISSN],
    ["citation_doi", item.DOI],
    ["citation_pmid", item.PMID],
  ];
  return tags.flatMap(([name, content]) => (content ? [{ name, content }] : []));
}

/** A file that a reader can download. */
export interface Download {
  readonly name: string;
  /** Absolute, or relative to the site. */
  readonly url: string;
  /** Media type, such as "text/csv". */
  readonly format: string;
}

/**
 * The table as a schema.org Dataset.
 * @param n number of studies in it
 * @param siteUrl absolute address of the site, with its closing slash
 */
export function datasetJsonLd({
  contract,
  n,
  siteUrl,
  downloads,
}: {
  readonly contract: Contract;
  readonly n: number;
  readonly siteUrl: string;
  readonly downloads: readonly Download[];
}): JsonObject {
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: contract.title,
    description: contract.description,
    url: siteUrl,
    version: contract.release,
    license: new URL(contract.licence.path, siteUrl).href,
    isAccessibleForFree: true,
    size: `${n} studies`,
    variableMeasured: contract.dimensions.map(({ name, title, description }) => ({
      "@type": "PropertyValue",
      propertyID: name,
      name: title,
      description,
    })),
    distribution: downloads.map(({ name, url, format }) => ({
      "@type": "DataDownload",
      name,
      contentUrl: new URL(url, siteUrl).href,
      encodingFormat: format,
    })),
  };
}

/**
 * The value as JSON that can stand inside a script element: nothing in it can end the element or
 * open a comment, and it parses to the same value. Throws TypeError for what JSON cannot hold, such
 * as undefined.
 */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\u2028\u2029]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
