import type { Study } from "../contract/study.ts";
import { namedAuthors } from "../views/authors.ts";
import { type CslName, authorName } from "./author-name.ts";
import { doiUrl } from "./doi-url.ts";
import { pagesInWords } from "./page-range.ts";
import { isMeeting } from "./venue-kind.ts";

/** One reference in CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html). */
export interface CslItem {
  readonly id: string;
  readonly type: "article-journal" | "paper-conference" | "dataset";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly [readonly [number]] };
  /** Day on which an address was opened: year, month, day. */
  readonly accessed?: { readonly "date-parts": readonly [readonly [number, number, number]] };
  readonly "container-title"?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** "123-130", one page, or the number of an article. */
  readonly page?: string;
  readonly version?: string;
  readonly ISSN?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly PMID?: string;
  readonly note?: string;
}

const AUTHORS_INCOMPLETE = "Author list incomplete on the source.";
const ONLY_ISSN = /^ISSN (\d{4}-\d{3}[\dX])\b/i;

/**
 * The study as a reference. What the table does not hold is absent; a venue known only as
 * "ISSN 1234-5678 ..." gives the ISSN and no name. The address is that of the DOI, else the page
 * that the coding was read from. For the type see `isMeeting`, for the names `authorName`.
 */
export function cslItem(study: Study): CslItem {
  const { names, complete } = namedAuthors(study);
  const authors = names.map(authorName);
  const issn = ONLY_ISSN.exec(study.venue)?.[1];
  const page = pagesInWords(study.pages);
  const url = study.doi ? doiUrl(study.doi) : study.url;
  return {
    id: study.id,
    type: isMeeting(study.venue) ? "paper-conference" : "article-journal",
    title: study.title,
    ...(authors.length > 0 && { author: authors }),
    ...(study.year !== null && { issued: { "date-parts": [[study.year]] } }),
    ...(study.venue && !issn && { "container-title": study.venue }),
    ...(issn && { ISSN: issn }),
    ...(study.volume && { volume: study.volume }),
    ...(study.issue && { issue: study.issue }),
    ...(page && { page }),
    ...(study.doi && { DOI: study.doi }),
    ...(url && { URL: url }),
    ...(study.pmid && { PMID: study.pmid }),
    ...(!complete && { note: AUTHORS_INCOMPLETE }),
  };
}
