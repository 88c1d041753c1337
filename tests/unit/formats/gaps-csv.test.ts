import { expect, test } from "vitest";
import type { Gap } from "../../../src/evidence/gaps/gap.ts";
import { gapColumnsCsv, gapsCsv } from "../../../src/formats/gaps-csv.ts";
import { readRecords } from "../../data/plain-csv.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

/* Invented gaps of an invented table. */
const entries = [
  { dimension: "grains", entry: "group:wheats" },
  { dimension: "ovens", entry: "ir" },
] as const;
const levels = ["groups", "values"] as const;
const holds = {
  codings: { first: true, second: false },
  thresholds: [1, 2, 3].map((expected) => ({ expected, holds: expected < 3 })),
  solid: false,
} as const;
const known = {
  entries,
  levels,
  total: 8,
  totals: [5, 2],
  unreported: [0, 0],
  carriers: [5, 2],
  leftOut: { unreported: 3, impossible: 2, only: 1 },
  pLow: 0.1,
  pHigh: 1,
  qLow: 0.123456789,
  qHigh: null,
  within: null,
  family: { tail: "low", size: 9, claims: 20, studies: 14 },
  holds,
} as const;
const quality = { entries, levels, count: 4, unreported: 4, total: 8, overall: 3, holds } as const;
const gaps: readonly Gap[] = [
  { ...known, kind: "gap", name: "gap--x", count: 0, inCell: 0, expected: 1.25 },
  { ...known, kind: "thin", name: "thin--x", count: 1, inCell: 1, expected: 10 / 3 },
  {
    kind: "three-way",
    name: "three-way--x",
    entries: [...entries, { dimension: "tasting", entry: "panel" }],
    levels: [...levels, "values"],
    total: 8,
    totals: [5, 2, 3],
    pairs: [1, 2, 1],
    expected: 0.5,
    pNone: 0.25,
    leftOut: { unreported: 4, impossible: 0, only: 0 },
    holds: { ...holds, codings: null },
  },
  { ...quality, kind: "unknown", name: "unknown--x", indicator: smallCodebook.indicators[0]! },
  { ...quality, kind: "stale", name: "stale--x", since: 2004, newest: 2002 },
];

const records = readRecords(gapsCsv(smallCodebook, gaps).replaceAll("\r\n", "\n"));

test("each gap is a row with its values, their labels and its numbers", () => {
  expect(records.map(({ name }) => name)).toEqual(gaps.map(({ name }) => name));
  expect(records[0]).toMatchObject({
    kind: "gap",
    dimension_1: "grains",
    entry_1: "group:wheats",
    label_1: "Wheats",
    studies_1: "5",
    label_2: "IR",
    studies_2: "2",
    dimension_3: "",
    studies_counted: "8",
    studies_together: "0",
    expected: "1.25",
    p_low: "0.1",
    q_low: "0.123457",
    q_high: "",
    family: "low",
    family_size: "9",
    claims: "20",
    left_out_unreported: "3",
    left_out_impossible: "2",
    left_out_only: "1",
    coder_1: "yes",
    coder_2: "no",
    at_2: "yes",
    at_3: "no",
    solid: "no",
  });
  expect(records[1]).toMatchObject({ expected: "3.33333", q_low: "0.123457" });
  expect(records[2]).toMatchObject({
    label_3: "Panel",
    studies_3: "3",
    studies_together: "0",
    coder_1: "",
    p_low: "0.25",
  });
});

test("a cluster has the chances of its own tail, each in its column", () => {
  const tails = { pLow: 0.99, pHigh: 0.011, qLow: null, qHigh: 0.022 } as const;
  const family = { ...known.family, tail: "high" } as const;
  const cluster: Gap = {
    ...{ ...known, ...tails, family },
    ...{ kind: "cluster", name: "cluster--x", count: 7, inCell: 7, expected: 2 },
  };
  const [row] = readRecords(gapsCsv(smallCodebook, [cluster]).replaceAll("\r\n", "\n"));
  expect(row).toMatchObject({
    ...{ p_low: "0.99", p_high: "0.011", q_low: "", q_high: "0.022" },
    ...{ kind: "cluster", family: "high", studies_together: "7" },
  });
});

test("a quality that is not reported says so, and claims no number that it has not", () => {
  expect(records[3]).toMatchObject({
    kind: "unknown",
    quality: "tasted",
    studies_together: "4",
    studies_not_reporting_quality: "4",
    studies_1: "",
    expected: "",
  });
  expect(records[3]!["sentence"]).toMatch(/^Nobody says: of the /);
  expect(records[4]).toMatchObject({ quality: "since-2004", studies_counted: "8" });
});

test("every column is defined in a file beside it, in the same order", () => {
  const defined = readRecords(gapColumnsCsv().replaceAll("\r\n", "\n"));
  expect(defined.map(({ column }) => column)).toEqual(Object.keys(records[0]!));
  for (const { definition } of defined) expect(definition).toMatch(/^\S.{8,}\.$/);
});
