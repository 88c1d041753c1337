import type { Roles } from "../../contract/contract.ts";

/** A part that the name of a column tells. */
export type NamedRole = Exclude<keyof Roles, "authorsComplete" | "reason">;

/**
 * How columns of each part are often named, in plain form, the surest first. Those of the CSV exports
 * of Covidence ("Published Year", "Covidence #"), Rayyan ("key", "pubmed_id") and Zotero ("Publication
 * Year", "Publication Title", "Abstract Note") are among them.
 */
const NAMES: Readonly<Record<NamedRole, readonly string[]>> = {
  id: ["id", "study id", "studyid", "record id", "key", "covidence #", "refid", "ref id"],
  title: ["title", "study title", "article title", "paper title", "full title", "ti"],
  authors: ["authors", "author", "author(s)", "author names", "au"],
  year: ["year", "publication year", "published year", "year of publication", "pub year", "py"],
  venue: ["journal", "venue", "publication title", "source title", "journal/book", "parent title"],
  volume: ["volume", "vol", "journal volume", "vl"],
  issue: ["issue", "issue number", "journal issue"],
  pages: ["pages", "page", "page numbers", "page range", "pagination"],
  doi: ["doi", "article doi", "doi link"],
  pmid: ["pmid", "pubmed id", "pubmedid"],
  url: ["url", "link", "web address", "source url"],
  summary: ["abstract", "summary", "abstract note"],
};

/** Every part, in the order of a reference. */
export const NAMED_ROLES = Object.keys(NAMES) as readonly NamedRole[];

/** The places of the columns that are named like a part, the surest first. */
export function columnsNamed(role: NamedRole, header: readonly string[]): readonly number[] {
  const names = header.map((name) =>
    name
      .trim()
      .toLowerCase()
      .replaceAll(/[\s_]+/g, " "),
  );
  return NAMES[role].map((name) => names.indexOf(name)).filter((column) => column >= 0);
}
