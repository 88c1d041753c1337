import { describe, expect, test } from "vitest";
import { completeness } from "../../../src/evidence/completeness.ts";
import { firstUses } from "../../../src/evidence/first-use.ts";
import { screeningFlow } from "../../../src/evidence/screening-flow.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { trendsOf } from "../../../src/evidence/trends.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const [grains] = smallCodebook.dimensions;

test("completeness counts a study as silent when all it has is a code for it, or nothing", () => {
  const told = completeness(small).map(({ dimension, ...counts }) => [dimension.name, counts]);
  expect(told).toEqual([
    ["grains", { reported: 7, unknown: 1 }],
    ["ovens", { reported: 7, unknown: 1 }],
    ["tasting", { reported: 7, unknown: 1 }],
    ["baked", { reported: 8, unknown: 0 }],
  ]);
  const emptied = smallStudies.map((study, at) =>
    at === 0 ? { ...study, codes: { ...study.codes, ovens: [] } } : study,
  );
  expect(completeness(evidenceTable(smallCodebook, emptied))[1]).toMatchObject({ unknown: 2 });
});

describe("trends", () => {
  const { years, all, trends } = trendsOf(small, grains!);
  const counts = Object.fromEntries(trends.map(({ item, ...rest }) => [item.entry, rest]));

  test("each year of the range stands there, with studies or without", () => {
    expect(years).toEqual([2001, 2002, 2003, 2004, 2005]);
    expect(all).toEqual([2, 1, 2, 3, 0]);
  });

  test("a study of two values of a group counts once in the group", () => {
    expect(counts["group:wheats"]).toEqual({ counts: [2, 1, 1, 1, 0], total: 5 });
    expect(counts["spelt"]).toEqual({ counts: [2, 1, 0, 1, 0], total: 4 });
    expect(counts["durum"]).toEqual({ counts: [1, 0, 1, 1, 0], total: 3 });
  });

  test("what sources do not tell comes last, and what nobody studied is left out", () => {
    expect(trends.at(-1)?.item.entry).toBe("not-told");
    expect(counts["emmer"]).toBeUndefined();
  });

  test("one more study of 2005 changes that year's counts and no other", () => {
    const late = { id: "b9", codes: { grains: ["rye"], ovens: [], tasting: [], baked: ["2005"] } };
    const after = trendsOf(evidenceTable(smallCodebook, [...smallStudies, late]), grains!);
    expect(after.all).toEqual([2, 1, 2, 3, 1]);
    const rye = after.trends.find(({ item }) => item.entry === "rye");
    expect(rye).toMatchObject({ counts: [0, 1, 1, 1, 1], total: 4 });
  });

  test("a table without years has no trends of any year", () => {
    const dimensions = smallCodebook.dimensions.filter(({ kind }) => kind === "coded");
    const timeless = trendsOf(
      evidenceTable({ ...smallCodebook, dimensions }, smallStudies),
      grains!,
    );
    expect(timeless.years).toEqual([]);
  });
});

test("first uses name the earliest year of each value and every study of it", () => {
  const uses = firstUses(small, grains!);
  expect(uses.map(({ category, year, studies }) => [category.value, year, studies])).toEqual([
    ["spelt", 2001, [0, 1]],
    ["durum", 2001, [0]],
    ["rye", 2002, [2]],
    ["other", 2003, [4]],
  ]);
});

describe("the screening flow", () => {
  const reason = (value: string) => {
    return {
      value,
      label: value,
      definition: "Invented.",
      group: null,
      missing: false,
      residual: false,
    };
  };
  const leftOut = ["late", "wrong", "wrong"].map((why) => {
    return { title: "An invented candidate", year: null, url: "", reason: why };
  });
  const screening = { leftOut, reasons: ["late", "never", "wrong"].map(reason) };

  const years = smallCodebook.dimensions.find(({ kind }) => kind === "year");

  test("adds up: candidates are those left out and those included", () => {
    const flow = screeningFlow(screening, null, 4, years);
    expect(flow).toMatchObject({ candidates: 7, leftOut: 3, held: null, included: 4 });
    expect(flow.reasons.map((one) => [one.reason.value, one.count])).toEqual([
      ["wrong", 2],
      ["late", 1],
    ]);
  });

  test("counts those held for later, by whether their year lies in the scope, 2001 to 2005", () => {
    const waiting = [2006, 2003, 1999, 2006, 2005, null].map((year) => ({ year }));
    const flow = screeningFlow(screening, waiting, 4, years);
    expect(flow).toMatchObject({ candidates: 13, leftOut: 3, included: 4 });
    expect(flow.held).toEqual({
      all: 6,
      outside: [
        { year: 1999, count: 1 },
        { year: 2006, count: 2 },
      ],
      inside: 3,
    });
    expect(screeningFlow(screening, waiting, 4, undefined).held).toMatchObject({ inside: 6 });
    expect(screeningFlow(screening, [], 4, years)).toMatchObject({ candidates: 7 });
  });
});
