import fc from "fast-check";
import { expect, test } from "vitest";
import { seriationOrder } from "../../../src/evidence/seriation.ts";

const counts = fc.tuple(fc.nat(8), fc.integer({ min: 1, max: 8 })).chain(([rows, cols]) =>
  fc.array(fc.array(fc.nat(5), { minLength: cols, maxLength: cols }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("every row is placed once, and rows without counts stand last, as they were", () => {
  fc.assert(
    fc.property(counts, (table) => {
      const order = seriationOrder(table);
      expect(order.toSorted((a, b) => a - b)).toEqual(table.map((_, index) => index));
      const empty = table.flatMap((row, index) => (row.every((n) => n === 0) ? [index] : []));
      expect(order.slice(order.length - empty.length)).toEqual(empty);
    }),
  );
});

test("rows that stand in the same columns stand next to each other", () => {
  expect(
    seriationOrder([
      [4, 4, 0, 0],
      [0, 0, 4, 4],
      [4, 4, 0, 0],
      [0, 0, 4, 4],
    ]),
  ).toSatisfy((order: number[]) => [...order].join("") === "0213" || order.join("") === "1302");
});

/*
 * Rows that each stand in two neighbouring columns have one order, up to its
 * reverse; correspondence analysis finds it (Hill 1974, Appl Stat 23:340-354).
 */
test.each([3, 5, 9, 15, 30])("a shuffled band of %i rows comes back as a band", (size) => {
  const band = Array.from({ length: size }, (_, r) =>
    Array.from({ length: size + 1 }, (_, c) => Number(c === r || c === r + 1)),
  );
  const places = band.map((_, index) => index);
  fc.assert(
    fc.property(
      fc.shuffledSubarray(places, { minLength: size }),
      fc.shuffledSubarray([...places, size], { minLength: size + 1 }),
      (rows, cols) => {
        const shuffled = rows.map((r) => cols.map((c) => band[r]![c]!));
        const found = seriationOrder(shuffled).map((position) => rows[position]!);
        const forward = found[0]! < found[1]! ? found : found.toReversed();
        expect(forward).toEqual(places);
      },
    ),
    // Long bands settle slowly.
    { numRuns: Math.ceil(150 / size) },
  );
});
