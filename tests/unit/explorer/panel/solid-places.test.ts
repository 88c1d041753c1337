import { expect, test } from "vitest";
import { countSelection } from "../../../../src/explorer/counted.ts";
import { solidPlaces } from "../../../../src/explorer/panel/solid-places.ts";
import { readAddress } from "../../../../src/views/address.ts";
import { smallCodebook } from "../../../fixtures/small-codebook.ts";
import { smallEvidence } from "../../figures/small-map.ts";

/* Invented: a build that found these two solid. */
const evidence = {
  ...smallEvidence,
  solid: ["cluster--grains--rye--ovens--ir", "gap--ovens--steam--tasting--e-nose"],
};
const solidOn = (query: string) => {
  const { view, faults } = readAddress(smallCodebook, query);
  expect(faults).toEqual([]);
  return solidPlaces(countSelection(evidence, view, () => null));
};
const cluster = { row: "rye", col: "ir", found: { mark: "cluster" as const } };

test("a finding of the whole table is solid where the build found it so, whichever way it is drawn", () => {
  expect(solidOn("")(cluster)).toBe(true);
  expect(solidOn("?rows=ovens&cols=grains")({ ...cluster, row: "ir", col: "rye" })).toBe(true);
  expect(solidOn("")({ ...cluster, col: "stone" })).toBe(false);
  expect(solidOn("")({ ...cluster, found: { mark: "thin" } })).toBe(false);
  const inside = solidOn("?split=tasting&inside=cols");
  expect(inside({ row: null, col: "steam.e-nose", found: { mark: "gap" } })).toBe(true);
  // One thing inside that is all of its oven: what is found is found of the oven.
  expect(inside({ ...cluster, col: "ir.panel" })).toBe(true);
  expect(inside({ row: "rye", col: "ir.panel", found: { mark: "three-way" } })).toBe(false);
});

test("of a selection, of other thresholds or of merged values nothing is known to be solid", () => {
  expect(solidOn("?tasting=panel")(cluster)).toBe(false);
  expect(solidOn("?expected=2")(cluster)).toBe(false);
  expect(solidOn("?merge=grains:spelt~durum")(cluster)).toBe(false);
  // What is chosen on the map's own axes takes no study away.
  expect(solidOn("?grains=rye")(cluster)).toBe(true);
});
