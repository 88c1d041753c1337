import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import { axisItems } from "../../../src/evidence/axis.ts";
import { allBits, countBits } from "../../../src/evidence/bits.ts";
import { select } from "../../../src/evidence/selection.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import {
  changeAxis,
  changeSplit,
  choose,
  chooseInMap,
  chooseYears,
  clearFilters,
  comparePeriods,
  drawSplit,
  fold,
  foldAll,
  foldInside,
  foldInsideBelow,
  swapAxes,
} from "../../../src/views/change.ts";
import { mergeOnAxis, unmerge } from "../../../src/views/merging.ts";
import { readAddress, writeAddress } from "../../../src/views/address.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { axisLayout, type View } from "../../../src/views/view.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence, viewOf } from "../../support/arbitraries.ts";
import { anyCodebook } from "../../support/arbitrary-codebooks.ts";
import { expectEqual } from "../../support/expect-equal.ts";
import { dimensionsOf, placeEntries } from "../../support/place-entries.ts";
import { bitsOf, plainCount, plainSelection } from "../../support/plain-count.ts";

const small = defaultView(smallCodebook);
const table = evidenceTable(smallCodebook, smallStudies);
const count = (view: View) => countBits(select(table, view.filters, null));
const AXES = ["rows", "cols"] as const;
const entry = (...entries: string[]) => ({ entries, mode: "any" as const });

/** Some row and column of a view's map. */
const anyCell = anyEvidence.chain((evidence) => {
  const { codebook, studies, view } = evidence;
  const random = evidenceTable(codebook, studies);
  const entries = (axis: View["rows"]) =>
    axisItems(
      random,
      axisLayout(codebook, { ...view, unused: true }, axis),
      allBits(random.size),
    ).map((item) => item.entry);
  const third = codebook.dimensions.find(({ name }) => name === view.split)?.categories ?? [];
  const line = (axis: "rows" | "cols") => {
    const outer = fc.constantFrom(...entries(view[axis]));
    if (view.inside !== axis) return fc.option(outer);
    const inner = fc.option(fc.constantFrom(...third.map(({ value }) => value)));
    return fc.option(fc.tuple(outer, inner).map(([a, b]) => (b === null ? a : `${a}.${b}`)));
  };
  return fc.record({
    evidence: fc.constant(evidence),
    random: fc.constant(random),
    row: line("rows"),
    col: line("cols"),
  });
});

/** A cell of two different years: no study has two, and no filter asks for two. */
function isTwoYears(codebook: Codebook, view: View, row: string | null, col: string | null) {
  const year = codebook.dimensions.find(({ kind }) => kind === "year")?.name;
  const asked = placeEntries(view, row, col).filter(([name]) => name === year);
  return new Set(asked.map(([, entry]) => entry)).size > 1;
}

describe("choosing in the map", () => {
  test("a cell chooses its row and column, once more clears them", () => {
    const once = chooseInMap(smallCodebook, small, "group:wheats", "stone");
    expect(once.filters.choices).toEqual({ grains: entry("group:wheats"), ovens: entry("stone") });
    expect(count(once)).toBe(3);
    expect(chooseInMap(smallCodebook, once, "group:wheats", "stone")).toEqual(small);
  });

  test("a row chooses itself and lets go of the column, a column the other way round", () => {
    const cell = chooseInMap(smallCodebook, small, "rye", "ir");
    const row = chooseInMap(smallCodebook, cell, "rye", null);
    expect(row.filters.choices).toEqual({ grains: entry("rye") });
    expect(chooseInMap(smallCodebook, row, "rye", null)).toEqual(small);
    const col = chooseInMap(smallCodebook, cell, null, "ir");
    expect(col.filters.choices).toEqual({ ovens: entry("ir") });
  });

  test("the corner lets go of both", () => {
    const cell = chooseInMap(smallCodebook, small, "rye", "ir");
    expect(chooseInMap(smallCodebook, cell, null, null)).toEqual(small);
  });

  test("a year of an axis becomes the range of years", () => {
    const years = changeAxis(smallCodebook, small, "cols", "baked");
    const once = chooseInMap(smallCodebook, years, "rye", "2003");
    expect(once.filters).toEqual({
      choices: { grains: entry("rye") },
      years: { from: 2003, to: 2003 },
      text: "",
    });
    expect(chooseInMap(smallCodebook, once, "rye", "2003")).toEqual(years);
  });

  test("a range of years is let go of by a row, also by one that was chosen before", () => {
    const years = changeAxis(smallCodebook, small, "cols", "baked");
    const ranged = chooseYears(choose(smallCodebook, years, "grains", entry("rye")), {
      from: 2002,
      to: 2003,
    });
    expect(chooseInMap(smallCodebook, ranged, "rye", null).filters).toEqual({
      choices: { grains: entry("rye") },
      years: null,
      text: "",
    });
  });

  test("of one dimension against itself, a cell asks for both values and a row for its own", () => {
    const self = changeAxis(smallCodebook, small, "cols", "grains");
    const cell = chooseInMap(smallCodebook, self, "durum", "rye");
    expect(count(cell)).toBe(1);
    expect(chooseInMap(smallCodebook, cell, "durum", "rye")).toEqual(self);
    expect(count(chooseInMap(smallCodebook, self, "durum", null))).toBe(3);
    expect(count(chooseInMap(smallCodebook, self, null, "durum"))).toBe(3);
    expect(count(chooseInMap(smallCodebook, self, "durum", "durum"))).toBe(3);
  });

  test("other filters stay", () => {
    const filters = { choices: { tasting: entry("panel") }, years: null, text: "crust" };
    const once = chooseInMap(smallCodebook, { ...small, filters }, "rye", "ir");
    expect(once.filters.choices["tasting"]).toEqual(entry("panel"));
    expect(once.filters.text).toBe("crust");
  });

  test("any cell, row or column selects as many studies as it counts", () => {
    fc.assert(
      fc.property(anyCell, ({ evidence, random, row, col }) => {
        const { codebook, studies, view, hits } = evidence;
        fc.pre(!isTwoYears(codebook, view, row, col));
        const axes = dimensionsOf(view);
        const context = plainSelection(codebook, studies, view.filters, hits, axes);
        const wanted = placeEntries(view, row, col);
        // Chosen from a view without a choice on its axes: a second time would clear it.
        const clear = axes.reduce((next, name) => choose(codebook, next, name, entry()), view);
        const chosen = chooseInMap(codebook, clear, row, col);
        expect(countBits(select(random, chosen.filters, bitsOf(studies.length, hits)))).toBe(
          plainCount(codebook, context, ...wanted),
        );
      }),
      { numRuns: 500 },
    );
  });

  test("choosing twice leaves nothing chosen on the axes, or what was chosen alone before", () => {
    fc.assert(
      fc.property(anyCell, ({ evidence: { codebook, view }, row, col }) => {
        const twice = chooseInMap(codebook, chooseInMap(codebook, view, row, col), row, col);
        const clear = dimensionsOf(view).reduce(
          (next, name) => choose(codebook, next, name, entry()),
          view,
        );
        expect([clear, view]).toContainEqual(twice);
      }),
      { numRuns: 500 },
    );
  });
});

describe("folding", () => {
  test("a group unfolds and folds again; when all are open, it is said so", () => {
    const one = fold(smallCodebook, small, "group:rest");
    expect(one.rows.open).toEqual(["rest"]);
    expect(fold(smallCodebook, one, "group:rest")).toEqual(small);
    const both = fold(smallCodebook, one, "group:wheats");
    expect(both.rows.open).toBe("all");
    expect(fold(smallCodebook, both, "group:rest").rows.open).toEqual(["wheats"]);
  });

  test("all groups unfold and fold at once", () => {
    expect(foldAll(small, true).rows.open).toBe("all");
    expect(foldAll(foldAll(small, true), false)).toEqual(small);
  });

  test("folding twice changes nothing", () => {
    fc.assert(
      fc.property(anyCodebook.chain(viewOf), fc.nat(), ({ codebook, view }, pick) => {
        fc.pre(view.rows.level === "groups");
        const { groups, categories } = codebook.dimensions.find(
          ({ name }) => name === view.rows.dimension,
        )!;
        const used = groups.filter(({ id }) =>
          categories.some((c) => c.group === id && !c.missing),
        );
        const group = `group:${used[pick % used.length]!.id}`;
        const once = fold(codebook, view, group);
        expect(once).not.toEqual(view);
        expect(fold(codebook, once, group)).toEqual(view);
      }),
    );
  });
});

test("swapping exchanges rows and columns, twice nothing", () => {
  fc.assert(
    fc.property(anyCodebook.chain(viewOf), ({ view }) => {
      const once = swapAxes(view);
      expect([once.rows, once.cols]).toEqual([view.cols, view.rows]);
      expect(swapAxes(once)).toEqual(view);
    }),
  );
});

test("what stands inside the columns stands inside the rows once they are exchanged", () => {
  const inside = drawSplit(smallCodebook, changeSplit(smallCodebook, small, "tasting"), "cols");
  expect(swapAxes(inside)).toMatchObject({ split: "tasting", inside: "rows" });
});

test("a cell inside another chooses all three values, once more clears them", () => {
  const inside = drawSplit(smallCodebook, changeSplit(smallCodebook, small, "tasting"), "cols");
  const once = chooseInMap(smallCodebook, inside, "group:wheats", "stone.panel");
  expect(once.filters.choices).toEqual({
    grains: entry("group:wheats"),
    ovens: entry("stone"),
    tasting: entry("panel"),
  });
  // Of the studies of wheat in a stone oven, b1 alone was judged by a panel.
  expect(count(once)).toBe(1);
  expect(chooseInMap(smallCodebook, once, "group:wheats", "stone.panel")).toEqual(inside);
  const head = chooseInMap(smallCodebook, once, null, "stone");
  expect(head.filters.choices).toEqual({ ovens: entry("stone") });
  const rows = drawSplit(smallCodebook, inside, "rows");
  expect(chooseInMap(smallCodebook, rows, "rye.panel", "ir").filters.choices).toEqual({
    grains: entry("rye"),
    tasting: entry("panel"),
    ovens: entry("ir"),
  });
});

test("no dimension stands on an axis and beside it: the split takes the place it is given", () => {
  const split = changeSplit(smallCodebook, small, "tasting");
  expect(changeAxis(smallCodebook, split, "rows", "tasting")).toMatchObject({
    rows: { dimension: "tasting" },
    cols: { dimension: "ovens" },
    split: "grains",
  });
  expect(changeSplit(smallCodebook, split, "ovens")).toBe(split);
  const self = changeAxis(smallCodebook, split, "cols", "grains");
  expect(changeAxis(smallCodebook, self, "rows", "tasting")).toMatchObject({
    cols: { dimension: "grains" },
    split: null,
    inside: null,
  });
});

test("what is folded away inside an axis is unfolded one by one, and folded again with the axis", () => {
  const inside = foldInsideBelow(
    drawSplit(smallCodebook, changeSplit(smallCodebook, small, "tasting"), "cols"),
    3,
  );
  const unfold = (view: View, ...entries: string[]) =>
    entries.reduce((next, one) => foldInside(smallCodebook, next, one), view);
  const two = unfold(inside, "steam", "stone");
  expect(two.unfolded).toEqual(["stone", "steam"]);
  expect(writeAddress(smallCodebook, two)).toBe(
    "?split=tasting&inside=cols&foldbelow=3&unfold=stone,steam",
  );
  expect(unfold(two, "stone").unfolded).toEqual(["steam"]);
  expect(swapAxes(two).unfolded).toEqual(["stone", "steam"]);
  for (const other of [
    foldInsideBelow(two, 1),
    drawSplit(smallCodebook, two, "rows"),
    drawSplit(smallCodebook, two, null),
    changeSplit(smallCodebook, two, "baked"),
    changeSplit(smallCodebook, two, ""),
    changeAxis(smallCodebook, two, "cols", "baked"),
  ]) {
    expect(other.unfolded).toEqual([]);
  }
  expect(changeAxis(smallCodebook, two, "rows", "baked").unfolded).toEqual(["stone", "steam"]);
  expect(foldInside(smallCodebook, small, "stone")).toBe(small);
});

test("a split is drawn as the codebook says until a reader draws it otherwise", () => {
  const codebook: Codebook = {
    ...smallCodebook,
    defaults: { ...smallCodebook.defaults, split: "tasting", inside: "cols" },
  };
  const usual = defaultView(codebook);
  expect(usual).toMatchObject({ split: "tasting", inside: "cols" });
  expect(changeSplit(codebook, usual, "")).toMatchObject({ split: null, inside: null });
  const none = changeSplit(codebook, usual, "");
  expect(changeSplit(codebook, none, "baked")).toMatchObject({ split: "baked", inside: "cols" });
  expect(changeSplit(codebook, drawSplit(codebook, usual, null), "baked").inside).toBeNull();
  expect(drawSplit(smallCodebook, none, "rows")).toBe(none);
});

test("another dimension on an axis starts plain, and the filters stay", () => {
  const filters = { choices: { grains: entry("rye") }, years: null, text: "" };
  const view = changeAxis(smallCodebook, { ...foldAll(small, true), filters }, "rows", "tasting");
  expect(view.rows).toEqual({ ...small.rows, dimension: "tasting", level: "values", open: [] });
  expect(view.filters).toEqual(filters);
  expect(view.cols).toEqual(small.cols);
});

test("a split is a dimension of the codebook, or none", () => {
  expect(changeSplit(smallCodebook, small, "tasting").split).toBe("tasting");
  expect(changeSplit(smallCodebook, small, "").split).toBeNull();
  expect(changeSplit(smallCodebook, small, "barley").split).toBeNull();
});

test("clearing the filters leaves nothing but them changed", () => {
  fc.assert(
    fc.property(anyCodebook.chain(viewOf), ({ view }) => {
      expect(clearFilters(view)).toEqual({
        ...view,
        filters: { choices: {}, years: null, text: "" },
      });
    }),
  );
});

test("the years are a range, or none", () => {
  expect(chooseYears(small, { from: 2002, to: 2003 }).filters.years).toEqual({
    from: 2002,
    to: 2003,
  });
  expect(chooseYears(chooseYears(small, { from: 2002, to: 2003 }), null)).toEqual(small);
});

test("a choice in a facet replaces the one before, is put in order, and no value clears it", () => {
  const rye = choose(smallCodebook, small, "grains", entry("rye"));
  const two = choose(smallCodebook, rye, "grains", { entries: ["other", "spelt"], mode: "all" });
  expect(two.filters.choices).toEqual({ grains: { entries: ["spelt", "other"], mode: "all" } });
  expect(choose(smallCodebook, two, "grains", entry())).toEqual(small);
  expect(() => choose(smallCodebook, small, "flour", entry("rye"))).toThrow(RangeError);
});

test("whatever a reader does, the address gives the view back", () => {
  fc.assert(
    fc.property(anyCell, fc.nat(), ({ evidence: { codebook, view }, row, col }, pick) => {
      const name = codebook.dimensions[pick % codebook.dimensions.length]!.name;
      const after = [
        chooseInMap(codebook, view, row, col),
        changeAxis(codebook, view, "rows", name),
        changeAxis(codebook, view, "cols", name),
        changeSplit(codebook, view, name),
        swapAxes(view),
        clearFilters(view),
        ...(view.rows.level === "groups" ? [foldAll(view, true), foldAll(view, false)] : []),
      ];
      for (const next of after) {
        const read = readAddress(codebook, writeAddress(codebook, next));
        expectEqual(read, { view: next, faults: [] });
      }
    }),
    { numRuns: 300 },
  );
});

describe("merging on an axis", () => {
  test("shows the new row at once, turns a choice of its values into one, and is undone", () => {
    const chosen = choose(smallCodebook, small, "grains", entry("spelt", "rye"));
    const merged = mergeOnAxis(smallCodebook, chosen, "rows", ["rye", "spelt"]);
    const [made] = merged.merged["grains"]!;
    expect(made!.split("~").toSorted()).toEqual(["rye", "spelt"]);
    expect(merged.filters.choices["grains"]).toEqual(entry(made!));
    expect(count(merged)).toBe(count(chosen));
    const items = axisItems(table, axisLayout(smallCodebook, merged, merged.rows), allBits(8));
    expect(items.map((item) => item.entry)).toContain(made);
    expect(unmerge(smallCodebook, merged, "grains", made!).merged).toEqual({});
  });

  test("has an address that leads back to it", () => {
    fc.assert(
      fc.property(anyCodebook.chain(viewOf), fc.constantFrom(...AXES), (some, axis) => {
        const { codebook } = some;
        const view = { ...some.view, merged: {}, names: {} };
        const dimension = codebook.dimensions.find(({ name }) => name === view[axis].dimension)!;
        const values = dimension.categories.filter((c) => !c.missing).map(({ value }) => value);
        fc.pre(dimension.kind === "coded" && values.length > 1);
        const merged = mergeOnAxis(codebook, view, axis, values.slice(0, 2));
        expect(readAddress(codebook, writeAddress(codebook, merged))).toEqual({
          view: merged,
          faults: [],
        });
      }),
    );
  });
});

describe("comparing periods", () => {
  test("holds the later half of the years against the earlier one, and no year in both", () => {
    const compared = comparePeriods(smallCodebook, small);
    const later = compared.filters.years!;
    const earlier = compared.compare!.baseline.years!;
    expect(later.from).toBe(earlier.to + 1);
    const years = smallCodebook.dimensions.find(({ kind }) => kind === "year")!.categories;
    expect([earlier.from, later.to]).toEqual([
      Number(years[0]!.value),
      Number(years.at(-1)!.value),
    ]);
    expect(compared.compare!.mode).toBe("difference");
  });

  test("of chosen years holds them against all years", () => {
    const chosen = chooseYears(small, { from: 2002, to: 2003 });
    const compared = comparePeriods(smallCodebook, chosen);
    expect(compared.filters).toEqual(chosen.filters);
    expect(compared.compare).toEqual({ mode: "difference", baseline: small.filters });
  });
});
