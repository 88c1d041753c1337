import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOf } from "../../../../src/evidence/bits.ts";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { mapContext } from "../../../../src/explorer/map/map-context.ts";
import { countedMap, heatmapOf, withChosen } from "../../../../src/explorer/map/map-model.ts";
import { smallMapOf, smallMapsOf } from "../../../../src/explorer/map/small-map-model.ts";
import type { HeatmapModel } from "../../../../src/figures/heatmap-model.ts";
import { defaultView } from "../../../../src/views/default-view.ts";
import type { View } from "../../../../src/views/view.ts";
import { smallCodebook, smallStudies } from "../../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../../support/arbitraries.ts";
import { dimensionsOf, placeEntries } from "../../../support/place-entries.ts";
import { bitsOf, plainCount, plainSelection } from "../../../support/plain-count.ts";
import type { CodedStudy } from "../../../../src/evidence/table.ts";
import type { Codebook } from "../../../../src/contract/contract.ts";

const nothing = () => null;
const small = evidenceTable(smallCodebook, smallStudies);
const mapOf = (change: Partial<View>) => {
  const view = { ...defaultView(smallCodebook), ...change };
  return heatmapOf(small, view, mapContext(small, view, view.filters, nothing));
};
const values = { dimension: "grains", level: "values", open: [], order: "contract" } as const;
const cell = (map: HeatmapModel, row: string, col: string) =>
  map.rows.find(({ entry }) => entry === row)!.cells[
    map.cols.findIndex(({ entry }) => entry === col)
  ]!;

/** Fails unless every number of a map is that of a plain count over the rows of its context. */
function expectPlainCounts(
  codebook: Codebook,
  context: readonly CodedStudy[],
  view: View,
  map: HeatmapModel,
) {
  const row = ({ entry }: { entry: string }) => placeEntries(view, entry, null);
  const col = ({ entry }: { entry: string }) => placeEntries(view, null, entry);
  expect(map.total).toBe(context.length);
  expect(map.rows.map(({ total }) => total)).toEqual(
    map.rows.map((r) => plainCount(codebook, context, ...row(r))),
  );
  expect(map.cols.map(({ total }) => total)).toEqual(
    map.cols.map((c) => plainCount(codebook, context, ...col(c))),
  );
  expect(map.rows.map(({ cells }) => cells.map(({ count }) => count))).toEqual(
    map.rows.map((r) => map.cols.map((c) => plainCount(codebook, context, ...row(r), ...col(c)))),
  );
  const outer = view.inside === "rows" ? row : col;
  expect(map.inside?.outers.map(({ total }) => total)).toEqual(
    map.inside?.outers.map((o) => plainCount(codebook, context, ...outer(o))),
  );
}

test("cells, margins, total and expected counts of random maps are those of a plain count", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      const find = () => bitsOf(studies.length, hits);
      const plain = plainSelection(codebook, studies, view.filters, hits, dimensionsOf(view));
      const context = mapContext(table, view, view.filters, find);
      expect(indexesOf(context).map((i) => table.ids[i])).toEqual(plain.map(({ id }) => id));
      expectPlainCounts(codebook, plain, view, heatmapOf(table, view, context));
    }),
    { numRuns: 400 },
  );
});

test("panels are the values of the split that occur, largest first, each a map of its own studies", () => {
  fc.assert(
    fc.property(anyEvidence, ({ codebook, studies, view, hits }) => {
      const table = evidenceTable(codebook, studies);
      const find = () => bitsOf(studies.length, hits);
      const { split, inside } = view;
      if (split === null || inside !== null) return;
      const panels = smallMapsOf(
        table,
        split,
        mapContext(table, view, view.filters, find, [split]),
      );
      const ignored = [view.rows.dimension, view.cols.dimension, split];
      const plain = plainSelection(codebook, studies, view.filters, hits, ignored);
      const occurring = codebook.dimensions
        .find(({ name }) => name === split)!
        .categories.filter((c) => !c.missing && plainCount(codebook, plain, [split, c.value]) > 0);
      expect(panels.map(({ entry }) => entry).sort()).toEqual(
        occurring.map(({ value }) => value).sort(),
      );
      const totals = panels.map(({ total }) => total);
      expect(totals).toEqual(totals.toSorted((a, b) => b - a));
      const context = mapContext(table, view, view.filters, find);
      const main = heatmapOf(table, view, context);
      const within = { ...view, inside: "cols" as const };
      const nested = heatmapOf(table, within, mapContext(table, within, view.filters, find));
      for (const panel of panels) {
        const inside = plain.filter(({ codes }) => codes[split]!.includes(panel.entry));
        expect(panel.total).toBe(inside.length);
        const map = smallMapOf(table, view, panel, context);
        expectPlainCounts(codebook, inside, view, map);
        // A cell of a panel says of three entries what the map says that has the third inside its columns,
        // but for a column that is all of what it stands inside: that one speaks of two.
        const alone = new Set(
          nested.inside!.outers.flatMap(({ entry, size }) => (size === 1 ? [entry] : [])),
        );
        for (const { entry, cells } of map.rows) {
          const row = nested.rows.find((one) => one.entry === entry);
          map.cols.forEach((col, c) => {
            const at = nested.cols.findIndex((one) => one.entry === `${col.entry}.${panel.entry}`);
            const same = row?.cells[at];
            if (same && !alone.has(col.entry)) expect(cells[c]!.mark).toBe(same.mark);
          });
        }
        expect(map.rows.map(({ entry }) => entry)).toEqual(main.rows.map(({ entry }) => entry));
        expect(map.cols.map(({ entry }) => entry)).toEqual(main.cols.map(({ entry }) => entry));
      }
    }),
    { numRuns: 200 },
  );
});

test("the marks of cells known by hand", () => {
  const map = mapOf({ rows: values });
  expect(cell(map, "spelt", "stone")).toMatchObject({ count: 2, mark: "count" });
  // Six studies tell grain and oven. 3 with rye, 3 in a stone oven: 1.5 would be expected.
  expect(cell(map, "rye", "stone")).toMatchObject({ count: 0, expected: 1.5, mark: "empty" });
  // 3 with durum, 2 in an IR oven: 1 is enough to point it out.
  expect(cell(map, "durum", "ir")).toMatchObject({ count: 0, expected: 1, mark: "empty" });
  // 1 of other grains, 3 in a stone oven: 0.5 is not.
  expect(cell(map, "other", "stone")).toMatchObject({ count: 0, expected: 0.5, mark: "blank" });
  expect(cell(map, "rye", "solar")).toMatchObject({ count: 0, mark: "cannot-occur" });
  // Nobody bakes in the sun: nothing is claimed.
  expect(cell(map, "spelt", "solar")).toMatchObject({ count: 0, expected: null, mark: "blank" });
});

test("a group cannot occur only when none of its values can", () => {
  const map = mapOf({});
  expect(cell(map, "group:rest", "solar").mark).toBe("cannot-occur");
  expect(cell(map, "group:wheats", "solar").mark).toBe("blank");
  const merged = mapOf({ rows: values, merged: { grains: ["emmer~rye"] } });
  expect(cell(merged, "emmer~rye", "solar").mark).toBe("blank");
});

test("a study of several values may stand in a cell that cannot occur, and is counted", () => {
  const both = evidenceTable(smallCodebook, [
    { id: "x", codes: { grains: ["spelt", "rye"], ovens: ["solar", "stone"] } },
  ]);
  const view = { ...defaultView(smallCodebook), rows: values };
  const map = heatmapOf(both, view, mapContext(both, view, view.filters, nothing));
  expect(cell(map, "rye", "solar")).toMatchObject({ count: 1, mark: "cannot-occur" });
});

test("a cell is named by its number, its row and its column", () => {
  const { name } = cell(mapOf({ rows: values }), "spelt", "stone");
  expect(name).toContain("2 studies");
  expect(name).toContain("Spelt");
  expect(name).toContain("Stone");
});

test("what is chosen on an axis is marked and hides nothing", () => {
  const any = (...entries: string[]) => ({ entries, mode: "any" as const });
  const choices = { grains: any("spelt"), ovens: any("stone") };
  const filters = { choices, years: null, text: "" };
  const [open, map] = [mapOf({ rows: values }), mapOf({ rows: values, filters })];
  expect(map.total).toBe(8);
  expect(cell(map, "spelt", "stone").chosen).toBe(true);
  expect(cell(map, "spelt", "steam").chosen).toBe(false);
  expect(map.rows.map(({ chosen }) => chosen)).toEqual([true, false, false, false, false]);
  expect(map.rows.map(({ total }) => total)).toEqual(open.rows.map(({ total }) => total));
});

test("what is chosen of an outer dimension marks its head, and leaves all else as it was counted", () => {
  const change: Partial<View> = {
    ...{ split: "tasting", inside: "cols" },
    filters: {
      ...defaultView(smallCodebook).filters,
      choices: { ovens: { entries: ["steam"], mode: "any" } },
    },
  };
  const view = { ...defaultView(smallCodebook), ...change };
  const context = mapContext(small, view, view.filters, nothing);
  const counted = countedMap(small, view, context);
  const map = withChosen(smallCodebook, view, counted);
  const outers = map.inside!.outers.map(({ entry, chosen }) => [entry, chosen] as const);
  expect(outers.filter(([, chosen]) => chosen)).toEqual([["steam", true]]);
  expect(outers.length).toBeGreaterThan(1);
  expect(map).toEqual(heatmapOf(small, view, context));
  for (const [r, row] of map.rows.entries()) expect(row).toBe(counted.map.rows[r]);
  for (const [c, col] of map.cols.entries()) {
    expect(col.chosen).toBe(col.entry === "steam" || col.inner?.outer === "Steam");
    if (!col.chosen) expect(col).toBe(counted.map.cols[c]);
  }
});

test("a chosen year on an axis is marked as any other value is", () => {
  const cols = { dimension: "baked", level: "values", open: [], order: "contract" } as const;
  const choices = { grains: { entries: ["rye"], mode: "any" as const } };
  const filters = { choices, years: { from: 2003, to: 2003 }, text: "" };
  const map = mapOf({ rows: values, cols, filters });
  expect(map.cols.filter(({ chosen }) => chosen).map(({ entry }) => entry)).toEqual(["2003"]);
  expect(cell(map, "rye", "2003").chosen).toBe(true);
});

test("groups that are folded or open say so, values do not fold", () => {
  const rows = { ...values, level: "groups", open: ["rest"] } as const;
  expect(mapOf({ rows }).rows.map(({ entry, open, nested }) => [entry, open, nested])).toEqual([
    ["group:wheats", false, false],
    ["group:rest", true, false],
    ["rye", null, true],
    ["other", null, true],
  ]);
});
