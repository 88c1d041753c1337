import { sum } from "d3-array";
import type { Dimension, Indicator } from "../contract/contract.ts";
import { yearDimension } from "../contract/lookup.ts";
import { axisItems, type AxisItem, plainLayout } from "./axis.ts";
import { allBits, countBits, countBoth } from "./bits.ts";
import { type Trend as TestForTrend, trendOfShares } from "../statistics/trend.ts";
import { silentShare } from "./silent-share.ts";
import { carriersOf, type EvidenceTable } from "./table.ts";

/** Studies with one value or group, year by year. */
export interface Trend {
  readonly item: AxisItem;
  /** Studies of each year, in the order of `Trends.years`. */
  readonly counts: readonly number[];
  /** Studies of any year, or of none, each once. */
  readonly total: number;
}

/** One dimension by year of publication. */
export interface Trends {
  readonly dimension: Dimension;
  /** Every year of the contract's range, with studies or without. */
  readonly years: readonly number[];
  /** Studies of each year, each once. */
  readonly all: readonly number[];
  /** Groups with their values, or values; unknown at the end. Entries that no study carries are left out. */
  readonly trends: readonly Trend[];
}

/** Counts the studies of each year with each entry of a dimension. Empty when the table has no years. */
export function trendsOf(table: EvidenceTable, dimension: Dimension): Trends {
  const columns = yearColumns(table);
  const every = allBits(table.size);
  const layout = { ...plainLayout(dimension), open: "all", unused: false, missing: true } as const;
  return {
    dimension,
    years: columns.map(({ year }) => year),
    all: columns.map(({ carriers }) => countBits(carriers)),
    trends: axisItems(table, layout, every)
      .map((item) => ({
        item,
        counts: columns.map(({ carriers }) => countBoth(item.carriers, carriers)),
        total: countBits(item.carriers),
      }))
      .filter(({ total }) => total > 0),
  };
}

/** The years of the contract's range, each with its studies. */
export function yearColumns(table: EvidenceTable) {
  const years = yearDimension(table.codebook);
  return (years?.categories ?? []).map(({ value }) => ({
    year: Number(value),
    carriers: carriersOf(table, years!.name, [value]),
  }));
}

/** How the share of studies with a quality, among those that say, goes with the year. */
export interface ShareTrend {
  readonly indicator: Indicator;
  /** Years with a study that says. */
  readonly years: number;
  /** Studies that give a year and say whether they have the quality, and how many of them have it. */
  readonly saying: number;
  readonly having: number;
  /** Null where nothing can be told: one year only, or all or none have it. */
  readonly trend: TestForTrend | null;
}

/** Tests each quality of the codebook for a trend over the years; silent studies do not count. */
export function shareTrends(table: EvidenceTable): readonly ShareTrend[] {
  const columns = yearColumns(table);
  return table.codebook.indicators.map((indicator) => {
    const groups = columns
      .map(({ year, carriers }) => {
        const { count, saying } = silentShare(table, indicator, carriers);
        return { score: year, having: count, of: saying };
      })
      .filter(({ of }) => of > 0);
    return {
      indicator,
      years: groups.length,
      saying: sum(groups, ({ of }) => of),
      having: sum(groups, ({ having }) => having),
      trend: trendOfShares(groups),
    };
  });
}
