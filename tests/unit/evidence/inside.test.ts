import fc from "fast-check";
import { expect, test } from "vitest";
import { axisItems, plainLayout } from "../../../src/evidence/axis.ts";
import { allBits, countBits } from "../../../src/evidence/bits.ts";
import { insideEntry, insideItems, outerAndInner } from "../../../src/evidence/inside.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { plainCount } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const [, ovens, tasting] = smallCodebook.dimensions;
const itemsOf = (dimension: typeof ovens, level: "groups" | "values" = "values") =>
  axisItems(small, { ...plainLayout(dimension!), level }, allBits(small.size));
const shown = (items: ReturnType<typeof insideItems>) =>
  items.map(({ outer, inner, carriers }) => [
    insideEntry(outer.entry, inner.entry),
    countBits(carriers),
  ]);

test("only what a study of the table carries together stands inside, in both orders, counted by hand", () => {
  // Stone: b1 panel, b2 and b6 none, b4 e-nose. Steam: b2 none, b5 and b8 panel. IR: b3 not told, b5 panel.
  expect(
    shown(
      insideItems(
        itemsOf(ovens),
        () => itemsOf(tasting),
        () => false,
      ),
    ),
  ).toEqual([
    ["stone.panel", 1],
    ["stone.e-nose", 1],
    ["stone.none", 2],
    ["steam.panel", 2],
    ["steam.none", 1],
    ["ir.panel", 1],
  ]);
});

test("what no study carries stands there where it is asked for, such as a gap", () => {
  const items = insideItems(
    itemsOf(ovens),
    () => itemsOf(tasting),
    (outer, inner) => outer.entry === "solar" && inner.entry === "panel",
  );
  expect(shown(items).at(-1)).toEqual(["solar.panel", 0]);
  expect(items).toHaveLength(7);
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
      const found = insideItems(
        items(a),
        () => items(b),
        () => false,
      );
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
