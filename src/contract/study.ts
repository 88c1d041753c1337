/** One row of the table, checked against the contract. */
export interface Study {
  readonly id: string;
  readonly title: string;
  /** "Family AB", in the order of the source; empty when the source showed none. */
  readonly authors: readonly string[];
  /** False when the source cut the list of authors short. */
  readonly authorsComplete: boolean;
  /** Year of the version of record; null when the table has no years. */
  readonly year: number | null;
  readonly venue: string;
  /** Volume, issue, and pages or the article's number; empty when unknown. */
  readonly volume: string;
  readonly issue: string;
  readonly pages: string;
  /** Lower case, without prefix; empty when unknown. */
  readonly doi: string;
  readonly pmid: string;
  /** The page that the coding was read from. */
  readonly url: string;
  readonly summary: string;
  /** Why the explanation was coded as it is. */
  readonly reason: string;
  /** Values per dimension, in contract order; an empty list when the cell was empty. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
  /** Every other field of the table, as text; lists joined by "; ". */
  readonly details: Readonly<Record<string, string>>;
}
