import type { JSX } from "preact";
import type { Study } from "../../contract/study.ts";
import { doiUrl } from "../../formats/doi-url.ts";
import { byline } from "../../views/byline.ts";

/**
 * What is known of a study but for its codes, their reason, and every field that may give them away:
 * all that a checker is shown before they have chosen.
 */
export type BlindRecord = Pick<
  Study,
  "id" | "title" | "authors" | "authorsComplete" | "venue" | "year" | "doi" | "url" | "summary"
>;

/** A study as a checker sees it: its record, and where to read it. */
export function StudyRecord({ record }: { readonly record: BlindRecord }): JSX.Element {
  const { title, year, doi, url, summary } = record;
  return (
    <div class="check-record">
      <h2 id="checked-study" tabIndex={-1}>
        {title}
      </h2>
      <p class="byline">{[byline(record), year].filter(Boolean).join(" · ")}</p>
      <p class="check-sources">
        {doi && (
          <a href={doiUrl(doi)} target="_blank" rel="noreferrer">
            doi.org/{doi}
            <span class="visually-hidden"> (opens beside this page)</span>
          </a>
        )}
        {url && (
          <a href={url} target="_blank" rel="noreferrer nofollow">
            The page that was coded
            <span class="visually-hidden"> (opens beside this page)</span>
          </a>
        )}
      </p>
      {summary && <p class="summary">{summary}</p>}
    </div>
  );
}
