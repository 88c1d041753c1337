import type { Study } from "../contract/study.ts";
import { namedAuthors } from "../views/authors.ts";
import { referenceName } from "./author-name.ts";
import { cslItem } from "./csl-json.ts";

/** Authors named before "et al.", as ICMJE asks. */
const MOST_AUTHORS = 6;

/**
 * The study as one line of a list of references, in the order of the ICMJE recommendations
 * (https://www.nlm.nih.gov/bsd/uniform_requirements.html): authors, title, venue, year with volume,
 * issue and pages, address. What the table does not hold is left out.
 */
export function referenceText(study: Study): string {
  const { "container-title": venue, ISSN, URL } = cslItem(study);
  const { names, complete } = namedAuthors(study);
  const named = names.slice(0, MOST_AUTHORS).map(referenceName);
  const cut = named.length < names.length || !complete;
  const authors = named.length > 0 ? [...named, ...(cut ? ["et al"] : [])].join(", ") : "";
  const place = venue ?? (ISSN ? `ISSN ${ISSN}` : "");
  const parts = [authors, study.title, place, issueText(study)];
  const sentences = parts.filter(Boolean).map((part) => (/[.?!]$/.test(part) ? part : `${part}.`));
  return [...sentences, ...(URL ? [URL] : [])].join(" ");
}

/** "2020;21(6):1491-1504", with what is known of it. */
export function issueText(study: Pick<Study, "year" | "volume" | "issue" | "pages">): string {
  const volume = study.volume + (study.issue && `(${study.issue})`);
  const printed = [study.year === null ? "" : String(study.year), volume].filter(Boolean).join(";");
  return [printed, study.pages].filter(Boolean).join(":");
}
