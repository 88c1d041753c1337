import { expect } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import type { CodedEntry } from "../../../src/evidence/gaps/coded-entry.ts";
import type { QualityGap } from "../../../src/evidence/gaps/quality-gaps.ts";
import type { Thresholds } from "../../../src/evidence/gaps/thresholds.ts";
import type { ThreeWayGap } from "../../../src/evidence/gaps/three-way-gaps.ts";
import type { Verdicts } from "../../../src/evidence/gaps/verdicts.ts";
import type { CodedStudy } from "../../../src/evidence/table.ts";
import {
  carries,
  claimingEntries,
  expectsAtLeast,
  fateOf,
  type PlainMerges,
  plainVerdicts,
  reports,
  ruledOut,
  tripleCounts,
} from "./plain-count.ts";
import { expectEqual } from "../../support/expect-equal.ts";
import {
  compare,
  decimal,
  exactTails,
  type Fraction,
  fraction,
  toNumber,
} from "../../support/fractions.ts";

export function keyOf(entries: readonly CodedEntry[]): string {
  return entries.map(({ dimension, entry }) => `${dimension}=${entry}`).join(" ");
}

/** Equal but for rounding, also where both are far below 1e-12. */
function isSame(found: number | null, exact: Fraction | null): boolean {
  if (found === null || exact === null) return found === exact;
  const number = toNumber(exact);
  return Math.abs(found - number) <= 1e-10 * Math.abs(number);
}

/** Expects just the cells that a plain count finds, each with its numbers, and families of that size. */
export function expectVerdicts(
  { cells, families }: Verdicts,
  codebook: Codebook,
  studies: readonly CodedStudy[],
  thresholds: Thresholds,
  merges: PlainMerges = {},
) {
  const exact = plainVerdicts(codebook, studies, thresholds, merges);
  const keyed = new Map(exact.cells.map((cell) => [`${cell.row.key} ${cell.col.key}`, cell]));
  const claims = cells.filter(({ finding }) => finding.claim !== null);
  const found = claims.map(({ row, col }) => keyOf([row.coded, col.coded]));
  expect(found.toSorted()).toEqual([...keyed.keys()].toSorted());
  claims.forEach(({ finding }, at) => {
    const cell = keyed.get(found[at]!)!;
    const claim = finding.claim!;
    const { total, totals, count, leftOut } = claim;
    const same = {
      expected: isSame(claim.expected, fraction(cell.a * cell.b, cell.total)),
      pLow: isSame(claim.pLow, cell.low),
      pHigh: isSame(claim.pHigh, cell.high),
      qLow: isSame(claim.qLow, cell.qLow),
      qHigh: isSame(claim.qHigh, cell.qHigh),
    };
    expectEqual(
      { kind: finding.kind, inCell: finding.count, total, totals, count, leftOut, same },
      {
        kind: cell.kind,
        inCell: cell.inCell,
        total: cell.total,
        totals: [cell.a, cell.b],
        count: cell.count,
        leftOut: cell.leftOut,
        same: { expected: true, pLow: true, pHigh: true, qLow: true, qHigh: true },
      },
    );
  });
  for (const tail of ["low", "high"] as const) {
    const family = { tail, size: exact[tail], claims: keyed.size, studies: studies.length };
    expect(families[tail]).toEqual(family);
  }
}

/** Expects the list to hold just the triples that a plain count finds. */
export function expectThreeWayGaps(
  list: readonly ThreeWayGap[],
  codebook: Codebook,
  all: readonly CodedStudy[],
  dimensions: readonly [string, string, string],
  { threeWay }: Pick<Thresholds, "threeWay">,
) {
  const studies = all.filter((s) => dimensions.every((name) => reports(codebook, s, name)));
  const [as, bs, cs] = dimensions.map((name) => claimingEntries(codebook, studies, name, {}));
  const exact = new Map<string, ReturnType<typeof tripleCounts>>();
  for (const a of as!) {
    for (const b of bs!.filter((other) => !ruledOut(codebook, a, other))) {
      for (const c of cs!) {
        if (ruledOut(codebook, a, c) || ruledOut(codebook, b, c)) continue;
        if (studies.some((s) => [a, b, c].every((entry) => carries(s, entry)))) continue;
        const pairs = [[a, b] as const, [a, c] as const, [b, c] as const];
        const meets = ([x, y]: (typeof pairs)[number]) =>
          studies.filter((s) => carries(s, x) && carries(s, y)).length >= threeWay;
        // No more can be expected of three than there are of any two.
        if (!pairs.every(meets)) continue;
        const fates = pairs.map(([x, y]) => fateOf(codebook, studies, x, y));
        const left = studies.filter((s) => fates.every((fate) => fate(s) === "free"));
        const counts = tripleCounts(left, [a, b, c]);
        const meet = counts.ab > 0 && counts.ac > 0 && counts.bc > 0;
        if (meet && expectsAtLeast(counts, decimal(threeWay))) {
          exact.set(`${a.key} ${b.key} ${c.key}`, counts);
        }
      }
    }
  }
  expect(list.map(({ entries }) => keyOf(entries)).toSorted()).toEqual([...exact.keys()].sort());
  for (const gap of list) {
    const counts = exact.get(keyOf(gap.entries))!;
    const { n, a, b, c, ab, ac, bc } = counts;
    expect(gap).toMatchObject({ total: n, totals: [a, b, c], pairs: [ab, ac, bc] });
    const billionths = BigInt(Math.round(gap.expected * 1e9));
    expect(expectsAtLeast(counts, fraction(billionths - 2n, 1_000_000_000n))).toBe(true);
    expect(expectsAtLeast(counts, fraction(billionths + 2n, 1_000_000_000n))).toBe(false);
  }
  const ranks = list.map(({ expected }) => expected);
  expect(ranks).toEqual(ranks.toSorted((x, y) => y - x));
}

/** Expects the list to hold just the cells that a plain count finds. */
export function expectQualityGaps(
  list: readonly QualityGap[],
  codebook: Codebook,
  studies: readonly CodedStudy[],
  { least, since, expected: enough }: Thresholds,
) {
  const exact = new Map<string, object>();
  const chances = new Map<string, Fraction>();
  const names = codebook.gapDimensions;
  const pairs = names.flatMap((a, i) => names.slice(i + 1).map((b) => [a, b] as const));
  for (const pair of pairs) {
    const both = studies.filter((s) => pair.every((name) => reports(codebook, s, name)));
    const [rows, cols] = pair.map((name) => claimingEntries(codebook, both, name, {}));
    for (const [row, col] of rows!.flatMap((x) => cols!.map((y) => [x, y] as const))) {
      const inside = studies.filter((study) => carries(study, row) && carries(study, col));
      if (inside.length < least || ruledOut(codebook, row, col)) continue;
      for (const { id, dimension, values, qualityGap } of codebook.indicators) {
        const quality = { dimension, values };
        if (!qualityGap || pair.includes(dimension)) continue;
        if (ruledOut(codebook, row, quality) || ruledOut(codebook, col, quality)) continue;
        if (inside.some((study) => carries(study, quality))) continue;
        const say = (of: readonly CodedStudy[]) =>
          of.filter((s) => reports(codebook, s, dimension)).length;
        const total = say(studies);
        const overall = studies.filter((study) => carries(study, quality)).length;
        const own = say(inside);
        const rate = total > 0 && compare(fraction(own * overall, total), decimal(enough)) >= 0;
        if (own > 0 && !rate) continue;
        const key = `${id} ${row.key} ${col.key}`;
        exact.set(key, {
          kind: own === 0 ? "unknown" : "none",
          count: inside.length,
          unreported: inside.length - own,
          total,
          overall,
        });
        if (own > 0) chances.set(key, exactTails(total, overall, own, 0).low);
      }
      const dated = (of: readonly CodedStudy[]) => of.flatMap((s) => s.codes["year"]!.map(Number));
      const years = dated(inside);
      if (since === null || pair.includes("year") || years.length === 0) continue;
      if (Math.max(...years) >= since) continue;
      exact.set(`stale ${row.key} ${col.key}`, {
        kind: "stale",
        count: inside.length,
        since,
        newest: Math.max(...years),
        unreported: inside.length - years.length,
        total: dated(studies).length,
        overall: dated(studies).filter((year) => year >= since).length,
      });
    }
  }
  const keyed = list.map((gap) => {
    const quality = gap.kind === "stale" ? "stale" : gap.indicator.id;
    return [`${quality} ${keyOf(gap.entries)}`, gap] as const;
  });
  expect(keyed.map(([key]) => key).sort()).toEqual([...exact.keys()].sort());
  for (const [key, gap] of keyed) {
    expect(gap).toMatchObject(exact.get(key)!);
    if (gap.kind === "none") expect(isSame(gap.pNone, chances.get(key)!), gap.name).toBe(true);
  }
  const ranks = list.map(({ count, unreported }) => count - unreported);
  expect(ranks).toEqual(ranks.toSorted((x, y) => y - x));
}
