import { expect, test } from "vitest";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { whereMarked } from "../../../../src/explorer/map/chosen-lines.ts";
import { mapContext } from "../../../../src/explorer/map/map-context.ts";
import { heatmapOf } from "../../../../src/explorer/map/map-model.ts";
import { readAddress } from "../../../../src/views/address.ts";
import { smallCodebook, smallStudies } from "../../../fixtures/small-codebook.ts";

const table = evidenceTable(smallCodebook, smallStudies);

test.each([
  ["", null],
  ["?tasting=panel", null],
  ["?years=2001", null],
  ["?ovens=steam", "in-sight"],
  ["?grains=group:wheats", "in-sight"],
  // Its group is folded.
  ["?grains=spelt", "out-of-sight"],
  ["?grains=spelt&open=wheats", "in-sight"],
  ["?grains=spelt&ovens=steam", "in-sight"],
  // Not shown unless it is asked for.
  ["?ovens=not-told", "out-of-sight"],
  ["?cols=baked&years=2001", "in-sight"],
] as const)("what is chosen with %o on the map's own axes is %s", (address, where) => {
  const { view, faults } = readAddress(smallCodebook, address);
  expect(faults).toEqual([]);
  const map = heatmapOf(
    table,
    view,
    mapContext(table, view, view.filters, () => null),
  );
  expect(whereMarked(smallCodebook, view, map)).toBe(where);
});
