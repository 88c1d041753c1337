import { expect } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import type { CodedEntry } from "../../../src/evidence/gaps/coded-entry.ts";
import type { KnowledgeGap, KnowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import type { QualityGap } from "../../../src/evidence/gaps/quality-gaps.ts";
import type { Thresholds } from "../../../src/evidence/gaps/thresholds.ts";
import type { ThreeWayGap } from "../../../src/evidence/gaps/three-way-gaps.ts";
import type { CodedStudy } from "../../../src/evidence/table.ts";
import {
  carries,
  dimensionNamed,
  entriesIn,
  expectsAtLeast,
  levelsIn,
  plainCells,
  type PlainMerges,
  reports,
  ruledOut,
  tripleCounts,
} from "./plain-count.ts";
import { decimal, fraction, toNumber } from "./rational.ts";

type Pairs = readonly (readonly [string, string])[];

export function keyOf(entries: readonly CodedEntry[]): string {
  return entries.map(({ dimension, entry }) => `${dimension}=${entry}`).join(" ");
}

/** Equal but for rounding, also where both are far below 1e-12. */
export function expectSame(found: number, exact: number) {
  expect(Math.abs(found - exact)).toBeLessThanOrEqual(1e-10 * Math.abs(exact));
}

function expectFalling(ranks: readonly number[]) {
  ranks.slice(1).forEach((rank, i) => expect(rank).toBeLessThanOrEqual(ranks[i]! * (1 + 1e-9)));
}

/** Expects the lists to hold just the cells that a plain count of two different dimensions finds. */
export function expectKnowledgeGaps(
  { gaps, thin, clusters }: KnowledgeGaps,
  codebook: Codebook,
  studies: readonly CodedStudy[],
  pairs: Pairs,
  thresholds: Thresholds,
  merges: PlainMerges = {},
) {
  const cells = pairs.flatMap(([rows, cols]) =>
    levelsIn(dimensionNamed(codebook, rows)).flatMap((rowLevel) =>
      levelsIn(dimensionNamed(codebook, cols)).flatMap((colLevel) =>
        plainCells(codebook, studies, [rows, rowLevel], [cols, colLevel], thresholds, merges),
      ),
    ),
  );
  const check = (list: readonly KnowledgeGap[], kind: KnowledgeGap["kind"]) => {
    const exact = new Map(
      cells
        .filter(({ mark }) => mark === kind)
        .map((cell) => [`${cell.row.key} ${cell.col.key}`, cell]),
    );
    expect(list.map(({ entries }) => keyOf(entries)).toSorted()).toEqual([...exact.keys()].sort());
    for (const gap of list) {
      const cell = exact.get(keyOf(gap.entries))!;
      expect(gap).toMatchObject({
        kind,
        total: cell.total,
        totals: [cell.a, cell.b],
        count: cell.count,
        unreported: [
          studies.filter((s) => carries(s, cell.row) && !reports(codebook, s, cell.col.dimension)),
          studies.filter((s) => carries(s, cell.col) && !reports(codebook, s, cell.row.dimension)),
        ].map(({ length }) => length),
      });
      expectSame(gap.expected, toNumber(fraction(cell.a * cell.b, cell.total)));
      for (const tail of ["low", "high", "qLow", "qHigh"] as const) {
        expectSame(gap.test[tail], toNumber(cell.test![tail]));
      }
    }
  };
  check(gaps, "gap");
  check(thin, "thin");
  check(clusters, "cluster");
  expectFalling(gaps.map(({ expected }) => expected));
  expectFalling(thin.map(({ test }) => 1 - test.qLow));
  expectFalling(clusters.map(({ test }) => 1 - test.qHigh));
}

/** Expects the list to hold just the triples that a plain count finds. */
export function expectThreeWayGaps(
  list: readonly ThreeWayGap[],
  codebook: Codebook,
  studies: readonly CodedStudy[],
  dimensions: readonly [string, string, string],
  { threeWay }: Thresholds,
) {
  const [as, bs, cs] = dimensions.map((name) => {
    const dimension = dimensionNamed(codebook, name);
    return levelsIn(dimension).flatMap((level) => entriesIn(dimension, level, {}));
  });
  const exact = new Map<string, ReturnType<typeof tripleCounts>>();
  for (const a of as!) {
    for (const b of bs!.filter((other) => !ruledOut(codebook, a, other))) {
      for (const c of cs!) {
        if (ruledOut(codebook, a, c) || ruledOut(codebook, b, c)) continue;
        const counts = tripleCounts(studies, [a, b, c]);
        const { ab, ac, bc, abc } = counts;
        const empty = abc === 0 && ab > 0 && ac > 0 && bc > 0;
        if (empty && expectsAtLeast(counts, decimal(threeWay))) {
          exact.set(`${a.key} ${b.key} ${c.key}`, counts);
        }
      }
    }
  }
  expect(list.map(({ entries }) => keyOf(entries)).toSorted()).toEqual([...exact.keys()].sort());
  for (const gap of list) {
    const counts = exact.get(keyOf(gap.entries))!;
    const { n, a, b, c, ab, ac, bc } = counts;
    expect(gap).toMatchObject({
      kind: "three-way",
      total: n,
      totals: [a, b, c],
      pairs: [ab, ac, bc],
    });
    const billionths = BigInt(Math.round(gap.expected * 1e9));
    expect(expectsAtLeast(counts, fraction(billionths - 2n, 1_000_000_000n))).toBe(true);
    expect(expectsAtLeast(counts, fraction(billionths + 2n, 1_000_000_000n))).toBe(false);
  }
  expectFalling(list.map(({ expected }) => expected));
}

/** Expects the list to hold just the cells of two different dimensions that a plain count finds. */
export function expectQualityGaps(
  list: readonly QualityGap[],
  codebook: Codebook,
  studies: readonly CodedStudy[],
  pairs: Pairs,
  { least, since }: Thresholds,
) {
  const exact = new Map<string, object>();
  for (const [rows, cols] of pairs) {
    const entries = (name: string) => {
      const dimension = dimensionNamed(codebook, name);
      return levelsIn(dimension).flatMap((level) => entriesIn(dimension, level, {}));
    };
    for (const row of entries(rows)) {
      for (const col of entries(cols)) {
        const inside = studies.filter((study) => carries(study, row) && carries(study, col));
        if (inside.length < least || ruledOut(codebook, row, col)) continue;
        const cell = { count: inside.length, total: studies.length };
        for (const { id, dimension, values } of codebook.indicators) {
          const quality = { dimension, values };
          if ([rows, cols].includes(dimension)) continue;
          if (ruledOut(codebook, row, quality) || ruledOut(codebook, col, quality)) continue;
          if (inside.some((study) => carries(study, quality))) continue;
          const unreported = inside.filter((s) => !reports(codebook, s, dimension)).length;
          exact.set(`${id} ${row.key} ${col.key}`, {
            ...cell,
            kind: unreported === inside.length ? "unknown" : "none",
            unreported,
            overall: studies.filter((study) => carries(study, quality)).length,
          });
        }
        const years = inside.flatMap((study) => study.codes["year"]!.map(Number));
        if (since === null || [rows, cols].includes("year") || years.length === 0) continue;
        if (Math.max(...years) >= since) continue;
        exact.set(`stale ${row.key} ${col.key}`, {
          ...cell,
          kind: "stale",
          since,
          newest: Math.max(...years),
          unreported: inside.length - years.length,
          overall: studies.filter((s) => s.codes["year"]!.some((y) => Number(y) >= since)).length,
        });
      }
    }
  }
  const keyed = list.map((gap) => {
    const quality = gap.kind === "stale" ? "stale" : gap.indicator.id;
    return [`${quality} ${keyOf(gap.entries)}`, gap] as const;
  });
  expect(keyed.map(([key]) => key).sort()).toEqual([...exact.keys()].sort());
  for (const [key, gap] of keyed) expect(gap).toMatchObject(exact.get(key)!);
  expectFalling(list.map(({ count, unreported }) => count - unreported));
}
