import { dimensionOf } from "../contract/lookup.ts";
import type { ReviewFigure, ReviewStatement } from "../dataset/companions/read-review.ts";
import { type Interval, wilson } from "../statistics/interval.ts";
import { countBits } from "./bits.ts";
import { carriersOf, type EvidenceTable, reportedIn } from "./table.ts";

/** A share of studies with its 95% interval (Wilson). */
export interface Share {
  readonly count: number;
  readonly of: number;
  /** From 0 to 1; 0 when there are no studies. */
  readonly share: number;
  readonly interval: Interval;
}

/** A number that the review prints beside the same number of this table. */
export interface FigureComparison {
  readonly figure: ReviewFigure;
  /** The review's, from 0 to 1; null when it prints neither a share nor a count. */
  readonly reviewShare: number | null;
  readonly own: Share;
  /** Studies of this table whose source does not tell the dimension. */
  readonly unknown: number;
  /** This table's share minus the review's, in percentage points. */
  readonly points: number | null;
  /** Whether the review's share lies within this table's 95% interval. */
  readonly within: boolean | null;
}

/** Holds a figure of the review against a table; `reviewStudies` is what its share is of. */
export function compareFigure(
  table: EvidenceTable,
  figure: ReviewFigure,
  reviewStudies: number,
): FigureComparison {
  const own = shareOf(table, figure.dimension, [figure.value]);
  const reviewShare = figure.share ?? (figure.count === null ? null : figure.count / reviewStudies);
  return {
    figure,
    reviewShare,
    own,
    unknown: unknownIn(table, figure.dimension),
    points: reviewShare === null ? null : 100 * (own.share - reviewShare),
    within:
      reviewShare === null
        ? null
        : reviewShare >= own.interval.low && reviewShare <= own.interval.high,
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
   * For ranks, which are among reported values, it does not occur.
   */
  readonly verdict: "holds" | "fails" | "open";
  /** Of all studies, those with any of the values. */
  readonly own: Share;
  readonly unknown: number;
  /** The share if every study that does not report had one of the values. */
  readonly highest: number;
  readonly ranks: readonly Rank[];
}

/** Tests a claim of the review on a table. */
export function testStatement(table: EvidenceTable, statement: ReviewStatement): StatementTest {
  const { dimension, values, comparison, bound } = statement;
  const own = shareOf(table, dimension, values);
  const unknown = unknownIn(table, dimension);
  const highest = own.of === 0 ? 0 : (own.count + unknown) / own.of;
  const ranks = rankValues(table, dimension, values);
  const passes = (number: number) => compare(number, comparison, bound);
  const answers =
    statement.measure === "rank"
      ? [ranks.every(({ rank }) => passes(rank))]
      : [passes(own.share), passes(highest)];
  const verdict = answers.every(Boolean) ? "holds" : answers.some(Boolean) ? "open" : "fails";
  return { statement, verdict, own, unknown, highest, ranks };
}

function shareOf(table: EvidenceTable, dimension: string, values: readonly string[]): Share {
  const count = countBits(carriersOf(table, dimension, values));
  const of = table.size;
  return { count, of, share: of === 0 ? 0 : count / of, interval: wilson(count, of) };
}

function unknownIn(table: EvidenceTable, dimension: string): number {
  return table.size - countBits(reportedIn(table, dimension));
}

function rankValues(table: EvidenceTable, name: string, values: readonly string[]): Rank[] {
  const countOf = (value: string) => countBits(carriersOf(table, name, [value]));
  const all = dimensionOf(table.codebook, name)
    .categories.filter(({ missing }) => !missing)
    .map(({ value }) => countOf(value));
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
