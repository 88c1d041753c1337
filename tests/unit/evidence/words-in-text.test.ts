import fc from "fast-check";
import { expect, test } from "vitest";
import { folded, wordsIn } from "../../../src/evidence/words-in-text.ts";

test("a text is taken apart at what is neither letter nor digit, and one joining sign joins", () => {
  expect(wordsIn("Grad-CAM++ on 3D (MRI/CT), 10.1007 & COVID–19")).toEqual([
    "grad-cam++",
    "on",
    "3d",
    "mri",
    "ct",
    "10-1007",
    "covid-19",
  ]);
  expect(wordsIn("Alzheimer’s e.g. snake_case -x- a--b — + '")).toEqual([
    "alzheimer-s",
    "e-g",
    "snake-case",
    "x",
    "a",
    "b",
  ]);
});

test("accents, case and invisible marks make no difference", () => {
  expect(folded("MÜLLER Å\u00ad\u200bÇ")).toBe("muller ac");
  expect(wordsIn("Mu\u0308ller")).toEqual(wordsIn("müller"));
});

test("any text gives words without spaces, lines or lone halves, that are words themselves", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
      for (const word of wordsIn(text + "\ud800")) {
        expect(word).toMatch(/^[\p{L}\p{N}+-]+$/u);
        expect(wordsIn(word)).toEqual([word]);
        expect(word.isWellFormed()).toBe(true);
      }
    }),
  );
});

test("a run of letters longer than any word is cut into pieces", () => {
  expect(wordsIn("é".repeat(200)).map((word) => word.length)).toEqual([80, 80, 40]);
});
