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
} from "../../support/fractions.ts";

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
  /** Studies that carry both, all of them and those that could have gone either way. */
  readonly inCell: number;
  readonly count: number;
  readonly total: number;
  readonly a: number;
  readonly b: number;
  readonly leftOut: {
    readonly unreported: number;
    readonly impossible: number;
    readonly only: number;
  };
  readonly low: Fraction;
  readonly high: Fraction;
  /** Null outside the family. */
  readonly qLow: Fraction | null;
  readonly qHigh: Fraction | null;
  readonly kind: string;
}

/** Every cell of which something is claimed, among the codebook's gap dimensions, and the families. */
export function plainVerdicts(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  { expected, fdr }: Pick<Thresholds, "expected" | "fdr">,
  merges: PlainMerges = {},
) {
  const names = codebook.gapDimensions;
  const claims = names.flatMap((rowName, i) =>
    names
      .slice(i + 1)
      .flatMap((colName) => plainClaims(codebook, studies, [rowName, colName], merges)),
  );
  const rate = decimal(fdr);
  const inFamily = (tail: "low" | "high") =>
    claims.filter(({ total, a, b }) => {
      const extreme = tail === "low" ? Math.max(0, a + b - total) : Math.min(a, b);
      return compare(exactTails(total, a, b, extreme)[tail], rate) <= 0;
    });
  const qs = (tail: "low" | "high") => {
    const family = inFamily(tail);
    const q = exactAdjusted(family.map((claim) => claim[tail]));
    return new Map(family.map((claim, at) => [claim, q[at]!]));
  };
  const [lows, highs] = [qs("low"), qs("high")];
  const cells = claims.map((claim): PlainCell => {
    const [qLow, qHigh] = [lows.get(claim) ?? null, highs.get(claim) ?? null];
    const sure = (q: Fraction | null) => q !== null && compare(q, rate) <= 0;
    const enough = compare(fraction(claim.a * claim.b, claim.total), decimal(expected)) >= 0;
    const none = sure(qLow) ? "gap" : enough ? "empty" : "blank";
    const some = sure(qLow) ? "thin" : sure(qHigh) ? "cluster" : "count";
    return { ...claim, qLow, qHigh, kind: claim.inCell === 0 ? none : some };
  });
  return { cells, low: lows.size, high: highs.size };
}

/** Cells of two dimensions, each set of studies once, without what cannot occur. */
function plainClaims(
  codebook: Codebook,
  all: readonly CodedStudy[],
  [rowName, colName]: readonly [string, string],
  merges: PlainMerges,
) {
  const studies = all.filter((s) => reports(codebook, s, rowName) && reports(codebook, s, colName));
  const claiming = (name: string) => claimingEntries(codebook, studies, name, merges);
  return claiming(rowName).flatMap((row) =>
    claiming(colName)
      .filter((col) => !ruledOut(codebook, row, col))
      .flatMap((col) => {
        const fates = studies.map(fateOf(codebook, studies, row, col));
        const left = studies.filter((_, i) => fates[i] === "free");
        if (left.length === 0) return [];
        const count = (of: readonly CodedStudy[], ...entries: PlainEntry[]) =>
          of.filter((s) => entries.every((entry) => carries(s, entry))).length;
        const [a, b, both] = [count(left, row), count(left, col), count(left, row, col)];
        return [
          {
            row,
            col,
            inCell: count(studies, row, col),
            count: both,
            total: left.length,
            a,
            b,
            leftOut: {
              unreported: all.length - studies.length,
              impossible: fates.filter((fate) => fate === "impossible").length,
              only: fates.filter((fate) => fate === "only").length,
            },
            ...exactTails(left.length, a, b, both),
          },
        ];
      }),
  );
}

/** Entries with a used value that is no residual one; of those of the same used values, the value. */
export function claimingEntries(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  name: string,
  merges: PlainMerges,
): readonly PlainEntry[] {
  const dimension = dimensionNamed(codebook, name);
  const used = (values: readonly string[]) =>
    values.filter((value) => usedIn(studies, name).has(value));
  const isResidual = (value: string) =>
    dimension.categories.some((c) => c.value === value && c.residual);
  const claiming = levelsIn(dimension)
    .toReversed()
    .flatMap((level) => entriesIn(dimension, level, merges))
    .filter(({ values }) => used(values).some((value) => !isResidual(value)));
  const keys = claiming.map(({ values }) => used(values).toSorted().join());
  return claiming
    .filter((_, i) => keys.indexOf(keys[i]!) === i)
    .map((entry) => ({ ...entry, values: used(entry.values) }));
}

export type Fate = "free" | "impossible" | "only";

/** Tells of each study whether it could carry both entries or not, by its codes in either dimension. */
export function fateOf(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  row: PlainEntry,
  col: PlainEntry,
): (study: CodedStudy) => Fate {
  const bound = codebook.impossible.some(({ a, b }) =>
    [a.dimension, b.dimension].every((name) => name === row.dimension || name === col.dimension),
  );
  if (!bound) return () => "free";
  const sides = [
    fateBy(codebook, studies, row.dimension, col),
    fateBy(codebook, studies, col.dimension, row),
  ];
  return (study) => {
    const fates = sides.map((fate) => fate(study));
    return fates.includes("impossible") ? "impossible" : fates.includes("only") ? "only" : "free";
  };
}

const usedBefore = new WeakMap<readonly CodedStudy[], Map<string, Set<string>>>();

/** The values that some study carries in a dimension. */
function usedIn(studies: readonly CodedStudy[], name: string): Set<string> {
  const known = usedBefore.get(studies) ?? new Map<string, Set<string>>();
  usedBefore.set(studies, known);
  const used = known.get(name) ?? new Set(studies.flatMap(({ codes }) => codes[name] ?? []));
  known.set(name, used);
  return used;
}

function fateBy(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  from: string,
  entry: PlainEntry,
): (study: CodedStudy) => Fate {
  const reported = (name: string) =>
    dimensionNamed(codebook, name).categories.filter((c) => !c.missing);
  const choices = reported(entry.dimension)
    .filter((c) => !c.residual)
    .map(({ value }) => value)
    .filter((value) => usedIn(studies, entry.dimension).has(value));
  const allowed = (value: string) =>
    choices.filter(
      (choice) =>
        !ruledOut(
          codebook,
          { dimension: from, values: [value] },
          { dimension: entry.dimension, values: [choice] },
        ),
    );
  const isEntry = (value: string) => entry.values.includes(value);
  const kindOf = (value: string): Fate => {
    if (!allowed(value).some(isEntry)) return "impossible";
    const elsewhere = choices.some((choice) => !isEntry(choice));
    return elsewhere && allowed(value).every(isEntry) ? "only" : "free";
  };
  const known = new Map(reported(from).map(({ value }) => [value, kindOf(value)]));
  return (study) => {
    const kinds = study.codes[from]!.map((value) => known.get(value));
    if (kinds.includes("free")) return "free";
    return kinds.includes("only") ? "only" : "impossible";
  };
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
