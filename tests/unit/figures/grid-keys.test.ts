import { expect, test } from "vitest";
import { moveInGrid } from "../../../src/figures/grid-keys.ts";

const SIZE = { rows: 30, cols: 6 };

test.each([
  ["ArrowUp", false, { row: 11, col: 3 }],
  ["ArrowDown", false, { row: 13, col: 3 }],
  ["ArrowLeft", false, { row: 12, col: 2 }],
  ["ArrowRight", false, { row: 12, col: 4 }],
  ["PageUp", false, { row: 2, col: 3 }],
  ["PageDown", false, { row: 22, col: 3 }],
  ["Home", false, { row: 12, col: 0 }],
  ["End", false, { row: 12, col: 5 }],
  ["Home", true, { row: 0, col: 0 }],
  ["End", true, { row: 29, col: 5 }],
  ["Enter", false, null],
  ["a", true, null],
])("%s (Ctrl: %s) moves from row 12, column 3", (key, ctrl, to) => {
  expect(moveInGrid(key, ctrl, { row: 12, col: 3 }, SIZE)).toEqual(to);
});

test("no key leaves the grid", () => {
  const first = { row: 0, col: 0 };
  const last = { row: 29, col: 5 };
  for (const key of ["ArrowUp", "ArrowLeft", "PageUp"]) {
    expect(moveInGrid(key, false, first, SIZE)).toEqual(first);
  }
  for (const key of ["ArrowDown", "ArrowRight", "PageDown"]) {
    expect(moveInGrid(key, false, last, SIZE)).toEqual(last);
  }
});
