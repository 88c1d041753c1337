import fc from "fast-check";
import { expect, test } from "vitest";
import { NO_FILTERS } from "../../../src/evidence/selection.ts";
import {
  canonicalChoice,
  canonicalMerges,
  inContractOrder,
  withChoice,
} from "../../../src/views/canonical.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";
import { viewOf } from "../../support/arbitraries.ts";
import { anyCodebook } from "../../support/arbitrary-codebooks.ts";

const grains = smallCodebook.dimensions[0]!;

test("a choice holds groups, then values, then merges, each once and known", () => {
  const entries = [
    ...[
      "rye",
      "rye~spelt",
      "barley",
      "spelt",
      "group:rest",
      "spelt~rye",
      "group:wheats",
      "not-told",
    ],
    ...["group:none", "spelt~barley"],
  ];
  expect(canonicalChoice(grains, { entries, mode: "all" })).toEqual({
    entries: ["group:wheats", "group:rest", "spelt", "rye", "not-told", "spelt~rye"],
    mode: "all",
  });
});

test("'all' of one entry is the same as 'any' of it", () => {
  expect(canonicalChoice(grains, { entries: ["rye"], mode: "all" }).mode).toBe("any");
  expect(canonicalChoice(grains, { entries: [], mode: "all" })).toEqual({
    entries: [],
    mode: "any",
  });
});

test("a choice of nothing clears the facet and leaves the others and the given filters alone", () => {
  const choice = { entries: ["rye"], mode: "any" as const };
  const before = { ...NO_FILTERS, choices: { grains: choice, ovens: choice } };
  const after = withChoice(before, grains, { entries: [], mode: "any" });
  expect(after.choices).toEqual({ ovens: choice });
  expect(Object.keys(before.choices)).toEqual(["grains", "ovens"]);
});

test("merges stand in the contract's order of dimensions and values", () => {
  const merged = { ovens: ["ir~solar", "stone~steam"], grains: ["rye~other"], flour: ["a~b"] };
  expect(Object.entries(canonicalMerges(smallCodebook, merged))).toEqual([
    ["grains", ["rye~other"]],
    ["ovens", ["stone~steam", "ir~solar"]],
  ]);
});

test("values are put in the contract's order, without what is not told", () => {
  expect(inContractOrder(grains, ["not-told", "other", "barley", "spelt"])).toEqual([
    "spelt",
    "other",
  ]);
});

test("making canonical what is canonical changes nothing, whatever order it comes in", () => {
  fc.assert(
    fc.property(anyCodebook.chain(viewOf), ({ codebook, view }) => {
      for (const [name, choice] of Object.entries(view.filters.choices)) {
        const dimension = codebook.dimensions.find((d) => d.name === name)!;
        expect(canonicalChoice(dimension, choice)).toEqual(choice);
        const turned = { ...choice, entries: choice.entries.toReversed() };
        expect(canonicalChoice(dimension, turned)).toEqual(choice);
      }
      expect(canonicalMerges(codebook, view.merged)).toEqual(view.merged);
    }),
  );
});
