import { expect, test } from "vitest";
import type { Codebook } from "../../../src/contract/contract.ts";
import { indexesOf } from "../../../src/evidence/bits.ts";
import { searchOver } from "../../../src/evidence/search.ts";
import { searchedCodes } from "../../../src/evidence/searched-codes.ts";
import { suggest, textsWithout } from "../../../src/evidence/suggest.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { nearViews } from "../../../src/views/near-views.ts";
import { useAsFilters } from "../../../src/views/use-as-filters.ts";
import { defaultView } from "../../../src/views/default-view.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

/** The invented codebook about bread with other names, and studies whose texts say little. */
const named: Record<string, readonly string[]> = {
  spelt: ["dinkel", "dinkel wheat"],
  ir: ["infrared lamp", "IRL"],
  panel: ["judged by people"],
};
const codebook: Codebook = {
  ...smallCodebook,
  dimensions: smallCodebook.dimensions.map((dimension) => ({
    ...dimension,
    categories: dimension.categories.map((one) =>
      named[one.value] ? { ...one, synonyms: named[one.value]! } : one,
    ),
  })),
};
const table = evidenceTable(codebook, smallStudies);
const find = searchOver(
  smallStudies.map(({ id }, index) => ({
    title: index % 2 === 0 ? "A loaf" : "A girl bakes",
    authors: "",
    venue: "",
    summary: id,
  })),
  searchedCodes(table),
);
const found = (text: string) => indexesOf(find(text)!).map((at) => smallStudies[at]!.id);
const offered = (text: string) => suggest(codebook, text).single.map(({ entry }) => entry);

test("a study is found by label, other name and group of its codes, whatever its text says", () => {
  const spelt = ["b1", "b2", "b3", "b8"];
  expect(found("spelt")).toEqual(spelt);
  expect(found("Dinkel")).toEqual(spelt);
  expect(found("dinkel wheat")).toEqual(spelt);
  expect(found("wheats")).toEqual(["b1", "b2", "b3", "b4", "b8"]);
  expect(found("judged by people")).toEqual(["b1", "b5", "b8"]);
  expect(found("2003")).toEqual(["b4", "b5"]);
});

test("text and codes are searched together: each word in the one or the other", () => {
  expect(found("girl spelt")).toEqual(["b2", "b8"]);
  expect(found("rye b5")).toEqual(["b5"]);
  expect(found("spelt 2001")).toEqual(["b1", "b2"]);
});

test("an abbreviation of the codebook is no piece of another word", () => {
  // "girl" holds the letters.
  expect(found("irl")).toEqual(["b3", "b5"]);
  expect(found("irls")).toEqual(["b3", "b5"]);
});

test("missing and left over values are not found by their labels", () => {
  expect(found("not told")).toEqual([]);
  expect(found("other")).toEqual([]);
});

test("a slight misspelling of a code's name finds its studies by the text that spells it right", () => {
  const many = searchOver(
    [
      { title: "Spelt bread", authors: "", venue: "", summary: "" },
      ...smallStudies.slice(1).map(() => ({ title: "", authors: "", venue: "", summary: "" })),
    ],
    searchedCodes(table),
  );
  expect(indexesOf(many("sppelt")!)).toEqual([0, 1, 2, 7]);
});

test("each word that names a value offers it, and says by which name and what is left", () => {
  const { single, together, rest } = suggest(codebook, "dinkel crust in a stone");
  expect(single.map(({ entry, also, rest: left }) => [entry, also, left])).toEqual([
    ["spelt", "dinkel", "crust stone"],
    ["stone", null, "dinkel crust"],
  ]);
  expect(together.map(({ entry }) => entry)).toEqual(["spelt", "stone"]);
  expect(rest).toBe("crust");
});

test("words side by side are one name, and a word inside it is not meant alone", () => {
  expect(offered("infrared lamp")).toEqual(["ir"]);
  expect(offered("e nose")).toEqual(["e-nose"]);
  expect(offered("E-NOSE")).toEqual(["e-nose"]);
});

test("a word being typed offers what it begins, after what it names", () => {
  expect(offered("st")).toEqual(["stone", "steam", "none"]);
  expect(offered("ste")).toEqual(["steam"]);
  expect(offered("steam")).toEqual(["steam"]);
});

test("small words, blanks and marks offer nothing", () => {
  for (const text of ["", "  ", "of the", "&"]) expect(offered(text)).toEqual([]);
});

test("a text is told with each of its parts left out: names whole, other words one by one", () => {
  expect(textsWithout(codebook, "girl with infrared lamp")).toEqual([
    { left: "infrared lamp", text: "girl" },
    { left: "girl", text: "infrared lamp" },
  ]);
});

test("words become filters: two of one field are both asked for", () => {
  const { together, rest } = suggest(codebook, "spelt rye girl");
  const view = useAsFilters(codebook, defaultView(codebook), together, rest);
  expect(view.filters).toEqual({
    choices: { grains: { entries: ["spelt", "rye"], mode: "all" } },
    years: null,
    text: "girl",
  });
});

test("where nothing is found, the views that ask for one thing less are told with their numbers", () => {
  const plain = defaultView(codebook);
  const choices = { grains: { entries: ["durum"], mode: "any" as const } };
  const view = { ...plain, filters: { choices, years: { from: 2001, to: 2001 }, text: "girl" } };
  expect(nearViews(table, view, find).map(({ left, count }) => [left, count])).toEqual([
    ["Durum", 1],
    ["“girl”", 1],
    ["2001", 2],
  ]);
});
