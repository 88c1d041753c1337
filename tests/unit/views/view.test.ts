import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultView } from "../../../src/views/default-view.ts";
import { axisLayout, plainAxis, sortColumns } from "../../../src/views/view.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { anyCodebook } from "../../support/arbitrary-codebooks.ts";
import { misfits } from "./valid-view.ts";

test("the map opens with the contract's axes, counts, everything and nothing merged", () => {
  expect(defaultView(smallCodebook)).toMatchObject({
    rows: { dimension: "grains", level: "groups", open: [], order: "contract" },
    cols: { dimension: "ovens", level: "values", open: [], order: "contract" },
    split: null,
    show: "count",
    unused: true,
    missing: false,
    merged: {},
    names: {},
    filters: { choices: {}, years: null, text: "" },
    compare: null,
  });
});

test("the default view of any codebook fits it", () => {
  fc.assert(
    fc.property(anyCodebook, (codebook) => {
      expect(misfits(codebook, defaultView(codebook))).toEqual([]);
    }),
  );
});

test("an unknown dimension is no axis", () => {
  expect(() => plainAxis(smallCodebook, "flour")).toThrow(RangeError);
});

test("a layout takes the merges of its own dimension", () => {
  const view = { ...defaultView(smallCodebook), merged: { ovens: ["ir~solar"] } };
  expect(axisLayout(smallCodebook, view, view.cols).merged).toEqual(["ir~solar"]);
  expect(axisLayout(smallCodebook, view, view.rows).merged).toEqual([]);
});

test("the table sorts by the title and by every dimension, each named once", () => {
  const columns = sortColumns(smallCodebook);
  expect(columns).toEqual(expect.arrayContaining(["title", "grains", "ovens", "tasting", "baked"]));
  expect(new Set(columns).size).toBe(columns.length);
});
