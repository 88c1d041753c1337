import { expect, test } from "vitest";
import { difference, display, fadeOf, lastYear } from "../../../src/figures/cell-words.ts";
import { smallCodebook } from "../../fixtures/small-codebook.ts";

const counts = (count: number, total: number) => ({
  count,
  rowTotal: total,
  colTotal: total,
  total,
});
const change = (count: number, total: number, before: number, beforeTotal: number) =>
  difference(counts(count, total), before, beforeTotal);

test("a difference has a sign and whole points, and nought has none", () => {
  expect(change(3, 10, 1, 10).text).toBe("+20");
  expect(change(1, 10, 3, 10).text).toBe("−20");
  expect(change(1, 10, 1, 10).text).toBe("0");
  // Four thousandths to either side are nought in whole points.
  expect([change(104, 1000, 100, 1000).text, change(96, 1000, 100, 1000).text]).toEqual(["0", "0"]);
  expect(change(3, 10, 1, 10).words).toBe("3 of 10 against 1 of 10, a change of +20 points");
});

test("a difference of two nothings shows nothing; of one, its points", () => {
  expect(change(0, 10, 0, 20)).toMatchObject({ text: "", tone: "" });
  expect(change(0, 10, 2, 20)).toMatchObject({ text: "−10" });
  expect(change(2, 20, 0, 10).text).toBe("+10");
  for (const empty of [change(0, 0, 1, 10), change(1, 10, 0, 0)]) {
    expect(empty).toEqual({ text: "", words: "", tone: "" });
  }
});

test("what is measured is said as text and in words", () => {
  const ratio = display(
    smallCodebook,
    { kind: "ratio", id: "ratio" },
    { value: 1.25, part: null, quality: null },
  );
  expect(ratio).toEqual({
    text: "1.3",
    words: "1.3 times the number expected",
    tone: "diverging-5",
  });
  expect(
    display(
      smallCodebook,
      { kind: "newest", id: "newest" },
      { value: 2004, part: null, quality: null },
    ),
  ).toEqual({
    ...{ text: "2004", words: "newest of 2004", tone: "step-4" },
  });
  expect(
    display(
      smallCodebook,
      { kind: "count", id: "count" },
      { value: null, part: null, quality: null },
    ),
  ).toEqual({
    ...{ text: "", words: "", tone: "" },
  });
});

test("the lens has four steps: none, under a third, under two thirds, more", () => {
  expect([0, 0.01, 0.33, 1 / 3, 0.66, 2 / 3, 1].map(fadeOf)).toEqual([0, 1, 1, 2, 2, 3, 3]);
});

test("the last year is that of the codebook; without years it is 0", () => {
  expect(lastYear(smallCodebook)).toBe(2005);
  const dimensions = smallCodebook.dimensions.filter(({ kind }) => kind !== "year");
  expect(lastYear({ ...smallCodebook, dimensions })).toBe(0);
});
