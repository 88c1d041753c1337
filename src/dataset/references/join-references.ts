import { group } from "d3-array";
import { bareDoi, type Reference } from "./read-references.ts";

/** What the join knows a row of a coding table by. */
export interface CodedRow {
  /** As a spreadsheet shows it. */
  readonly number: number;
  readonly title: string;
  readonly doi: string;
}

/** What became of a row of the coding table. */
export type Joined =
  | { readonly kind: "found"; readonly by: "DOI" | "title"; readonly reference: Reference }
  /** Nothing has its DOI or title. */
  | { readonly kind: "none" }
  /** More than one record has its DOI or title, or other rows claim the same record. */
  | {
      readonly kind: "ambiguous";
      readonly places: readonly number[];
      readonly rows: readonly number[];
    }
  /** A record has its title, but another DOI. */
  | { readonly kind: "contradicted"; readonly places: readonly number[] };

/** The rows in their order, and the records that no row got. */
export interface Join {
  readonly rows: readonly Joined[];
  readonly unused: readonly Reference[];
}

/**
 * Joins records to rows by DOI, else by title. A row gets a record only when that record alone fits and
 * no other row claims it. Nothing near is taken: titles are the same but for case, marks on letters and
 * all that is neither letter nor digit.
 */
export function joinReferences(rows: readonly CodedRow[], references: readonly Reference[]): Join {
  const byDoi = grouped(references, ({ doi }) => doi);
  const byTitle = grouped(references, ({ title }) => plainTitle(title));
  const found = rows.map((row) => find(row, byDoi, byTitle));
  const claims = new Map<Reference, number[]>();
  found.forEach((joined, index) => {
    if (joined.kind !== "found") return;
    claims.set(joined.reference, [...(claims.get(joined.reference) ?? []), rows[index]!.number]);
  });
  const joined = found.map((one): Joined => {
    if (one.kind !== "found") return one;
    const claimed = claims.get(one.reference) ?? [];
    return claimed.length === 1
      ? one
      : { kind: "ambiguous", places: [one.reference.place], rows: claimed };
  });
  const used = new Set(joined.map((one) => (one.kind === "found" ? one.reference : null)));
  return { rows: joined, unused: references.filter((reference) => !used.has(reference)) };
}

function find(
  row: CodedRow,
  byDoi: ReadonlyMap<string, readonly Reference[]>,
  byTitle: ReadonlyMap<string, readonly Reference[]>,
): Joined {
  const doi = bareDoi(row.doi);
  const sameDoi = byDoi.get(doi) ?? [];
  if (sameDoi.length > 0) return only(sameDoi, "DOI");
  const sameTitle = byTitle.get(plainTitle(row.title)) ?? [];
  const possible = sameTitle.filter((one) => doi === "" || one.doi === "");
  if (possible.length > 0) return only(possible, "title");
  return sameTitle.length === 0
    ? { kind: "none" }
    : { kind: "contradicted", places: sameTitle.map(({ place }) => place) };
}

function only(candidates: readonly Reference[], by: "DOI" | "title"): Joined {
  const [reference, ...others] = candidates;
  if (reference && others.length === 0) return { kind: "found", by, reference };
  return { kind: "ambiguous", places: candidates.map(({ place }) => place), rows: [] };
}

/** Letters and digits of a title, in lower case and without marks, with one space between words. */
export function plainTitle(title: string): string {
  return title
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "")
    .join(" ");
}

/** The records by a key; those without one are left out. */
function grouped(
  references: readonly Reference[],
  keyOf: (reference: Reference) => string,
): ReadonlyMap<string, readonly Reference[]> {
  return group(
    references.filter((reference) => keyOf(reference) !== ""),
    keyOf,
  );
}
