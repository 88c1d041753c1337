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

test("a letter wrong in one part of a joined word is forgiven, though the other part is known", () => {
  const joined = searchOver([{ title: "A post-hoc rule", authors: "", venue: "", summary: "" }]);
  expect(indexesOf(joined("post-hok")!)).toEqual([0]);
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

test("a missing, an added, a wrong and two swapped letters are forgiven, where no word fits", () => {
  const words = ["mammography", "gradient", "grad-cam"];
  const one = searchOver(words.map((title) => ({ title, authors: "", venue: "", summary: "" })));
  const in_ = (text: string) => indexesOf(one(text)!);
  expect(["mamography", "mammoggraphy", "mammogrqphy", "mammogarphy"].map(in_)).toEqual([
    [0],
    [0],
    [0],
    [0],
  ]);
  expect(in_("grad")).toEqual([1, 2]);
  expect(in_("gred")).toEqual([]);
  expect(in_("mmmography")).toEqual([0]);
  expect(in_("mxmxgrxphy")).toEqual([]);
});

test("a word with a hyphen is found with it, without it, and in parts side by side or apart", () => {
  const titles = [
    "Grad-CAM maps",
    "GradCAM maps",
    "Grad CAM maps",
    "Gradient of a camera",
    "X-rays",
  ];
  const many = searchOver(titles.map((title) => ({ title, authors: "", venue: "", summary: "" })));
  const in_ = (text: string) => indexesOf(many(text)!);
  expect(in_("grad-cam")).toEqual([0, 1, 2]);
  expect(in_("Grad‑CAM")).toEqual([0, 1, 2]);
  expect(in_("gradcam")).toEqual([0, 1]);
  expect(in_("cam")).toEqual([0, 1, 2, 3]);
  expect(in_("x-ray")).toEqual([4]);
  expect(in_("xray")).toEqual([4]);
});

test("one or two letters are a whole word or a whole part of one, never a piece", () => {
  const titles = [
    "Detection on CT",
    "Detection on PET-CT",
    "Detection",
    "T1 images",
    "COVID-19 in 2019",
  ];
  const many = searchOver(titles.map((title) => ({ title, authors: "", venue: "", summary: "" })));
  const in_ = (text: string) => indexesOf(many(text)!);
  expect(in_("ct")).toEqual([0, 1]);
  expect(in_("t1")).toEqual([3]);
  expect(in_("19")).toEqual([4]);
  expect(in_("e")).toEqual([]);
  expect(in_("covid-19")).toEqual([4]);
});

test("letters that Unicode does not take apart, ligatures and other scripts are found", () => {
  const titles = ["Søren Łukasz Weiß", "ﬁbrosis in ΟΔΟΣ", "乳癌の説明可能なAI"];
  const many = searchOver(titles.map((title) => ({ title, authors: "", venue: "", summary: "" })));
  const in_ = (text: string) => indexesOf(many(text)!);
  expect(["soren", "lukasz", "weiss", "SØREN"].map(in_)).toEqual([[0], [0], [0], [0]]);
  expect(["fibrosis", "οδος", "οδοσ"].map(in_)).toEqual([[1], [1], [1]]);
  expect(["乳癌", "説明", "癌"].map(in_)).toEqual([[2], [2], [2]]);
});

test("marks alone find nothing, and beside words they ask for nothing", () => {
  expect(found("&")).toEqual([]);
  expect(found("bread & rules")).toEqual([1]);
});

test("words that objects know by themselves are words like others", () => {
  const names = ["__proto__", "constructor", "hasOwnProperty", "toString"];
  const many = searchOver(names.map((title) => ({ title, authors: "", venue: "", summary: "" })));
  for (const [index, name] of names.entries()) expect(indexesOf(many(name)!)).toEqual([index]);
  expect(found("__proto__")).toEqual([]);
  expect(found("constructor")).toEqual([]);
});

test("a word of a megabyte is found, and stops nothing", () => {
  const huge = "saliency".repeat(130_000);
  const many = searchOver([
    { title: huge, authors: "", venue: "", summary: "a-".repeat(500_000) },
    { title: "short", authors: "", venue: "", summary: "" },
  ]);
  expect(indexesOf(many(huge)!)).toEqual([0]);
  expect(indexesOf(many("saliency")!)).toEqual([0]);
  expect(indexesOf(many("short")!)).toEqual([1]);
});

test("the same text gives the same set", () => {
  expect(search("bread")).toBe(search("bread"));
});

test("what holds every typed word is found, and nothing else, as a plain loop finds it", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc"), minLength: 1, maxLength: 6 });
  const title = fc.array(word, { maxLength: 6 });
  const typed = fc.array(
    fc.string({ unit: fc.constantFrom(..."abc"), minLength: 3, maxLength: 4 }),
    { minLength: 1, maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.array(title, { maxLength: 40 }), typed, (titles, sought) => {
      const many = searchOver(
        titles.map((words) => ({ title: words.join(" "), authors: "", venue: "", summary: "" })),
      );
      const holding = titles.flatMap((words, index) =>
        sought.every((part) => words.some((one) => one.includes(part))) ? index : [],
      );
      expect(indexesOf(many(sought.join(" "))!)).toEqual(holding);
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
