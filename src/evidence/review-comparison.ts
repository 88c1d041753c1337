import type { Codebook, ValueSet } from "../contract/contract.ts";
import type { ReviewFigure, ReviewStatement } from "../dataset/companions/read-review.ts";
import { type Interval, wilson } from "../statistics/interval.ts";
import { countBits } from "./bits.ts";
import { reportedValues, type SilentShare, silentShare } from "./silent-share.ts";
import { carriersOf, type EvidenceTable } from "./table.ts";

/** A share of the studies of a table, with its 95% interval (Wilson) for chance alone. */
export interface Share extends SilentShare {
  readonly interval: Interval;
}

/** A number that the review prints beside the same number of this table. */
export interface FigureComparison {
  readonly figure: ReviewFigure;
  /** The review's, from 0 to 1; null when it prints neither a share nor a count. */
  readonly reviewShare: number | null;
  /** 95% interval of the review's share; null when it prints no count. */
  readonly reviewInterval: Interval | null;
  readonly own: Share;
  /** This table's share minus the review's, in percentage points. */
  readonly points: number | null;
  /** Whether the review's share lies within this table's 95% interval. */
  readonly within: boolean | null;
  /** Whether this table's share lies within the review's 95% interval. */
  readonly ownWithin: boolean | null;
}

/**
 * Holds a figure of the review against a table, from both sides.
 * @param reviewStudies what the review's share is of
 * @param reader the codebook by whose marks a value is missing; that of the table by default
 */
export function compareFigure(
  table: EvidenceTable,
  figure: ReviewFigure,
  reviewStudies: number,
  reader?: Codebook,
): FigureComparison {
  const own = shareOf(table, { dimension: figure.dimension, values: [figure.value] }, reader);
  const reviewShare = figure.share ?? (figure.count === null ? null : figure.count / reviewStudies);
  const reviewInterval = figure.count === null ? null : wilson(figure.count, reviewStudies);
  return {
    figure,
    reviewShare,
    reviewInterval,
    own,
    points: reviewShare === null ? null : 100 * (own.low - reviewShare),
    within: reviewShare === null ? null : lies(reviewShare, own.interval),
    ownWithin: reviewInterval === null ? null : lies(own.low, reviewInterval),
  };
}

/** Place of a value among the reported ones of its dimension. */
export interface Rank {
  readonly value: string;
  readonly count: number;
  /** 1 and how many values more studies carry. */
  readonly rank: number;
  /** Whether another value has as many studies. */
  readonly shared: boolean;
}

/** A claim of the review tested on a table. */
export interface StatementTest {
  readonly statement: ReviewStatement;
  /**
   * `open`: the table cannot tell, because the studies that do not report could turn the answer.
   * `holds-told`, `fails-told`: so it is among the studies that report; others do not. Places are
   * always told of those that report.
   */
  readonly verdict: "holds" | "fails" | "open" | "holds-told" | "fails-told";
  /** The studies with any of the values. */
  readonly own: Share;
  readonly ranks: readonly Rank[];
}

/**
 * Tests a claim of the review on a table.
 * @param reader the codebook by whose marks a value is missing; that of the table by default
 */
export function testStatement(
  table: EvidenceTable,
  statement: ReviewStatement,
  reader?: Codebook,
): StatementTest {
  const { comparison, bound } = statement;
  const own = shareOf(table, statement, reader);
  const ranks = rankValues(table, statement, reader);
  const passes = (number: number) => compare(number, comparison, bound);
  if (statement.measure === "rank") {
    const holds = ranks.every(({ rank }) => passes(rank));
    const told = own.of > own.saying;
    const verdict = holds ? (told ? "holds-told" : "holds") : told ? "fails-told" : "fails";
    return { statement, verdict, own, ranks };
  }
  const answers = [passes(own.low), passes(own.high)];
  const verdict = answers.every(Boolean) ? "holds" : answers.some(Boolean) ? "open" : "fails";
  return { statement, verdict, own, ranks };
}

function shareOf(table: EvidenceTable, values: ValueSet, reader?: Codebook): Share {
  const share = silentShare(table, values, undefined, reader);
  return { ...share, interval: wilson(share.count, share.of) };
}

function lies(share: number, { low, high }: Interval): boolean {
  return share >= low && share <= high;
}

function rankValues(
  table: EvidenceTable,
  { dimension, values }: ValueSet,
  reader: Codebook = table.codebook,
): Rank[] {
  const countOf = (value: string) => countBits(carriersOf(table, dimension, [value]));
  const all = reportedValues(table, dimension, reader).map(countOf);
  return values.map((value) => {
    const count = countOf(value);
    const rank = 1 + all.filter((other) => other > count).length;
    return { value, count, rank, shared: all.filter((other) => other === count).length > 1 };
  });
}

function compare(number: number, comparison: ReviewStatement["comparison"], bound: number) {
  switch (comparison) {
    case "<":
      return number < bound;
    case "<=":
      return number <= bound;
    case ">":
      return number > bound;
    case ">=":
      return number >= bound;
  }
}
