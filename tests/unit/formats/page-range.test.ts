import fc from "fast-check";
import { expect, test } from "vitest";
import { pageRanges, pagesInWords } from "../../../src/formats/page-range.ts";

test.each([
  ["123-130", "123", "130"],
  ["123\u2013130", "123", "130"],
  ["123 \u2014 130", "123", "130"],
  ["123--130", "123", "130"],
  ["123-30", "123", "130"],
  ["1099-101", "1099", "1101"],
  ["pp. 7-9", "7", "9"],
  ["p. 7", "7", null],
  ["S12-S18", "S12", "S18"],
  ["S12-8", "S12", "S18"],
  ["e123-e130", "e123", "e130"],
  ["123-130.e5", "123", "130.e5"],
  ["xii-xv", "xii", "xv"],
  ["9", "9", null],
  ["e80645", "e80645", null],
  ["105752T", "105752T", null],
  ["2021-0123", "2021-0123", null],
  ["130-123", "130-123", null],
  ["Article 7", "Article 7", null],
])("%s is first page %s, last page %s", (text, first, last) => {
  expect(pageRanges(text)).toEqual([{ first, last }]);
});

test("several ranges are told apart, and written with hyphens and commas", () => {
  expect(pageRanges("1-4, 9; 20\u201325")).toHaveLength(3);
  expect(pagesInWords("1-4, 9; 20\u20135")).toBe("1-4, 9, 20-25");
  expect(pagesInWords("")).toBe("");
});

test("a range of two numbers comes back whole, however short its last page is written", () => {
  const numbers = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 500 }));
  fc.assert(
    fc.property(numbers, ([from, more]) => {
      const [first, last] = [String(from), String(from + more)];
      expect(pageRanges(`${first}-${last}`)).toEqual([{ first, last }]);
      if (first.length !== last.length) return;
      const same = [...first].findIndex((digit, index) => digit !== last[index]);
      expect(pageRanges(`${first}-${last.slice(same)}`)).toEqual([{ first, last }]);
    }),
  );
});

test("what was written is read as the same", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."12e-–, ;xS.".split("")) }), (text) => {
      const once = pagesInWords(text);
      expect(pagesInWords(once)).toBe(once);
    }),
  );
});
