import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOf } from "../../../src/evidence/bits.ts";
import { type Filters, NO_FILTERS, select } from "../../../src/evidence/selection.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { bitsOf, plainSelection } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const selected = (filters: Partial<Filters>, ignore?: readonly string[]) =>
  indexesOf(select(small, { ...NO_FILTERS, ...filters }, null, ignore)).map(
    (index) => small.ids[index],
  );
const grains = (mode: "any" | "all", ...entries: string[]) => ({ grains: { entries, mode } });

test("without filters every study is selected", () => {
  expect(selected({})).toEqual(smallStudies.map(({ id }) => id));
});

test("within a facet one value is enough, or all are needed", () => {
  expect(selected({ choices: grains("any", "durum", "rye") })).toEqual([
    "b1",
    "b3",
    "b4",
    "b5",
    "b8",
  ]);
  expect(selected({ choices: grains("all", "durum", "rye") })).toEqual(["b8"]);
  expect(selected({ choices: grains("all", "group:wheats", "group:rest") })).toEqual(["b3", "b8"]);
  expect(selected({ choices: grains("all", "spelt~durum", "rye") })).toEqual(["b3", "b8"]);
});

test("between facets every one must be passed", () => {
  const choices = { ...grains("any", "spelt"), ovens: { entries: ["stone", "ir"], mode: "any" } };
  expect(selected({ choices: choices as Filters["choices"] })).toEqual(["b1", "b2", "b3"]);
});

test("'not told' can be asked for, but no group and no other value stands for it", () => {
  expect(selected({ choices: grains("any", "not-told") })).toEqual(["b6"]);
  expect(selected({ choices: grains("any", "group:wheats", "group:rest") })).not.toContain("b6");
});

test("both ends of a range of years are in it", () => {
  expect(selected({ years: { from: 2002, to: 2003 } })).toEqual(["b3", "b4", "b5"]);
  expect(selected({ years: { from: 2005, to: 2005 } })).toEqual([]);
});

test("the choice of an ignored dimension is left out, years too", () => {
  const filters = { choices: grains("any", "other"), years: { from: 2004, to: 2004 } };
  expect(selected(filters)).toEqual(["b7"]);
  expect(selected(filters, ["grains"])).toEqual(["b6", "b7", "b8"]);
  expect(selected(filters, ["baked"])).toEqual(["b5", "b7"]);
});

test("a choice of nothing known selects none, whatever the value is called", () => {
  expect(selected({ choices: grains("any", "barley") })).toEqual([]);
  expect(selected({ choices: grains("any", "__proto__") })).toEqual([]);
});

test("random filters select the rows that a plain reading of them does", () => {
  fc.assert(
    fc.property(anyEvidence, fc.nat(), ({ codebook, studies, view, hits }, pick) => {
      const table = evidenceTable(codebook, studies);
      const ignored = [codebook.dimensions[pick % codebook.dimensions.length]!.name];
      for (const ignore of [[], ignored]) {
        const found = select(table, view.filters, bitsOf(studies.length, hits), ignore);
        const plain = plainSelection(codebook, studies, view.filters, hits, ignore);
        expect(indexesOf(found).map((index) => table.ids[index])).toEqual(
          plain.map(({ id }) => id),
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("one more value never selects fewer with 'any', nor more with 'all'", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view }) => {
      const table = evidenceTable(codebook, studies);
      for (const [name, { entries }] of Object.entries(view.filters.choices)) {
        const size = (mode: "any" | "all", some: readonly string[]) =>
          indexesOf(
            select(table, { ...NO_FILTERS, choices: { [name]: { entries: some, mode } } }, null),
          ).length;
        const fewer = entries.slice(1);
        expect(size("any", entries)).toBeGreaterThanOrEqual(size("any", fewer));
        expect(size("all", entries)).toBeLessThanOrEqual(size("all", fewer));
      }
    }),
  );
});
