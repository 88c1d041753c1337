import fc from "fast-check";
import { expect, test } from "vitest";
import { facetCounts } from "../../../src/evidence/facets.ts";
import { NO_FILTERS } from "../../../src/evidence/selection.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { bitsOf, plainCount, plainSelection } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const [grains, ovens, , baked] = smallCodebook.dimensions;
const stone = { ...NO_FILTERS, choices: { ovens: { entries: ["stone"], mode: "any" as const } } };

test("counts known from a count by hand", () => {
  expect(Object.fromEntries(facetCounts(small, grains!, stone, null))).toEqual({
    "group:wheats": 3,
    "group:rest": 0,
    spelt: 2,
    durum: 2,
    emmer: 0,
    rye: 0,
    other: 0,
    "not-told": 1,
  });
});

test("a facet's own choice does not change its counts", () => {
  const open = facetCounts(small, ovens!, NO_FILTERS, null);
  expect(facetCounts(small, ovens!, stone, null)).toEqual(open);
  const years = { ...NO_FILTERS, years: { from: 2001, to: 2001 } };
  expect(facetCounts(small, baked!, years, null).get("2004")).toBe(3);
});

test("random facets count the rows that pass the other filters and carry the entry", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      for (const dimension of codebook.dimensions) {
        const { name, groups, categories } = dimension;
        const counts = facetCounts(table, dimension, view.filters, bitsOf(studies.length, hits));
        const rows = plainSelection(codebook, studies, view.filters, hits, [name]);
        const entries = [
          ...groups.map(({ id }) => `group:${id}`),
          ...categories.map(({ value }) => value),
        ];
        expect([...counts.keys()].sort()).toEqual(entries.sort());
        for (const entry of entries) {
          expect(counts.get(entry), entry).toBe(plainCount(codebook, rows, [name, entry]));
        }
      }
    }),
    { numRuns: 300 },
  );
});
