import fc from "fast-check";
import { expect, test } from "vitest";
import { mendLetters } from "../../src/dataset/studies/mend-letters.ts";

test.each([
  ["H;u;a;n;g; ;Q;;;Z;h;a;n;g; ;F;;;L;i; ;X", "Huang Q;Zhang F;Li X"],
  ["H;ä;g;e;l;e; ;L", "Hägele L"],
  ["L;i; ;X", "Li X"],
  ["𝒜;b;c", "𝒜bc"],
])("%s stands for %s", (joined, text) => {
  expect(mendLetters(joined, ";")).toBe(text);
});

test.each([
  ["", "an empty cell"],
  ["Huang Q;Zhang F", "names"],
  ["H;u", "three characters"],
  ["H;u;a;", "an even number of characters"],
  ["H;u;a;ng; ;Q", "a list with one longer entry"],
])("%j is left alone: %s", (text) => {
  expect(mendLetters(text, ";")).toBeNull();
});

test("any text of three letters or more comes back from being joined letter by letter", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 3 }), (text) => {
      const joined = Array.from(text).join(";");
      fc.pre(Array.from(text).length >= 3);
      expect(mendLetters(joined, ";")).toBe(text);
    }),
  );
});
