import { sha256 } from "../views/sha-256.ts";
import { studies } from "../views/words.ts";
import type { CslItem } from "./csl-json.ts";

/** A view of the map as something to cite. */
export interface CitedView {
  /** Name of the table, as in its descriptor. */
  readonly name: string;
  /** Title of the site. */
  readonly site: string;
  /** Who made the table; empty when that is not known. */
  readonly authors: readonly string[];
  /** What the figure shows, as `mapCaption` says it. */
  readonly caption: string;
  /** The filters in words, empty for none. */
  readonly filters: string;
  readonly release: string;
  /** Year in which the release was made; null when that is not known. */
  readonly year: number | null;
  readonly count: number;
  readonly fingerprint: string;
  /** The cited link. */
  readonly url: string;
  /** Day on which the reader saw the view. */
  readonly accessed: { readonly year: number; readonly month: number; readonly day: number };
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The citation as one paragraph of text. */
export function viewCitation(view: CitedView): string {
  const { url, accessed, authors } = view;
  const { day, month, year } = accessed;
  return (
    `${authors.length > 0 ? `${authors.join(", ")}. ` : ""}${titleOf(view)}. ${releaseInWords(view)} ` +
    `${url} (accessed ${day} ${MONTHS[month - 1]} ${year})`
  );
}

/** The part of a citation that says which release, and which of its studies, it is about. */
export function releaseInWords(
  view: Pick<CitedView, "release" | "year" | "count" | "fingerprint">,
): string {
  const { release, year } = view;
  return `Release ${release}${year === null ? "" : `, ${year}`}, ${contentOf(view)} [data set].`;
}

/** The citation for reference managers and citation processors. */
export function viewCslItem(view: CitedView): CslItem {
  const { year, month, day } = view.accessed;
  return {
    // Views of the same studies on other axes are other works, so the link is part of the key.
    id: `${view.name}-${view.release}-${view.fingerprint}-${sha256(new TextEncoder().encode(view.url)).slice(0, 6)}`,
    type: "dataset",
    title: titleOf(view),
    ...(view.authors.length > 0 && { author: view.authors.map((literal) => ({ literal })) }),
    ...(view.year !== null && { issued: { "date-parts": [[view.year]] } }),
    version: view.release,
    URL: view.url,
    accessed: { "date-parts": [[year, month, day]] },
    note: `Release ${view.release}, ${contentOf(view)}.`,
  };
}

function titleOf({ site, caption, filters }: CitedView): string {
  return `${site}: ${caption} (${filters || "all studies"})`;
}

function contentOf({ count, fingerprint }: Pick<CitedView, "count" | "fingerprint">): string {
  return `${studies(count)}, fingerprint ${fingerprint}`;
}
