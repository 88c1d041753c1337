import { expect, test } from "vitest";
import { nearPlaces } from "../../../src/evidence/near-places.ts";

const places = ["browse/ovens/stone/", "studies/b10/", "studies/b1/", "studies/b99/", "data/"].map(
  (path) => ({ path, title: `Page ${path}` }),
);
const near = (path: string, most: number) => nearPlaces(path, places, most).map((p) => p.path);

test("a lost page is told the nearest one first", () => {
  expect(near("studies/b9/", 1)).toEqual(["studies/b1/"]);
  expect(near("studies/b98/", 1)).toEqual(["studies/b99/"]);
  expect(near("dta/", 1)).toEqual(["data/"]);
  expect(nearPlaces("browse/ovens/stoen/", places, 1)).toEqual([places[0]]);
});

test("pages of the same part of the site come before all others, however far in letters", () => {
  // "data/" is three edits away, the studies five and more.
  expect(near("studies/", 4)).toEqual([
    ...["studies/b1/", "studies/b10/", "studies/b99/", "data/"],
  ]);
  expect(near("browse/", 2)[0]).toBe("browse/ovens/stone/");
});

test("no more are named than asked for", () => {
  expect(near("studies/b1/", 0)).toEqual([]);
  expect(near("studies/b1/", 2)).toEqual(["studies/b1/", "studies/b10/"]);
  expect(near("studies/b1/", 9)).toHaveLength(5);
  expect(nearPlaces("x/", [], 3)).toEqual([]);
});

test("one with a letter too many in a long path, and one far from every other of its part", () => {
  expect(near("browse/ovens/stonee/", 1)).toEqual(["browse/ovens/stone/"]);
  expect(near("studies/b999999999999/", 3).toSorted()).toEqual([
    ...["studies/b1/", "studies/b10/", "studies/b99/"],
  ]);
});
