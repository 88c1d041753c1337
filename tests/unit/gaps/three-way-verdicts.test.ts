import { describe, expect, test } from "vitest";
import { GROUP_PREFIX } from "../../../src/contract/lookup.ts";
import { allBits, countBits, and } from "../../../src/evidence/bits.ts";
import type { CodedEntry } from "../../../src/evidence/gaps/coded-entry.ts";
import { defaultThresholds } from "../../../src/evidence/gaps/thresholds.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { threeWayVerdicts } from "../../../src/evidence/gaps/three-way-verdicts.ts";
import { carriersOfEntry, evidenceTable } from "../../../src/evidence/table.ts";
import { shippedEdition } from "../../data/shipped.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

type Three = readonly [CodedEntry, CodedEntry, CodedEntry];

describe("an invented table, worked out by hand", () => {
  // Eight studies; spelt, stone and panel meet two by two, never all at once. Without a three-way
  // term the model's table of these margins (a = b = c = 4, each pair 2, of 8) expects 1: all eight
  // cells are then alike.
  const rows: readonly (readonly [string, string, string])[] = [
    ["spelt", "stone", "none"],
    ["spelt", "stone", "none"],
    ["spelt", "steam", "panel"],
    ["spelt", "steam", "panel"],
    ["rye", "stone", "panel"],
    ["rye", "stone", "panel"],
    ["rye", "steam", "none"],
    ["rye", "steam", "none"],
  ];
  const codebook = {
    ...smallCodebook,
    impossible: [
      {
        a: { dimension: "ovens", values: ["solar"] },
        b: { dimension: "tasting", values: ["panel"] },
        reason: "Invented.",
      },
    ],
    gapDimensions: ["grains", "ovens", "tasting"],
  };
  const table = evidenceTable(
    codebook,
    rows.map(([grains, ovens, tasting], at) => ({
      id: `i${at}`,
      codes: { grains: [grains], ovens: [ovens], tasting: [tasting], baked: ["2001"] },
    })),
  );
  const everyone = allBits(table.size);
  const of = (grain: string, oven: string, taste: string, count: number, threeWay = 1) =>
    threeWayVerdicts(table, everyone, ["ovens", "tasting", "grains"], { threeWay }).of(
      [
        { dimension: "ovens", entry: oven },
        { dimension: "tasting", entry: taste },
        { dimension: "grains", entry: grain },
      ],
      count,
    );

  test("each two meet in two studies, the three never, and one is expected", () => {
    const found = of("spelt", "stone", "panel", 0);
    expect(found.kind).toBe("three-way");
    expect(found.gap!.expected).toBeCloseTo(1, 9);
    expect(found.gap!.counts).toEqual({ n: 8, a: 4, b: 4, c: 4, ab: 2, ac: 2, bc: 2 });
    expect(of("spelt", "stone", "panel", 0, 1.01).kind).toBe("blank");
  });

  test("studies there are no gap; what the contract rules out cannot occur", () => {
    expect(of("spelt", "stone", "none", 2)).toEqual({ kind: "count", count: 2, gap: null });
    expect(of("spelt", "solar", "panel", 0).kind).toBe("cannot-occur");
    expect(of("spelt", "solar", "none", 0).kind).toBe("blank");
  });

  test("nothing is claimed where the contract does not look for gaps among the three", () => {
    const other = threeWayVerdicts(table, everyone, ["ovens", "tasting", "baked"], {
      threeWay: 0.1,
    });
    expect(other.sought).toBe(false);
    const twice = threeWayVerdicts(table, everyone, ["ovens", "ovens", "grains"], {
      threeWay: 0.1,
    });
    expect(twice.sought).toBe(false);
  });
});

test("the shipped table's cells of three are gaps just where the list of gaps says so", async () => {
  const { contract, studies } = await shippedEdition("1.1");
  const table = evidenceTable(contract, studies);
  const everyone = allBits(table.size);
  // The usual one leaves a single gap: too few to hold anything against.
  const thresholds = { ...defaultThresholds(contract), threeWay: 0.3 };
  const names = ["modalities", "xai_methods", "cancer_types"] as const;
  const listed = threeWayGaps(table, names, () => everyone, thresholds);
  expect(listed.length).toBeGreaterThan(5);
  const expected = new Map(
    listed.map((gap) => [
      gap.entries
        .map(({ entry }) => entry)
        .toSorted()
        .join(),
      gap.expected,
    ]),
  );
  const verdicts = threeWayVerdicts(table, everyone, names, thresholds);
  const entries = names.map((name) => {
    const dimension = contract.dimensions.find((one) => one.name === name)!;
    return [
      ...dimension.groups.map(({ id }) => GROUP_PREFIX + id),
      ...dimension.categories.filter(({ missing }) => !missing).map(({ value }) => value),
    ].map((entry) => ({
      coded: { dimension: name, entry },
      carriers: carriersOfEntry(table, dimension, entry),
    }));
  });
  let found = 0;
  for (const a of entries[0]!) {
    for (const b of entries[1]!) {
      const both = and(a.carriers, b.carriers);
      for (const c of entries[2]!) {
        const three: Three = [a.coded, b.coded, c.coded];
        const { kind, gap } = verdicts.of(three, countBits(and(both, c.carriers)));
        if (kind !== "three-way") continue;
        const key = gap!.sides
          .map(({ coded }) => coded.entry)
          .toSorted()
          .join();
        expect(gap!.expected).toBeCloseTo(expected.get(key)!, 9);
        found += 1;
      }
    }
  }
  // A group of one value is that value, so that a gap may stand in two cells.
  expect(found).toBeGreaterThanOrEqual(listed.length);
});
