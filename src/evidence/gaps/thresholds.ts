import type { Codebook } from "../../contract/contract.ts";
import { yearDimension } from "../../contract/lookup.ts";

/** From where on a cell is called a gap, thin, a cluster, empty or stale: the reader's to change. */
export interface Thresholds {
  /** Studies expected from which on it is said that a cell has none, or none of a quality. */
  readonly expected: number;
  /** False discovery rate up to which a cell is a gap, thin or a cluster, 0 to 1. */
  readonly fdr: number;
  /** Studies a cell must hold before anything is said about their quality. */
  readonly least: number;
  /** Studies expected of three values at once from which on their absence is a gap. */
  readonly threeWay: number;
  /** A cell is stale when none of its studies is of this year or later; null leaves years alone. */
  readonly since: number | null;
}

/** How many years before the last one of the table `since` stands by default. */
const RECENT_YEARS = 2;

/** The thresholds that hold until a reader changes them. */
export function defaultThresholds(codebook: Codebook): Thresholds {
  const years = yearDimension(codebook)?.categories.map(({ value }) => Number(value)) ?? [];
  return {
    expected: 1,
    fdr: 0.1,
    least: 3,
    threeWay: 1,
    since: years.at(-1 - RECENT_YEARS) ?? years[0] ?? null,
  };
}

/** A billionth: more than rounding can add up to, less than any table can mean. */
const ROUNDING = 1e-9;

/** Whether a number is at least a threshold, rounding errors aside. */
export function reaches(value: number, threshold: number): boolean {
  return value >= threshold * (1 - ROUNDING);
}

/** Whether a number is at most a threshold, rounding errors aside. */
export function within(value: number, threshold: number): boolean {
  return value <= threshold * (1 + ROUNDING);
}
