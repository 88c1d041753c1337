import fc from "fast-check";
import { expect, test } from "vitest";
import { axisItems, plainLayout } from "../../../src/evidence/axis.ts";
import { allBits, countBits } from "../../../src/evidence/bits.ts";
import {
  insideEntry,
  insideGroups,
  type InsideRules,
  outerAndInner,
} from "../../../src/evidence/inside.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { plainCount } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const [, ovens, tasting] = smallCodebook.dimensions;
const itemsOf = (dimension: typeof ovens, level: "groups" | "values" = "values") =>
  axisItems(small, { ...plainLayout(dimension!), level }, allBits(small.size));
const NOTHING_FOLDED: InsideRules = { foldBelow: 1, unfolded: [], shownAnyway: () => false };
const shown = (groups: ReturnType<typeof insideGroups>) =>
  groups.flatMap((group) =>
    group.shown.map(({ outer, inner, carriers }) => [
      insideEntry(outer.entry, inner.entry),
      countBits(carriers),
    ]),
  );
const inOvens = (rules: Partial<InsideRules>) =>
  insideGroups(itemsOf(ovens), itemsOf(tasting), { ...NOTHING_FOLDED, ...rules });

test("only what a study of the table carries together stands inside, in both orders, counted by hand", () => {
  // Stone: b1 panel, b2 and b6 none, b4 e-nose. Steam: b2 none, b5 and b8 panel. IR: b3 not told, b5 panel.
  expect(shown(inOvens({}))).toEqual([
    ["stone.panel", 1],
    ["stone.e-nose", 1],
    ["stone.none", 2],
    ["steam.panel", 2],
    ["steam.none", 1],
    ["ir.panel", 1],
  ]);
});

test("what no study carries stands there where it is asked for, such as a gap", () => {
  const groups = inOvens({
    foldBelow: 9,
    shownAnyway: (outer, inner) => outer.entry === "solar" && inner.entry === "panel",
  });
  expect(shown(groups)).toEqual([["solar.panel", 0]]);
  expect(groups.map(({ few }) => few.length)).toEqual([3, 2, 1, 0]);
});

test("what few studies carry is folded away, but for where a reader unfolded it; what holds it stays", () => {
  const few = inOvens({ foldBelow: 2 });
  expect(shown(few)).toEqual([
    ["stone.none", 2],
    ["steam.panel", 2],
  ]);
  expect(
    few.map(({ outer, few: all, folded }) => [outer.entry, all.map((o) => o.inner.entry), folded]),
  ).toEqual([
    ["stone", ["panel", "e-nose"], true],
    ["steam", ["none"], true],
    ["ir", ["panel"], true],
  ]);
  const [stone] = inOvens({ foldBelow: 2, unfolded: ["stone"] });
  expect(stone).toMatchObject({ folded: false, alone: false });
  expect(stone!.few).toHaveLength(2);
  expect(stone!.shown).toHaveLength(3);
});

test("one thing inside is alone where it has the same studies as what it stands inside", () => {
  const alone = (inners: "values" | "groups") =>
    insideGroups(itemsOf(ovens), itemsOf(ovens, inners), NOTHING_FOLDED).map((group) => [
      group.outer.entry,
      group.alone,
    ]);
  // An oven inside itself; b2 and b5 stand in two ovens, so that two things stand inside those.
  expect(alone("values")).toEqual([
    ["stone", false],
    ["steam", false],
    ["ir", false],
  ]);
  const [only] = insideGroups(itemsOf(ovens).slice(0, 1), itemsOf(ovens).slice(0, 1), {
    ...NOTHING_FOLDED,
  });
  expect(only).toMatchObject({ alone: true, folded: false });
});

test("values, groups and merges inside others are told apart again", () => {
  const entry = fc.constantFrom("mri", "group:a-b", "spelt~rye", "2003", "x-ray");
  fc.assert(
    fc.property(entry, entry, (outer, inner) => {
      expect(outerAndInner(insideEntry(outer, inner))).toEqual([outer, inner]);
      expect(outerAndInner(outer)).toEqual([outer]);
    }),
  );
});

test("random tables hold inside each other just what a plain count finds together", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies }) => {
      const table = evidenceTable(codebook, studies);
      const [a, b] = codebook.dimensions as [typeof ovens & {}, typeof ovens & {}];
      const items = (dimension: typeof a) =>
        axisItems(table, plainLayout(dimension), allBits(table.size));
      const found = insideGroups(items(a), items(b), NOTHING_FOLDED);
      const plain = items(a).flatMap((outer) =>
        items(b).flatMap((inner) => {
          const count = plainCount(codebook, studies, [a.name, outer.entry], [b.name, inner.entry]);
          return count > 0 ? [[insideEntry(outer.entry, inner.entry), count]] : [];
        }),
      );
      expect(shown(found)).toEqual(plain);
    }),
  );
});

test("in random tables nothing is lost by folding: what is shown and what is folded away is all there is", () => {
  fc.assert(
    fc.property(anyEvidence, fc.integer({ min: 1, max: 5 }), ({ codebook, studies }, foldBelow) => {
      const table = evidenceTable(codebook, studies);
      const [a, b] = codebook.dimensions as [typeof ovens & {}, typeof ovens & {}];
      const items = (dimension: typeof a) =>
        axisItems(table, plainLayout(dimension), allBits(table.size));
      const all = insideGroups(items(a), items(b), NOTHING_FOLDED);
      const folded = insideGroups(items(a), items(b), { ...NOTHING_FOLDED, foldBelow });
      expect(folded.map(({ outer }) => outer.entry)).toEqual(all.map(({ outer }) => outer.entry));
      for (const [at, { shown: seen, few }] of folded.entries()) {
        const entries = [...seen, ...few].map(({ inner }) => inner.entry);
        expect(entries.toSorted()).toEqual(
          all[at]!.shown.map(({ inner }) => inner.entry).toSorted(),
        );
        for (const { carriers } of seen) {
          expect(countBits(carriers)).toBeGreaterThanOrEqual(foldBelow);
        }
        for (const { carriers } of few) expect(countBits(carriers)).toBeLessThan(foldBelow);
      }
    }),
  );
});
