import fc from "fast-check";
import { expect, test } from "vitest";
import { axisItems, plainLayout } from "../../../src/evidence/axis.ts";
import { allBits } from "../../../src/evidence/bits.ts";
import { crossTabulate } from "../../../src/evidence/crosstab.ts";
import { select } from "../../../src/evidence/selection.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { axisLayout } from "../../../src/views/view.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { bitsOf, plainCount, plainSelection } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const everyone = allBits(small.size);
const [grains, ovens] = smallCodebook.dimensions;
const items = (dimension: typeof grains, level: "groups" | "values") =>
  axisItems(small, { ...plainLayout(dimension!), level }, everyone);

test("counts and margins known from a count by hand", () => {
  const tab = crossTabulate(items(grains, "values"), items(ovens, "values"), everyone);
  expect(tab.counts).toEqual([
    [2, 2, 1, 0, 0],
    [2, 1, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 2, 2, 0, 0],
    [0, 1, 1, 0, 0],
  ]);
  expect(tab.rowTotals).toEqual([4, 3, 0, 3, 2]);
  expect(tab.colTotals).toEqual([4, 3, 2, 0, 0]);
  expect(tab.total).toBe(8);
});

test("a study of two values stands in two cells, and once in margins and total", () => {
  const one = evidenceTable(smallCodebook, [
    { id: "x", codes: { grains: ["spelt", "durum"], ovens: ["stone", "ir"] } },
  ]);
  const layout = { ...plainLayout(grains!), level: "values" as const };
  const tab = crossTabulate(
    axisItems(one, layout, allBits(1)),
    axisItems(one, plainLayout(ovens!), allBits(1)),
    allBits(1),
  );
  expect(tab.counts.flat().filter((count) => count === 1)).toHaveLength(4);
  expect(tab.rowTotals.slice(0, 2)).toEqual([1, 1]);
  expect(tab.colTotals[0]).toBe(1);
  expect(tab.total).toBe(1);
});

test("a group counts a study of two of its values once", () => {
  const tab = crossTabulate(items(grains, "groups"), items(ovens, "values"), everyone);
  expect(tab.rowTotals).toEqual([5, 4]);
  expect(tab.counts).toEqual([
    [3, 2, 1, 0, 0],
    [0, 2, 2, 0, 0],
  ]);
});

test("the total counts studies that stand in no cell too", () => {
  const tab = crossTabulate(items(grains, "values"), items(ovens, "values"), everyone);
  expect(tab.total).toBe(smallStudies.length);
  expect(crossTabulate([], [], everyone)).toMatchObject({ counts: [], total: 8 });
});

test("cells, margins and total of random tables and filters are those of a plain count", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      const context = select(table, view.filters, bitsOf(studies.length, hits));
      const rows = axisItems(table, axisLayout(codebook, view, view.rows), context);
      const cols = axisItems(table, axisLayout(codebook, view, view.cols), context);
      const plain = plainSelection(codebook, studies, view.filters, hits);
      const of = (name: string, entry: string) => [name, entry] as const;
      const row = rows.map(({ entry }) => of(view.rows.dimension, entry));
      const col = cols.map(({ entry }) => of(view.cols.dimension, entry));

      const tab = crossTabulate(rows, cols, context);
      expect(tab.counts).toEqual(row.map((r) => col.map((c) => plainCount(codebook, plain, r, c))));
      expect(tab.rowTotals).toEqual(row.map((r) => plainCount(codebook, plain, r)));
      expect(tab.colTotals).toEqual(col.map((c) => plainCount(codebook, plain, c)));
      expect(tab.total).toBe(plain.length);
    }),
    { numRuns: 500 },
  );
});
