import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOf } from "../../../src/evidence/bits.ts";
import {
  carriersOf,
  carriersOfEntry,
  codesOf,
  evidenceTable,
  reportedIn,
} from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const grains = smallCodebook.dimensions[0]!;
const idsOf = (bits: Uint32Array) => indexesOf(bits).map((index) => small.ids[index]);

test("a group holds a study of two of its values once", () => {
  expect(idsOf(carriersOfEntry(small, grains, "group:wheats"))).toEqual([
    ...["b1", "b2", "b3", "b4", "b8"],
  ]);
});

test("a merge holds the studies of either value", () => {
  expect(idsOf(carriersOfEntry(small, grains, "durum~other"))).toEqual([
    ...["b1", "b4", "b5", "b7", "b8"],
  ]);
});

test("an entry that the codebook does not know holds none", () => {
  for (const entry of ["", "barley", "group:", "group:none", "spelt~barley", "~", "constructor"]) {
    expect(idsOf(carriersOfEntry(small, grains, entry)), entry).toEqual([]);
  }
  expect(idsOf(carriersOf(small, "no-dimension", ["spelt"]))).toEqual([]);
});

test("a study whose source does not tell is not among the reported ones", () => {
  expect(idsOf(reportedIn(small, "grains"))).not.toContain("b6");
  expect(idsOf(reportedIn(small, "ovens"))).not.toContain("b7");
  expect(() => reportedIn(small, "no-dimension")).toThrow(RangeError);
});

test("codes outside the codebook are left out, and so are studies without codes", () => {
  const odd = evidenceTable(smallCodebook, [
    { id: "x1", codes: { grains: ["barley", "rye"], weather: ["rain"] } },
    { id: "x2", codes: {} },
  ]);
  expect(indexesOf(carriersOf(odd, "grains", ["rye", "barley"]))).toEqual([0]);
  // Nor does an unknown code count as another value, such as the first one.
  for (const value of ["spelt", "durum", "other", "not-told"]) {
    expect(indexesOf(carriersOf(odd, "grains", [value])), value).toEqual([]);
  }
  expect(codesOf(odd, 0)["grains"]).toEqual(["rye"]);
  expect(codesOf(odd, 1)["grains"]).toEqual([]);
  expect(indexesOf(reportedIn(odd, "ovens"))).toEqual([]);
});

test("for every value of a random table, its carriers are the rows that hold it", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies }) => {
      const table = evidenceTable(codebook, studies);
      expect(table.size).toBe(studies.length);
      for (const { name, categories } of codebook.dimensions) {
        for (const { value } of categories) {
          const rows = studies.flatMap(({ codes }, at) =>
            codes[name]!.includes(value) ? [at] : [],
          );
          expect(indexesOf(carriersOf(table, name, [value]))).toEqual(rows);
        }
        const known = categories.filter((c) => !c.missing).map(({ value }) => value);
        const rows = studies.flatMap(({ codes }, at) =>
          codes[name]!.some((value) => known.includes(value)) ? [at] : [],
        );
        expect(indexesOf(reportedIn(table, name))).toEqual(rows);
      }
    }),
  );
});
