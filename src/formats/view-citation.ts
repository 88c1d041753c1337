import { doiIn } from "../contract/doi.ts";
import { sha256 } from "../views/sha-256.ts";
import { doiUrl } from "./doi-url.ts";
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
  /** The cited link below the address of the site, such as "r/1.0/?…". */
  readonly address: string;
  /** Absolute address of the site, with a slash at its end; null where it has none that lasts. */
  readonly home: string | null;
  /** SHA-256 of the table of studies, which tells the table where no link does. */
  readonly checksum: string;
  /** DOI of the table, as "10.1000/182"; null when it has none. */
  readonly doi: string | null;
  /** Day on which the reader saw the view. */
  readonly accessed: { readonly year: number; readonly month: number; readonly day: number };
}

const MONTHS =
  "January February March April May June July August September October November December".split(
    " ",
  );

/** The citation as one paragraph of text. */
export function viewCitation(view: CitedView): string {
  const { accessed, authors } = view;
  const { day, month, year } = accessed;
  return (
    `${authors.length > 0 ? `${authors.join(", ")}. ` : ""}${titleOf(view)}. ${releaseInWords(view)} ` +
    `${placeOf(view)} (accessed ${day} ${MONTHS[month - 1]} ${year})${tableInWords(view.doi)}`
  );
}

/**
 * The citation of a view of a map that is a file and stands on no site, as one paragraph: told by the
 * checksum of its table.
 */
export function fileCitation(
  view: Omit<CitedView, "name" | "year" | "address" | "home" | "doi" | "accessed"> & {
    /** Where the table is published: a DOI or a web address; null when that is not known. */
    readonly identifier: string | null;
  },
): string {
  const { authors, identifier, checksum } = view;
  const place = identifier === null ? "" : ` ${placeOfTable(identifier)}`;
  return (
    `${authors.length > 0 ? `${authors.join(", ")}. ` : ""}${titleOf(view)}. ` +
    `${releaseInWords({ ...view, year: null })} SHA-256 of the table: ${checksum}.${place}`
  );
}

/** An identifier as an address; one that is neither a DOI nor an address stands as it is. */
function placeOfTable(identifier: string): string {
  const doi = doiIn(identifier);
  return doi === null ? identifier : doiUrl(doi);
}

/** The part of a citation that says which release, and which of its studies, it is about. */
export function releaseInWords(
  view: Pick<CitedView, "release" | "year" | "count" | "fingerprint">,
): string {
  const { release, year } = view;
  return `Release ${release}${year === null ? "" : `, ${year}`}, ${contentOf(view)} [data set].`;
}

/** Where the table itself is kept, as the end of a citation; empty without a DOI. */
export function tableInWords(doi: string | null): string {
  return doi === null ? "" : `. Data: ${doiUrl(doi)}`;
}

/** Where the view is: its link, or, without one, its address below any copy of the site and the table. */
function placeOf({ home, address, checksum }: CitedView): string {
  return home === null ? `${address} of the table with SHA-256 ${checksum}` : home + address;
}

/**
 * The citation for reference managers and citation processors. The DOI is that of the whole table, so
 * it stands in the note: as the view's own, styles would print it in place of the view's link.
 */
export function viewCslItem(view: CitedView): CslItem {
  const { year, month, day } = view.accessed;
  return {
    // Views of the same studies on other axes are other works, so the address is part of the key.
    id: `${view.name}-${view.release}-${view.fingerprint}-${addressMark(view.address)}`,
    type: "dataset",
    title: titleOf(view),
    ...(view.authors.length > 0 && { author: view.authors.map((literal) => ({ literal })) }),
    ...(view.year !== null && { issued: { "date-parts": [[view.year]] } }),
    version: view.release,
    ...(view.home !== null && { URL: view.home + view.address }),
    accessed: { "date-parts": [[year, month, day]] },
    note: `Release ${view.release}, ${contentOf(view)}${view.home === null ? `; ${placeOf(view)}` : ""}${tableInWords(view.doi)}.`,
  };
}

/**
 * A short mark of an address, which tells views of the same studies on other axes apart: the first six
 * hexadecimal digits of its SHA-256.
 */
export function addressMark(address: string): string {
  return sha256(new TextEncoder().encode(address)).slice(0, 6);
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
