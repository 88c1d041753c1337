import { expect, test } from "vitest";
import { withoutFooters } from "../../../src/dataset/forms/edges.ts";

/** Invented rows with the numbers that they have in their file. */
const rows = (...of: [number, ...string[]][]) =>
  of.map(([number, ...cells]) => ({ number, cells }));
const breads = rows(
  [2, "Bread 1", "rye", "stone", "panel", "2001"],
  [3, "Bread 2", "spelt", "steam", "none", "2002"],
);
const leftOf = (...more: [number, ...string[]][]) =>
  withoutFooters([...breads, ...rows(...more)], 0).left.map(({ number }) => number);

test("one text alone behind a single empty row is a note, and so are those that follow it", () => {
  expect(leftOf([5, "Baked by many.", "", ""])).toEqual([5]);
  expect(leftOf([5, "Baked by many.", "", ""], [6, "Tasted by few.", "", ""])).toEqual([5, 6]);
});

test("one text alone without a row between is a study of which little is told", () => {
  expect(leftOf([4, "Bread 3", "", ""])).toEqual([]);
  expect(leftOf([4, "* Baked by many.", "", ""])).toEqual([4]);
});

test("a row with more than one text is none, though it stands behind an empty one", () => {
  expect(leftOf([5, "Bread 3", "emmer", ""])).toEqual([]);
});
