import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOf } from "../../../src/evidence/bits.ts";
import { searchOver, type StudyText } from "../../../src/evidence/search.ts";

/** Invented texts. */
const texts: readonly StudyText[] = [
  {
    title: "Saliency of sourdough crusts",
    authors: "Müller A; Baker B",
    venue: "Journal of Invented Bread",
    summary: "Heat maps of ovens.",
  },
  { title: "Rye and rules", authors: "Crust C", venue: "Bread Letters", summary: "A rule list." },
  { title: "Nothing of the kind", authors: "", venue: "", summary: "" },
];
const search = searchOver(texts);
const found = (text: string) => indexesOf(search(text) ?? new Uint32Array(1));

test("a blank text is no search at all, which is not the same as finding none", () => {
  expect(search("")).toBeNull();
  expect(search(" \t\n ")).toBeNull();
  expect(search("xylophone")).not.toBeNull();
  expect(found("xylophone")).toEqual([]);
});

test("a word is found in title, authors, venue and summary, in either case", () => {
  expect(found("saliency")).toEqual([0]);
  expect(found("CRUST")).toEqual([0, 1]);
  expect(found("letters")).toEqual([1]);
  expect(found("ovens")).toEqual([0]);
});

test("every word must be found, in whichever field and order", () => {
  expect(found("bread rules")).toEqual([1]);
  expect(found("baker saliency")).toEqual([0]);
  expect(found("saliency rye")).toEqual([]);
});

test("a letter wrong and a missing accent are forgiven", () => {
  expect(found("salency")).toEqual([0]);
  expect(found("muller")).toEqual([0]);
});

test("an empty table is searched without a fault", () => {
  expect(indexesOf(searchOver([])("bread")!)).toEqual([]);
});

test("every word of two letters or more finds the study it was taken from", () => {
  const word = fc.string({
    unit: fc.constantFrom(..."abcdefghij"),
    minLength: 2,
    maxLength: 12,
  });
  const title = fc.array(word, { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(title, { minLength: 1, maxLength: 12 }), fc.nat(), (titles, pick) => {
      const index = pick % titles.length;
      const many = searchOver(
        titles.map((words) => ({ title: words.join(" "), authors: "", venue: "", summary: "" })),
      );
      for (const one of titles[index]!) expect(indexesOf(many(one)!)).toContain(index);
      expect(indexesOf(many(titles[index]!.join("  "))!)).toContain(index);
    }),
  );
});

test("any text at all is looked for without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      const bits = search(text);
      expect(bits === null).toBe(text.trim() === "");
    }),
  );
});
