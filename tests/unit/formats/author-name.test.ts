import { expect, test } from "vitest";
import { authorName, invertedName, referenceName } from "../../../src/formats/author-name.ts";

test.each([
  ["Moreno-Sánchez PA", { family: "Moreno-Sánchez", given: "P. A." }],
  ["van Gils M", { family: "van Gils", given: "M." }],
  ["El Kaffas A", { family: "El Kaffas", given: "A." }],
  ["Aerts HJWL", { family: "Aerts", given: "H. J. W. L." }],
  ["O'Brien É", { family: "O'Brien", given: "É." }],
  ["Martin J-P", { family: "Martin", given: "J.-P." }],
  ["Martin J.P.", { family: "Martin", given: "J. P." }],
  [" Li X ", { family: "Li", given: "X." }],
])("%s is read in parts", (text, parts) => {
  expect(authorName(text)).toEqual(parts);
});

test("a suffix behind the initials is no initial", () => {
  expect(authorName("Sample AB Jr")).toEqual({ family: "Sample", given: "A. B.", suffix: "Jr" });
  expect(authorName("Sample A III")).toEqual({ family: "Sample", given: "A.", suffix: "III" });
});

test("two capitals behind a family name are initials, whatever they spell", () => {
  expect(authorName("Sample II")).toEqual({ family: "Sample", given: "I. I." });
});

test.each([
  "The Sample Consortium",
  "Sample Study Group SSG",
  "Sample Disease Neuroimaging Initiative",
  "Plato",
  "Sample Anna",
  "SAMPLES",
  "X",
  "Sample ABCDE",
])("%s has no initials to part from it", (text) => {
  expect(authorName(text)).toEqual({ literal: text });
});

test("names are inverted with commas between their parts", () => {
  expect(invertedName(authorName("van Gils MR"))).toBe("van Gils, M. R.");
  expect(invertedName(authorName("Sample AB Jr"))).toBe("Sample, A. B., Jr");
  expect(invertedName(authorName("The Sample Consortium"))).toBe("The Sample Consortium");
});

test.each([
  ["Reed, Ada", { family: "Reed", given: "Ada" }, "Reed A"],
  ["de la Moss, Ben J.", { family: "de la Moss", given: "Ben J." }, "de la Moss BJ"],
  ["Fern, Jr, Cy", { family: "Fern", given: "Cy", suffix: "Jr" }, "Fern C Jr"],
  ["\u738B, \u5C0F\u660E", { family: "\u738B", given: "\u5C0F\u660E" }, "\u738B \u5C0F"],
  ["Invented Society, Water Section", { literal: "Invented Society, Water Section" }, null],
  ["World Water Council", { literal: "World Water Council" }, null],
])("%s is read in parts at its comma, but for names of bodies", (text, parts, short) => {
  expect(authorName(text)).toEqual(parts);
  expect(referenceName(text)).toBe(short ?? text);
});
