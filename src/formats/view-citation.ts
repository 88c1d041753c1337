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

/**
 * The citation of a view of a map that is a file and stands on no site, as one paragraph: told by the
 * checksum of its table.
 */
export function fileCitation(
  view: Omit<CitedView, "name" | "year" | "url" | "accessed"> & {
    /** Where the table is published: a DOI or a web address; null when that is not known. */
    readonly identifier: string | null;
    /** SHA-256 of the bytes of the table, in hexadecimal. */
    readonly checksum: string;
  },
): string {
  const { authors, identifier, checksum } = view;
  const place = identifier === null ? "" : ` ${identifier.replace(/^10\./, "https://doi.org/10.")}`;
  return (
    `${authors.length > 0 ? `${authors.join(", ")}. ` : ""}${titleOf(view)}. ` +
    `${releaseInWords({ ...view, year: null })} SHA-256 of the table: ${checksum}.${place}`
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

function titleOf({
  site,
  caption,
  filters,
}: Pick<CitedView, "site" | "caption" | "filters">): string {
  return `${site}: ${caption} (${filters || "all studies"})`;
}

function contentOf({ count, fingerprint }: Pick<CitedView, "count" | "fingerprint">): string {
  return `${studies(count)}, fingerprint ${fingerprint}`;
}
