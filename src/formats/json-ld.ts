import { doiUrl } from "./doi-url.ts";
import type { Contract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { type CslName, invertedName, isBody } from "./author-name.ts";
import { type CslItem, cslItem } from "./csl-json.ts";
import { type PageRange, pageRanges } from "./page-range.ts";

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

/** What the article is part of: the issue of a volume of a journal, as far as that is known. */
function published(item: CslItem): JsonObject {
  const venue = item["container-title"];
  const pages = onlyRange(item);
  const whole: JsonObject | null =
    venue || item.ISSN
      ? {
          "@type": item.type === "article-journal" ? "Periodical" : "CreativeWork",
          ...(venue && { name: venue }),
          ...(item.ISSN && { issn: item.ISSN }),
        }
      : null;
  const volume = within(whole, item.volume, (volumeNumber) => ({
    "@type": "PublicationVolume",
    volumeNumber,
  }));
  const issue = within(volume, item.issue, (issueNumber) => ({
    "@type": "PublicationIssue",
    issueNumber,
  }));
  return {
    ...(issue && { isPartOf: issue }),
    ...(item.page && { pagination: item.page }),
    ...(pages?.last && { pageStart: pages.first, pageEnd: pages.last }),
  };
}

/** The pages where they are one range: neither vocabulary has words for several. */
function onlyRange({ page = "" }: CslItem): PageRange | undefined {
  const ranges = pageRanges(page);
  return ranges.length === 1 ? ranges[0] : undefined;
}

/** A part of a whole, or the whole where the part is not known. */
function within(
  whole: JsonObject | null,
  number: string | undefined,
  part: (number: string) => JsonObject,
): JsonObject | null {
  if (!number) return whole;
  return { ...part(number), ...(whole && { isPartOf: whole }) };
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
  const pages = onlyRange(item);
  const venueTag =
    item.type === "article-journal" ? "citation_journal_title" : "citation_conference_title";
  const tags: [name: string, content: string | undefined][] = [
    ["citation_title", item.title],
    ...(item.author ?? []).map((name): [string, string] => ["citation_author", invertedName(name)]),
    ["citation_publication_date", year(item)],
    [venueTag, item["container-title"]],
    ["citation_issn", item.ISSN],
    ["citation_volume", item.volume],
    ["citation_issue", item.issue],
    ["citation_firstpage", pages?.first ?? item.page],
    ["citation_lastpage", pages?.last ?? undefined],
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
 * @param years of the first and the last study; null where none has one
 * @param created day on which the release was made, as an ISO date or time; null when not known
 * @param siteUrl absolute address of the site, with its closing slash
 */
export function datasetJsonLd({
  contract,
  n,
  years,
  created,
  siteUrl,
  downloads,
}: {
  readonly contract: Contract;
  readonly n: number;
  readonly years: { readonly from: number; readonly to: number } | null;
  readonly created: string | null;
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
    ...(contract.doi !== null
      ? { identifier: doiUrl(contract.doi), sameAs: doiUrl(contract.doi) }
      : contract.identifier && { identifier: contract.identifier }),
    ...(contract.contributors.length > 0 && {
      // A name alone does not tell a person; without a type it claims neither.
      creator: contract.contributors.map((name) => ({
        ...(isBody(name) && { "@type": "Organization" }),
        name,
      })),
    }),
    ...(created && { dateCreated: created.slice(0, 10) }),
    ...(contract.keywords.length > 0 && { keywords: contract.keywords }),
    ...(years && { temporalCoverage: `${years.from}/${years.to}` }),
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
