import { expect, test } from "vitest";
import {
  bareDoi,
  readReferenceTable,
  readRis,
} from "../../../src/dataset/references/read-references.ts";

const NOTHING = {
  ...{ title: "", authors: "", year: "", venue: "", doi: "", pmid: "", url: "", summary: "" },
  ...{ volume: "", issue: "", pages: "" },
};

const risOf = (text: string) => readRis(text).references;

test("records are counted from 1, and what stands outside of them is none", () => {
  const text =
    "Made by hand\nTY  - JOUR\nTI  - One\nER  - \n\nER  - \nTI  - Two\nER  - \nTI  - cut";
  expect(readRis(text)).toEqual({
    references: [
      { ...NOTHING, place: 1, title: "One" },
      { ...NOTHING, place: 2, title: "Two" },
      { ...NOTHING, place: 3, title: "cut" },
    ],
    unended: 1,
  });
});

test("of two tags of one part the surer one is read, and an empty one gives way", () => {
  const [read] = risOf("T1  - Second\nTI  - First\nJO  - Short\nJF  - \nPY  - 2004/03/01\nER  - ");
  expect(read).toMatchObject({ title: "First", venue: "Short", year: "2004" });
});

test("lines without a tag go on with the text before them, and several authors are joined", () => {
  const [read] = risOf("AB  - Bread\n  rises.\n\n slowly\nAU  - Rye, A\nAU  - Spelt, B\nER  - ");
  expect(read).toMatchObject({ summary: "Bread rises. slowly", authors: "Rye, A;Spelt, B" });
});

test.each([
  ["2004", "2004"],
  ["1599/1/1", "1599"],
  ["1499", ""],
  ["2104", ""],
  ["20041", ""],
  ["in 2004", ""],
])("of the year %s, %s is read", (year, read) => {
  expect(risOf(`PY  - ${year}\nER  - `)[0]!.year).toBe(read);
});

test("an address is found within its field, and only one of the web", () => {
  expect(risOf("UR  - see https://example.org/a b\nER  - ")[0]!.url).toBe("https://example.org/a");
  expect(risOf("UR  - ftp://example.org/a\nER  - ")[0]!.url).toBe("");
});

test("a table's authors are parted by semicolons, else by “and”", () => {
  const read = (authors: string) =>
    readReferenceTable(["Title", "Authors"], [{ number: 7, cells: [" Bread ", authors] }])[0]!;
  expect(read("Rye, A; Spelt and Sons;")).toEqual({
    ...{ ...NOTHING, place: 7, title: "Bread", authors: "Rye, A;Spelt and Sons" },
  });
  expect(read("Rye, A and Spelt, B").authors).toBe("Rye, A;Spelt, B");
});

test.each([
  ["10.5555/ABC", "10.5555/abc"],
  [" https://doi.org/10.5555/a more", "10.5555/a"],
  ["doi: 10.5555/a", "10.5555/a"],
  ["https://doi.org/10.5555%2F1%3C2%23b", "10.5555/1<2#b"],
  ["10.5555%2Fa", "10.5555/a"],
  ["10.555/a", ""],
  ["see 10.5555/a", ""],
])("of %s, the DOI %s is read", (text, doi) => expect(bareDoi(text)).toBe(doi));
