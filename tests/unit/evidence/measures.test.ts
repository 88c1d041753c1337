import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bits, countBits } from "../../../src/evidence/bits.ts";
import {
  type CellCounts,
  countWith,
  expectedCount,
  measureCell,
  measuresOf,
  newestYear,
} from "../../../src/evidence/measures.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { bitsOf } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const inside = (...ids: string[]) =>
  bitsOf(
    small.size,
    ids.map((id) => small.ids.indexOf(id)),
  )!;
const measured = (id: string, counts: CellCounts, bits: Bits) =>
  measureCell(
    small,
    measuresOf(smallCodebook).find((measure) => measure.id === id)!,
    counts,
    null,
    bits,
  );
const spelt = { count: 2, rowTotal: 4, colTotal: 5, total: 8 };
const empty = { count: 0, rowTotal: 0, colTotal: 5, total: 8 };

test("the number of studies comes first, each measure has an id of its own", () => {
  const ids = measuresOf(smallCodebook).map(({ id }) => id);
  expect(ids[0]).toBe("count");
  expect(new Set(ids).size).toBe(ids.length);
});

test("the measures of a cell known by hand", () => {
  const cell = inside("b1", "b2");
  expect(measured("count", spelt, cell).value).toBe(2);
  expect(measured("row-share", spelt, cell)).toMatchObject({
    value: 0.5,
    part: { count: 2, of: 4 },
  });
  expect(measured("col-share", spelt, cell)).toMatchObject({
    value: 0.4,
    part: { count: 2, of: 5 },
  });
  expect(measured("ratio", spelt, cell).value).toBeCloseTo(2 / 2.5, 12);
  expect(measured("share-tasted", spelt, cell)).toMatchObject({
    value: 0.5,
    quality: { count: 1, of: 2 },
  });
  expect(measured("newest", spelt, cell).value).toBe(2001);
});

test("a cell without studies has no share and no newest year, rather than nought", () => {
  const none = inside();
  expect(measured("count", empty, none).value).toBe(0);
  for (const id of ["row-share", "ratio", "share-tasted", "newest"]) {
    expect(measured(id, empty, none).value, id).toBeNull();
  }
});

test("'not told' is never counted as having the quality, nor left out of the studies", () => {
  const cell = inside("b1", "b2", "b3");
  expect(measured("share-tasted", { ...spelt, count: 3 }, cell).quality).toMatchObject({
    count: 1,
    of: 3,
    saying: 2,
    high: 2 / 3,
  });
});

test("the expected count is row times column over all, and nought of nothing", () => {
  expect(expectedCount(spelt)).toBe(2.5);
  expect(expectedCount({ count: 0, rowTotal: 0, colTotal: 0, total: 0 })).toBe(0);
});

test("a table without years has no newest year to show", () => {
  const codebook = { ...smallCodebook, dimensions: smallCodebook.dimensions.slice(0, 3) };
  expect(measuresOf(codebook).map(({ kind }) => kind)).not.toContain("newest");
  expect(newestYear(evidenceTable(codebook, smallStudies), inside("b1"))).toBeNull();
});

test("indicators and newest years of random cells agree with a plain look at the rows", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, hits }) => {
      const table = evidenceTable(codebook, studies);
      const cell = bitsOf(studies.length, hits ?? [])!;
      const rows = studies.filter((_, index) => hits?.includes(index));
      expect(countBits(cell)).toBe(rows.length);
      for (const indicator of codebook.indicators) {
        const having = rows.filter(({ codes }) =>
          codes[indicator.dimension]!.some((value) => indicator.values.includes(value)),
        );
        expect(countWith(table, indicator, cell)).toBe(having.length);
      }
      const year = codebook.dimensions.find(({ kind }) => kind === "year")?.name;
      const known = year ? rows.flatMap(({ codes }) => codes[year]!.map(Number)) : [];
      expect(newestYear(table, cell)).toBe(known.length > 0 ? Math.max(...known) : null);
    }),
  );
});
