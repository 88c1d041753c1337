import fc from "fast-check";
import { expect, test } from "vitest";
import type { Codebook, Dimension } from "../../../src/contract/contract.ts";
import { neighboursIn } from "../../../src/evidence/neighbours.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";

const dimension = (name: string, values: string, kind: Dimension["kind"] = "coded"): Dimension => ({
  name,
  title: name,
  description: "",
  kind,
  many: true,
  groups: [],
  categories: [...values, "?", "*"].map((value) => ({
    value,
    label: value,
    definition: "",
    group: null,
    missing: value === "?",
    residual: value === "*",
  })),
});

/** Invented: three dimensions, "?" for what is not reported, "*" for what is left over. */
const codebook: Codebook = {
  release: "0.0",
  dimensions: [dimension("x", "abcd"), dimension("y", "abcd"), dimension("year", "12", "year")],
  impossible: [],
  indicators: [],
  defaults: { rows: "x", cols: "y", split: null },
  gapDimensions: ["x", "y"],
};
const study = (x: string, y: string, year = "1") => ({
  codes: { x: [...x], y: [...y], year: [year] },
});

const neighboursOf = (
  studies: readonly ReturnType<typeof study>[],
  position: number,
  most: number,
) =>
  neighboursIn(
    evidenceTable(
      codebook,
      studies.map((one, index) => ({ id: `t${index + 1}`, ...one })),
    ),
  )(position, most);

test("similarity is the mean share of values in common, by hand", () => {
  const studies = [
    study("ab", "a"),
    study("ab", "a"), // (2/2 + 1/1) / 2
    study("abcd", "a"), // (2/4 + 1/1) / 2
    study("bc", "b"), // (1/3 + 0/2) / 2
  ];
  const found = neighboursOf(studies, 0, 5);
  expect(found.map(({ position }) => position)).toEqual([1, 2, 3]);
  expect(found.map(({ similarity }) => similarity)).toEqual([1, 0.75, 1 / 6]);
  expect(found[2]!.shared).toEqual({ x: ["b"] });
});

test("what one of the two does not report shows no likeness", () => {
  const studies = [study("a", "a"), study("a", "?"), study("?", "?"), study("a", "ab")];
  const found = neighboursOf(studies, 0, 5);
  expect(
    found.map(({ position, similarity, compared }) => [position, similarity, compared]),
  ).toEqual([
    [3, 0.75, 2], // (1/1 + 1/2) / 2
    [1, 0.5, 1], // (1/1 + nothing) / 2
  ]);
});

test("silence that both share, or a code for what is left over, makes no neighbours", () => {
  expect(neighboursOf([study("?", "?"), study("?", "?")], 0, 5)).toEqual([]);
  expect(neighboursOf([study("*", "?"), study("*", "?"), study("a*", "?")], 0, 5)).toEqual([]);
  const [found] = neighboursOf([study("a*", "?"), study("a*", "?")], 0, 5);
  expect(found).toMatchObject({ similarity: 0.5, compared: 1, shared: { x: ["a"] } });
});

test("sharing all of the one dimension that both report ranks below sharing much of many", () => {
  const names = ["x", "y", "z"];
  const wide = { ...codebook, dimensions: names.map((name) => dimension(name, "abcd")) };
  const rows = [
    ["ab", "ab", "ab"],
    ["ab", "?", "?"], // 1 of 3 dimensions
    ["ab", "a", "?"], // (1 + 1/2) / 3
    ["a", "a", "a"], // 3 * 1/2 / 3
  ];
  const table = evidenceTable(
    wide,
    rows.map((row, at) => ({
      id: `t${at}`,
      codes: Object.fromEntries(names.map((name, place) => [name, [...row[place]!]])),
    })),
  );
  const order = neighboursIn(table)(0, 5).map(({ position }) => position);
  expect(order).toEqual([2, 3, 1]);
});

test("a year in common makes no neighbours", () => {
  expect(neighboursOf([study("a", "a", "1"), study("b", "b", "1")], 0, 5)).toEqual([]);
});

test("equals stand in table order, and no more are returned than asked for", () => {
  const studies = [study("a", "a"), study("a", "b"), study("a", "c"), study("a", "d")];
  expect(neighboursOf(studies, 0, 2).map(({ position }) => position)).toEqual([1, 2]);
});

test("any two studies are as similar from either side, at most 1, and never their own neighbours", () => {
  const codes = fc.subarray([..."abcd"]).map((list) => list.join("") || "?");
  const table = fc.array(fc.tuple(codes, codes), { minLength: 2, maxLength: 8 });
  fc.assert(
    fc.property(table, (rows) => {
      const studies = rows.map(([x, y]) => study(x, y));
      const near = studies.map((_, position) => neighboursOf(studies, position, 99));
      near.forEach((list, position) => {
        for (const { position: other, similarity } of list) {
          expect(other).not.toBe(position);
          expect(similarity).toBeGreaterThan(0);
          expect(similarity).toBeLessThanOrEqual(1);
          const back = near[other]!.find((one) => one.position === position);
          expect(back?.similarity).toBeCloseTo(similarity, 12);
        }
      });
    }),
  );
});
