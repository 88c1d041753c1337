import fc from "fast-check";
import { expect, test } from "vitest";
import { indexesOf } from "../../../src/evidence/bits.ts";
import { searchedText, searchOver, type StudyText } from "../../../src/evidence/search.ts";
import { searchedCodes } from "../../../src/evidence/searched-codes.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { indexWords } from "../../../src/evidence/word-index.ts";
import { textsInFiles, wholeTexts } from "../../../src/wire/searchable-texts.ts";
import { wordsInFiles, type WordFile } from "../../../src/wire/texts-in-files.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

const PER_FILE = 3;
const signal = new AbortController().signal;

/** Texts with a title alone. */
const titled = (titles: readonly string[]): StudyText[] =>
  titles.map((title) => ({ title, authors: "", venue: "", summary: `Summary of ${title}` }));

/** Texts as a page gets them when they are split, with a record of the files that it fetches. */
function sentInFiles(texts: readonly StudyText[], mostBytes: number) {
  const made = wordsInFiles(indexWords(texts.map(searchedText)), PER_FILE, mostBytes);
  const { sent, files } = JSON.parse(JSON.stringify(made)) as typeof made;
  const fetched: string[] = [];
  const searchable = textsInFiles(
    sent,
    async (file): Promise<WordFile> => {
      fetched.push(`words/${file}`);
      return files[file]!;
    },
    async (file) => {
      fetched.push(`summaries/${file}`);
      return texts.slice(file * PER_FILE, (file + 1) * PER_FILE).map(({ summary }) => summary);
    },
  );
  return { sent, files, fetched, searchable };
}

test("texts in files find what whole ones find", async () => {
  const word = fc.string({ unit: fc.constantFrom(..."abc-"), minLength: 1, maxLength: 5 });
  const titles = fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      titles,
      fc.array(word, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 2, max: 60 }),
      async (all, typed, mostBytes) => {
        const texts = titled(all.map((words) => words.join(" ")));
        const { searchable } = sentInFiles(texts, mostBytes);
        const text = typed.join(" ");
        await searchable.prepare(text, signal);
        expect(searchable.isReady(text)).toBe(true);
        expect(searchable.prepare(text, signal)).toBeNull();
        expect(searchable.find(text)).toEqual(searchOver(texts)(text));
      },
    ),
  );
});

test("every word is in one file, and no file is larger than asked but for a single word", () => {
  const texts = titled(
    Array.from({ length: 200 }, (_, i) => `every ${i % 7} study${i % 50} has${i}`),
  );
  const { sent, files } = sentInFiles(texts, 300);
  expect(files.flat().length).toBe(sent.words.split("\n").length);
  expect(sent.firstWords.length).toBe(files.length);
  for (const file of files) {
    expect(file.length === 1 || JSON.stringify(file).length <= 300).toBe(true);
  }
  expect(files.length).toBeGreaterThan(3);
});

test("only the files that hold the words of a text are fetched, each once", async () => {
  const texts = titled(Array.from({ length: 200 }, (_, i) => `common rare${i}`));
  const { files, fetched, searchable } = sentInFiles(texts, 250);
  expect(files.length).toBeGreaterThan(4);
  expect(searchable.isReady("common")).toBe(false);
  await Promise.all([searchable.prepare("common", signal), searchable.prepare("common", signal)]);
  expect(fetched.length).toBe(1);
  expect(indexesOf(searchable.find("common")!).length).toBe(200);
  await searchable.prepare("common rare199", signal);
  expect(fetched.length).toBe(2);
  expect(indexesOf(searchable.find("common rare199")!)).toEqual([199]);
});

test("a blank text and one that no word holds need nothing", () => {
  const { searchable, fetched } = sentInFiles(titled(["one", "two"]), 10);
  expect(searchable.find(" ")).toBeNull();
  expect(searchable.isReady("")).toBe(true);
  expect(searchable.prepare("xylophone", signal)).toBeNull();
  expect(indexesOf(searchable.find("xylophone")!)).toEqual([]);
  expect(fetched).toEqual([]);
});

test("asking ends when the text is no longer looked for", async () => {
  const texts = titled(Array.from({ length: 60 }, (_, i) => `rare${i}`));
  const { files, fetched, searchable } = sentInFiles(texts, 40);
  const outdated = new AbortController();
  const asking = searchable.prepare("rare", outdated.signal);
  outdated.abort();
  await asking;
  expect(fetched.length).toBeLessThan(files.length);
  expect(searchable.isReady("rare")).toBe(false);
  await searchable.prepare("rare", signal);
  expect(new Set(fetched).size).toBe(fetched.length);
  expect(indexesOf(searchable.find("rare")!).length).toBe(60);
});

test("a file that did not come is asked for again", async () => {
  const { sent, files } = wordsInFiles(indexWords(["bread"]), PER_FILE, 100);
  let fails = true;
  const searchable = textsInFiles(
    sent,
    (file) => (fails ? Promise.reject(new Error("no network")) : Promise.resolve(files[file]!)),
    () => Promise.resolve([]),
  );
  await searchable.prepare("bread", signal);
  expect(searchable.isReady("bread")).toBe(false);
  fails = false;
  await searchable.prepare("bread", signal);
  expect(indexesOf(searchable.find("bread")!)).toEqual([0]);
});

test("texts in files know codes as whole ones do, and need no file for them", async () => {
  const table = evidenceTable(smallCodebook, smallStudies);
  const texts = titled(smallStudies.map(({ id }) => `Loaf ${id}`));
  const { sent, files } = wordsInFiles(indexWords(texts.map(searchedText)), PER_FILE, 20);
  const codes = searchedCodes(table);
  const searchable = textsInFiles(
    sent,
    (file) => Promise.resolve(files[file]!),
    () => Promise.resolve([]),
    codes,
  );
  for (const text of ["spelt", "wheats stone", "b2 spelt", "E-Nose", "2004", "other"]) {
    await searchable.prepare(text, signal);
    expect(searchable.find(text), text).toEqual(searchOver(texts, codes)(text));
  }
  expect(indexesOf(searchable.find("spelt")!)).toEqual([0, 1, 2, 7]);
});

test("a summary is fetched with its neighbours when it is asked for", async () => {
  const texts = titled(["a", "b", "c", "d", "e"]);
  const { searchable, fetched } = sentInFiles(texts, 100);
  expect(searchable.details(4)).toBeNull();
  await searchable.needDetails(4);
  expect(searchable.details(4)).toEqual({ summary: "Summary of e" });
  expect(searchable.details(3)).toEqual({ summary: "Summary of d" });
  expect(searchable.needDetails(3)).toBeNull();
  expect(searchable.details(0)).toBeNull();
  expect(fetched).toEqual(["summaries/1"]);
});

test("whole texts are ready for anything", () => {
  const texts = titled(["bread", "rye"]);
  const searchable = wholeTexts(texts, searchOver(texts));
  expect(searchable.isReady("anything")).toBe(true);
  expect(searchable.prepare("anything", signal)).toBeNull();
  expect(indexesOf(searchable.find("rye")!)).toEqual([1]);
  expect(searchable.details(1)).toMatchObject({ summary: "Summary of rye" });
  expect(searchable.needDetails(1)).toBeNull();
});
