import fc from "fast-check";
import { expect, test } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { receiptOf } from "../../../src/evidence/receipt.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { bitsOf } from "../../support/plain-count.ts";

test("the receipt of the small table known from a count by hand", () => {
  const table = evidenceTable(smallCodebook, smallStudies);
  expect(receiptOf(table, allBits(table.size), ["grains", "ovens"])).toEqual({
    count: 8,
    // 2 of b1, 2 of b2, 2 of b3, 1 of b4, 4 of b5, 3 of b8.
    placements: 14,
    unplaced: [
      { dimension: "grains", count: 1 },
      { dimension: "ovens", count: 1 },
    ],
  });
});

test("a dimension against itself names what it leaves out once", () => {
  const table = evidenceTable(smallCodebook, smallStudies);
  expect(receiptOf(table, allBits(table.size), ["grains", "grains"]).unplaced).toEqual([
    { dimension: "grains", count: 1 },
  ]);
});

test("random receipts agree with a plain walk over the rows", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      const third: string[] = view.inside === null ? [] : [view.split!];
      const names = [view.rows.dimension, view.cols.dimension, ...third];
      const inside = studies.filter((_, index) => hits?.includes(index));
      const known = (name: string, codes: Readonly<Record<string, readonly string[]>>) =>
        codebook.dimensions
          .find((d) => d.name === name)!
          .categories.filter((c) => !c.missing && codes[name]!.includes(c.value)).length;
      const receipt = receiptOf(table, bitsOf(studies.length, hits ?? [])!, names);
      expect(receipt.count).toBe(inside.length);
      expect(receipt.placements).toBe(
        inside.reduce(
          (sum, { codes }) =>
            sum + names.map((name) => known(name, codes)).reduce((a, b) => a * b, 1),
          0,
        ),
      );
      for (const { dimension, count } of receipt.unplaced) {
        expect(count).toBe(inside.filter(({ codes }) => known(dimension, codes) === 0).length);
      }
    }),
  );
});
