import fc from "fast-check";
import { expect, test } from "vitest";
import { beginsLike, errorsForgiven } from "../../../src/evidence/misspelling.ts";

/** Optimal string alignment distance by its table, to the nearest beginning of the word. */
function distanceToBeginning(word: string, typed: string): number {
  const d = [...typed, ""].map((_, j) => [j]);
  for (let i = 1; i <= word.length; i += 1) d[0]![i] = i;
  for (let j = 1; j <= typed.length; j += 1) {
    for (let i = 1; i <= word.length; i += 1) {
      const cost = typed[j - 1] === word[i - 1] ? 0 : 1;
      const ways = [d[j - 1]![i]! + 1, d[j]![i - 1]! + 1, d[j - 1]![i - 1]! + cost];
      if (i > 1 && j > 1 && typed[j - 1] === word[i - 2] && typed[j - 2] === word[i - 1]) {
        ways.push(d[j - 2]![i - 2]! + 1);
      }
      d[j]![i] = Math.min(...ways);
    }
  }
  return Math.min(...d[typed.length]!);
}

test("no error is forgiven below five letters, one below ten, two from there", () => {
  expect(
    ["", "four", "fives", "ninechars", "ten-letter", "x".repeat(500)].map(errorsForgiven),
  ).toEqual([0, 0, 1, 1, 2, 2]);
});

test("a letter too many, too few or wrong and two swapped ones are one error each", () => {
  for (const typed of ["sallency", "salency", "saliiency", "slaiency", "aliency"]) {
    expect(beginsLike("saliency", 0, typed, 0), typed).toBe(false);
    expect(beginsLike("saliency", 0, typed, 1), typed).toBe(true);
  }
  expect(beginsLike("saliency-based", 0, "salency", 1)).toBe(true);
  expect(beginsLike("pre-saliency", 4, "salency", 1)).toBe(true);
  expect(beginsLike("pre-saliency", 0, "salency", 1)).toBe(false);
});

test("it agrees with the table of distances", () => {
  const letters = fc.string({ unit: fc.constantFrom(..."ab"), maxLength: 9 });
  fc.assert(
    fc.property(letters, letters, fc.integer({ min: 0, max: 2 }), (word, typed, errors) => {
      expect(beginsLike(word, 0, typed, errors)).toBe(distanceToBeginning(word, typed) <= errors);
    }),
    { numRuns: 3000 },
  );
});
