import type { Codebook, Dimension, ValueSet } from "../../../src/contract/contract.ts";
import type { Thresholds } from "../../../src/evidence/gaps/thresholds.ts";
import type { CodedStudy } from "../../../src/evidence/table.ts";
import {
  compare,
  decimal,
  exactAdjusted,
  exactTails,
  type Fraction,
  fraction,
} from "./rational.ts";

/*
 * The findings counted a second time, row by row and in exact fractions. It shares
 * nothing with the site's code but the types of its input.
 */

export type LevelName = "groups" | "values";

/** An entry as "dimension=entry", with what it stands for. */
export interface PlainEntry {
  readonly key: string;
  readonly dimension: string;
  readonly values: readonly string[];
}

export type PlainMerges = Readonly<Record<string, readonly string[]>>;

export function dimensionNamed(codebook: Codebook, name: string): Dimension {
  return codebook.dimensions.find((dimension) => dimension.name === name)!;
}

export function levelsIn(dimension: Dimension): readonly LevelName[] {
  const loose = dimension.categories.some((c) => !c.missing && c.group === null);
  return dimension.groups.length > 1 && !loose ? ["groups", "values"] : ["values"];
}

export function entriesIn(
  dimension: Dimension,
  level: LevelName,
  merges: PlainMerges,
): readonly PlainEntry[] {
  const { name } = dimension;
  const reported = dimension.categories.filter((category) => !category.missing);
  if (level === "groups") {
    return dimension.groups
      .map(({ id }) => ({
        key: `${name}=group:${id}`,
        dimension: name,
        values: reported.filter(({ group }) => group === id).map(({ value }) => value),
      }))
      .filter(({ values }) => values.length > 0);
  }
  const merged = merges[name] ?? [];
  const entries = reported.map(({ value }) => {
    return merged.find((entry) => entry.split("~").includes(value)) ?? value;
  });
  return [...new Set(entries)].map((entry) => ({
    key: `${name}=${entry}`,
    dimension: name,
    values: entry.split("~"),
  }));
}

export function carries(study: CodedStudy, { dimension, values }: Omit<PlainEntry, "key">) {
  return (study.codes[dimension] ?? []).some((value) => values.includes(value));
}

export function reports(codebook: Codebook, study: CodedStudy, name: string): boolean {
  return (study.codes[name] ?? []).some((value) =>
    dimensionNamed(codebook, name).categories.some((c) => c.value === value && !c.missing),
  );
}

/** Whether every value of the one is ruled out with every value of the other. */
export function ruledOut(
  codebook: Codebook,
  a: Omit<PlainEntry, "key">,
  b: Omit<PlainEntry, "key">,
): boolean {
  const names = ({ dimension, values }: ValueSet, own: typeof a, value: string) =>
    dimension === own.dimension && values.includes(value);
  return a.values.every((x) =>
    b.values.every((y) =>
      codebook.impossible.some(
        (rule) =>
          (names(rule.a, a, x) && names(rule.b, b, y)) ||
          (names(rule.a, b, y) && names(rule.b, a, x)),
      ),
    ),
  );
}

export interface PlainCell {
  readonly row: PlainEntry;
  readonly col: PlainEntry;
  readonly total: number;
  readonly a: number;
  readonly b: number;
  readonly count: number;
  readonly test: {
    readonly low: Fraction;
    readonly high: Fraction;
    readonly qLow: Fraction;
    readonly qHigh: Fraction;
  } | null;
  readonly mark: string;
}

/** Every cell of two levels, with thresholds below a rate of one half. */
export function plainCells(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  [rowName, rowLevel]: readonly [string, LevelName],
  [colName, colLevel]: readonly [string, LevelName],
  thresholds: Thresholds,
  merges: PlainMerges = {},
): readonly PlainCell[] {
  const dimension = dimensionNamed(codebook, rowName);
  const total = studies.length;
  const cells = entriesIn(dimension, rowLevel, merges).flatMap((row) =>
    entriesIn(dimensionNamed(codebook, colName), colLevel, merges).map((col) => {
      const a = studies.filter((study) => carries(study, row)).length;
      const b = studies.filter((study) => carries(study, col)).length;
      const count = studies.filter((study) => carries(study, row) && carries(study, col)).length;
      const same = rowName === colName;
      const bound = same && (!dimension.many || row.values.some((v) => col.values.includes(v)));
      return {
        row,
        col,
        total,
        a,
        b,
        count,
        bound,
        impossible: !same && ruledOut(codebook, row, col),
      };
    }),
  );
  const tested = cells.filter(({ bound, impossible }) => !bound && !impossible);
  const tails = tested.map(({ a, b, count }) => exactTails(total, a, b, count));
  const qLow = exactAdjusted(tails.map(({ low }) => low));
  const qHigh = exactAdjusted(tails.map(({ high }) => high));
  return cells.map((cell): PlainCell => {
    const at = tested.indexOf(cell);
    const test = at < 0 ? null : { ...tails[at]!, qLow: qLow[at]!, qHigh: qHigh[at]! };
    const mark = cell.impossible ? "impossible" : plainMark({ ...cell, test }, thresholds);
    return { ...cell, test, mark };
  });
}

function plainMark(cell: Omit<PlainCell, "mark">, { expected, fdr }: Thresholds): string {
  const { a, b, total, count, test } = cell;
  if (!test) return count > 0 ? "count" : "blank";
  if (count === 0) {
    const enough = total > 0 && compare(fraction(a * b, total), decimal(expected)) >= 0;
    return enough ? "gap" : "blank";
  }
  if (compare(test.qLow, decimal(fdr)) <= 0) return "thin";
  return compare(test.qHigh, decimal(fdr)) <= 0 ? "cluster" : "count";
}

/** Studies of each three entries, and of each two and all of them. */
export function tripleCounts(
  studies: readonly CodedStudy[],
  [a, b, c]: readonly [PlainEntry, PlainEntry, PlainEntry],
) {
  const count = (...entries: PlainEntry[]) =>
    studies.filter((study) => entries.every((entry) => carries(study, entry))).length;
  return {
    n: studies.length,
    a: count(a),
    b: count(b),
    c: count(c),
    ab: count(a, b),
    ac: count(a, c),
    bc: count(b, c),
    abc: count(a, b, c),
  };
}

/**
 * Whether the count expected without a three-way term is at least x. At the count
 * that is expected the odds ratio of the 2x2x2 table is 1, and it rises with x.
 */
export function expectsAtLeast(counts: ReturnType<typeof tripleCounts>, x: Fraction): boolean {
  const { n, a, b, c, ab, ac, bc } = counts;
  const none = n - a - b - c + ab + ac + bc;
  if (compare(x, fraction(Math.min(ab, ac, bc, none))) > 0) return false;
  const plus = (whole: number) => BigInt(whole) * x.under + x.over;
  const minus = (whole: number) => BigInt(whole) * x.under - x.over;
  return (
    x.over * plus(a - ab - ac) * plus(b - ab - bc) * plus(c - ac - bc) <=
    minus(ab) * minus(ac) * minus(bc) * minus(none)
  );
}
