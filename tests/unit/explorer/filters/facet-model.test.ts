import fc from "fast-check";
import { expect, test } from "vitest";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { facetOf } from "../../../../src/explorer/filters/facet-model.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import { smallCodebook, smallStudies } from "../../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../../support/arbitraries.ts";
import { bitsOf, plainCount, plainSelection } from "../../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const grains = smallCodebook.dimensions[0]!;

test("a facet lists groups with their values, and what is not told last", () => {
  const { options } = facetOf(small, grains, defaultView(smallCodebook), null);
  expect(options.map(({ entry, count, kind, nested }) => [entry, count, kind, nested])).toEqual([
    ["group:wheats", 5, "group", false],
    ["spelt", 4, "value", true],
    ["durum", 3, "value", true],
    ["emmer", 0, "value", true],
    ["group:rest", 4, "group", false],
    ["rye", 3, "value", true],
    ["other", 2, "value", true],
    ["not-told", 1, "missing", false],
  ]);
});

test("a group of one value is not listed beside it", () => {
  const one = { ...grains, categories: grains.categories.filter(({ value }) => value !== "other") };
  const codebook = { ...smallCodebook, dimensions: [one, ...smallCodebook.dimensions.slice(1)] };
  const table = evidenceTable(codebook, smallStudies);
  const { options } = facetOf(table, one, defaultView(codebook), null);
  expect(options.map(({ entry }) => entry)).not.toContain("group:rest");
  expect(options.find(({ entry }) => entry === "rye")?.nested).toBe(false);
});

test("what is chosen, and whether any or all of it, is said", () => {
  const choices = { grains: { entries: ["group:wheats", "rye"], mode: "all" as const } };
  const view = { ...defaultView(smallCodebook), filters: { choices, years: null, text: "" } };
  const { mode, options } = facetOf(small, grains, view, null);
  expect(mode).toBe("all");
  expect(options.filter(({ chosen }) => chosen).map(({ entry }) => entry)).toEqual([
    "group:wheats",
    "rye",
  ]);
});

test("a random facet lists every value once, with a plain count under the other filters", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      for (const dimension of codebook.dimensions) {
        const { name, categories } = dimension;
        const { options } = facetOf(table, dimension, view, bitsOf(studies.length, hits));
        const rows = plainSelection(codebook, studies, view.filters, hits, [name]);
        for (const { entry, count } of options) {
          expect(count, entry).toBe(plainCount(codebook, rows, [name, entry]));
        }
        const values = options.filter(({ kind }) => kind !== "group").map(({ entry }) => entry);
        expect(values.sort()).toEqual(categories.map(({ value }) => value).sort());
      }
    }),
  );
});
