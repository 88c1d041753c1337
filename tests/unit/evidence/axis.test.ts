import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AxisLayout,
  AXIS_ORDERS,
  axisItems,
  plainLayout,
} from "../../../src/evidence/axis.ts";
import { allBits, indexesOf } from "../../../src/evidence/bits.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { axisLayout } from "../../../src/views/view.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";
import { bitsOf, carries, plainCount, plainSelection } from "../../support/plain-count.ts";

const small = evidenceTable(smallCodebook, smallStudies);
const everyone = allBits(small.size);
const [grains, ovens] = smallCodebook.dimensions;
const entries = (dimension: typeof grains, change: Partial<AxisLayout> = {}) =>
  axisItems(small, { ...plainLayout(dimension!), ...change }, everyone).map(({ entry }) => entry);

test("a grouped dimension starts folded, another with its values", () => {
  expect(entries(grains)).toEqual(["group:wheats", "group:rest"]);
  expect(entries(ovens)).toEqual(["stone", "steam", "ir", "solar", "other"]);
  expect([grains, ovens].map((dimension) => plainLayout(dimension!).level)).toEqual([
    ...["groups", "values"],
  ]);
});

test("a group without a reported value stands nowhere", () => {
  const [wheats, rest] = grains!.groups;
  const groups = [wheats!, { id: "bare", label: "Bare", definition: "Invented." }, rest!];
  const categories = grains!.categories.map((one) =>
    one.missing ? { ...one, group: "bare" } : one,
  );
  expect(entries({ ...grains!, groups, categories })).toEqual(["group:wheats", "group:rest"]);
});

test("an open group is followed by its values", () => {
  expect(entries(grains, { open: ["rest"] })).toEqual([
    ...["group:wheats", "group:rest", "rye", "other"],
  ]);
  const items = axisItems(small, { ...plainLayout(grains!), open: "all" }, everyone);
  expect(items.map(({ parent }) => parent)).toEqual([
    ...[null, "group:wheats", "group:wheats", "group:wheats"],
    ...[null, "group:rest", "group:rest"],
  ]);
});

test("'not told' stands on no axis until it is asked for, and then last", () => {
  for (const order of AXIS_ORDERS) {
    expect(entries(grains, { order, level: "values" })).not.toContain("not-told");
    expect(entries(grains, { order, open: "all" })).not.toContain("not-told");
    expect(entries(ovens, { order, missing: true }).at(-1)).toBe("not-told");
  }
  const items = axisItems(small, { ...plainLayout(ovens!), missing: true }, everyone);
  expect(items.filter(({ kind }) => kind === "missing").map(({ entry }) => entry)).toEqual([
    "not-told",
  ]);
});

test("an axis keeps the values that nobody carries, unless they are to be hidden", () => {
  expect(entries(ovens)).toContain("solar");
  expect(entries(ovens, { unused: false })).toEqual(["stone", "steam", "ir"]);
  expect(entries(grains, { unused: false, level: "values" })).not.toContain("emmer");
});

test("orders known by hand: by count, and by name in English", () => {
  expect(entries(grains, { level: "values", order: "count" })).toEqual([
    ...["spelt", "durum", "rye", "other", "emmer"],
  ]);
  expect(entries(grains, { level: "values", order: "name" })).toEqual([
    ...["durum", "emmer", "other", "rye", "spelt"],
  ]);
  expect(entries(grains, { order: "name", open: ["wheats"] })).toEqual([
    ...["group:rest", "group:wheats", "durum", "emmer", "spelt"],
  ]);
});

test("a merge stands once, where the first of its values stood, also across groups", () => {
  expect(entries(grains, { level: "values", merged: ["durum~rye"] })).toEqual([
    ...["spelt", "durum~rye", "emmer", "other"],
  ]);
  expect(entries(grains, { open: "all", merged: ["durum~rye"] })).toEqual([
    ...["group:wheats", "spelt", "durum~rye", "emmer", "group:rest", "other"],
  ]);
  const [, merge] = axisItems(
    small,
    { ...plainLayout(grains!), level: "values", merged: ["durum~rye"] },
    everyone,
  );
  expect(merge).toMatchObject({ label: "Durum + Rye", values: ["durum", "rye"], kind: "value" });
  expect(indexesOf(merge!.carriers).map((index) => small.ids[index])).toEqual([
    ...["b1", "b3", "b4", "b5", "b8"],
  ]);
});

test("every item of a random axis is carried by just the rows that hold one of its values", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view }) => {
      const table = evidenceTable(codebook, studies);
      for (const axis of [view.rows, view.cols]) {
        const layout = axisLayout(codebook, view, axis);
        for (const { entry, carriers } of axisItems(table, layout, allBits(table.size))) {
          const rows = studies.filter((study) => carries(codebook, study, axis.dimension, entry));
          expect(indexesOf(carriers).map((i) => table.ids[i])).toEqual(rows.map(({ id }) => id));
        }
      }
    }),
    { numRuns: 200 },
  );
});

test("an order changes the order only, and keeps values under their group", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      const context = bitsOf(studies.length, hits) ?? allBits(studies.length);
      const layout = axisLayout(codebook, view, view.rows);
      const across = axisItems(table, axisLayout(codebook, view, view.cols), context);
      const ordered = axisItems(table, layout, context, across);
      const plain = axisItems(table, { ...layout, order: "contract" }, context, across);
      const named = (items: typeof plain) => items.map((i) => `${i.parent} ${i.entry}`);
      expect(named(ordered).sort()).toEqual(named(plain).sort());
      let heading: string | null = null;
      for (const { kind, entry, parent } of ordered) {
        if (kind === "group") heading = entry;
        if (parent !== null) expect(parent).toBe(heading);
      }
    }),
    { numRuns: 300 },
  );
});

test("on a folded-open or plain axis every reported value has its place, once", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view }) => {
      const table = evidenceTable(codebook, studies);
      const layout = { ...axisLayout(codebook, view, view.rows), unused: true, missing: false };
      const open = layout.level === "groups" ? { ...layout, open: "all" as const } : layout;
      const shown = axisItems(table, open, allBits(table.size))
        .filter(({ kind }) => kind === "value")
        .flatMap(({ values }) => values);
      const reported = layout.dimension.categories.filter((c) => !c.missing).map((c) => c.value);
      expect(shown.sort()).toEqual(reported.sort());
    }),
    { numRuns: 300 },
  );
});

test("the order by count goes down, and values of equal count keep the contract's order", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      const rows = plainSelection(codebook, studies, { ...view.filters, choices: {} }, hits);
      const context = bitsOf(
        studies.length,
        rows.map((row) => studies.indexOf(row)),
      )!;
      for (const dimension of codebook.dimensions) {
        const layout = { ...plainLayout(dimension), level: "values" as const };
        const sorted = axisItems(table, { ...layout, order: "count" }, context).map((i) => i.entry);
        const counted = dimension.categories
          .filter((c) => !c.missing)
          .map(({ value }, at) => ({
            value,
            at,
            n: plainCount(codebook, rows, [dimension.name, value]),
          }));
        counted.sort((a, b) => b.n - a.n || a.at - b.at);
        expect(sorted).toEqual(counted.map(({ value }) => value));
      }
    }),
  );
});
