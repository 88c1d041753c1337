/**
 * What a cell says about the evidence, the same wherever it is shown.
 *
 * `cannot-occur`: by the contract. `gap`: no study, so few that chance is an unlikely reason.
 * `thin`: some, but as unlikely few. `cluster`: as unlikely many. `empty`: no study where the
 * reader's number or more would be expected; chance may be the reason. `blank`: no study, and
 * few or none expected. `count`: studies, and nothing to say of their number.
 */
export type FindingKind = "cannot-occur" | "gap" | "thin" | "cluster" | "empty" | "blank" | "count";

/** Studies of the selection that a cell's expectation is not taken from, each once. */
export interface LeftOut {
  /** They do not report both dimensions. */
  readonly unreported: number;
  /** All their values of the one dimension are impossible with the other's entry. */
  readonly impossible: number;
  /** Their values of the one dimension allow nothing but the other's entry. */
  readonly only: number;
}

/** Two entries held against each other among the studies that could have gone either way. */
export interface Claim {
  /** N: studies that report both dimensions and could have gone either way. */
  readonly total: number;
  /** Those of them that carry the one and the other entry. */
  readonly totals: readonly [number, number];
  /** Those of them that carry both. */
  readonly count: number;
  /** n_a n_b / N */
  readonly expected: number;
  readonly leftOut: LeftOut;
  /** P(X <= count) and P(X >= count), X hypergeometric. */
  readonly pLow: number;
  readonly pHigh: number;
  /** The same adjusted over their families; null outside the family: the rate is out of reach. */
  readonly qLow: number | null;
  readonly qHigh: number | null;
}

/** What is found of one cell. */
export interface CellFinding {
  readonly kind: FindingKind;
  /** Studies of the selection that carry both, whether or not they count for the expectation. */
  readonly count: number;
  /** Null where no claim is made. */
  readonly claim: Claim | null;
}

/** The cells that share one false discovery rate. */
export interface Family {
  /** `low`: too few studies; `high`: too many. */
  readonly tail: "low" | "high";
  /** Cells that could reach the rate at all: what q is adjusted for. */
  readonly size: number;
  /** Cells that make a claim, of which the family is a part. */
  readonly claims: number;
  /** Studies of the selection that all of them are counted over. */
  readonly studies: number;
}

/** Where a finding holds. */
export interface Holdings {
  /** Whether each coder's own codes give the same finding; null for a table without a second coding. */
  readonly codings: { readonly first: boolean; readonly second: boolean } | null;
  /** Whether it holds when so many studies must be expected, for 1, 2 and 3. */
  readonly thresholds: readonly { readonly expected: number; readonly holds: boolean }[];
  /** Tested, and holding in all of the above. */
  readonly solid: boolean;
}
