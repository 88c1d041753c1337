import fc from "fast-check";
import { expect, it, test } from "vitest";
import { masi, nominal } from "../../../src/statistics/distance.ts";

const set = (...codes: string[]) => new Set(codes);

it("nominal tells only same from different", () => {
  expect(nominal("a", "a")).toBe(0);
  expect(nominal("a", "b")).toBe(1);
});

test.each([
  ["equal sets are 0 apart", set("a", "b"), set("b", "a"), 0],
  ["sets that share nothing are 1 apart", set("a"), set("b", "c"), 1],
  ["one inside the other: 1 - 2/4 * 2/3", set("a", "b"), set("a", "b", "c", "d"), 2 / 3],
  ["one of two: 1 - 1/2 * 2/3", set("a"), set("a", "b"), 2 / 3],
  ["two of three: 1 - 2/3 * 2/3", set("a", "b"), set("a", "b", "c"), 5 / 9],
  ["overlapping: 1 - 1/3 * 1/3", set("a", "b"), set("b", "c"), 8 / 9],
  ["overlapping by more: 1 - 2/4 * 1/3", set("a", "b", "c"), set("b", "c", "d"), 5 / 6],
  ["nothing and nothing is the same", set(), set(), 0],
  ["nothing and something are 1 apart", set(), set("a"), 1],
])("masi: %s", (_, x, y, known) => {
  expect(masi(x, y)).toBeCloseTo(known, 15);
});

test("masi is the same both ways, 0 only for equal sets, and equals nominal for single codes", () => {
  const anySet = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e")).map((c) => new Set(c));
  fc.assert(
    fc.property(anySet, anySet, (x, y) => {
      const apart = masi(x, y);
      expect(apart).toBe(masi(y, x));
      expect(apart === 0).toBe([...x].sort().join() === [...y].sort().join());
      expect(apart).toBeLessThanOrEqual(1);
      if (x.size === 1 && y.size === 1) expect(apart).toBe(nominal([...x][0], [...y][0]));
    }),
  );
});
