import { h } from "preact";
import { expect, test } from "vitest";
import { Indicators } from "../../../../src/explorer/map/Indicators.tsx";
import { readAddress } from "../../../../src/views/address.ts";
import { evidenceTable } from "../../../../src/evidence/table.ts";
import { smallCodebook, smallStudies } from "../../../fixtures/small-codebook.ts";
import { draw, textsOf } from "../draw.ts";

const { view } = readAddress(smallCodebook, "?grains=rye");
const indicators = (codebook = smallCodebook, studies = smallStudies) =>
  draw(h(Indicators, { table: evidenceTable(codebook, studies), view, onChange: undefined }));

test("each quality is told of all studies, with what silent ones leave open, whatever is filtered", () => {
  // b1, b4, b5 and b8 taste the bread; b3 does not tell.
  expect(textsOf(indicators(), "p, li")).toEqual([
    "Of all 8 studies, whatever is filtered:",
    "50% taste the bread 4 of 8; 57% of the 7 that say; the silent one leaves 50% to 63% open",
  ]);
});

test("its link asks for those that have it, without the filters that are set", () => {
  expect(indicators().querySelector("a")!.getAttribute("href")).toBe("?tasting=panel,e-nose");
});

test("nothing is said of no studies, and nothing where the contract asks for no quality", () => {
  expect(indicators(smallCodebook, []).querySelector("section")).toBeNull();
  expect(indicators({ ...smallCodebook, indicators: [] }).querySelector("section")).toBeNull();
});
