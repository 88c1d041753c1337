import { expect, test } from "vitest";
import { pageRange } from "../../../src/formats/page-range.ts";

test.each([
  ["1491-1504", "1491", "1504"],
  ["1491–1504", "1491", "1504"],
  ["1491--1504", "1491", "1504"],
  ["1332-8", "1332", "1338"],
  ["199-204", "199", "204"],
  ["199-3", "199", "3"],
  ["S12-S19", "S12", "S19"],
  ["e0207661", "e0207661", null],
  ["105752T", "105752T", null],
  ["37", "37", null],
  ["1-2, 7", "1-2, 7", null],
])("%s is %s to %s", (pages, first, last) => {
  expect(pageRange(pages)).toEqual({ first, last });
});

test("no pages are none", () => {
  expect(pageRange(" ")).toBeNull();
});
