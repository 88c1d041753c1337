import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import Papa from "papaparse";
import { expect, test } from "vitest";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import { bibtexOf } from "../../../src/formats/bibtex.ts";
import { cslItem } from "../../../src/formats/csl-json.ts";
import { studiesCsv } from "../../../src/formats/csv.ts";
import { risOf } from "../../../src/formats/ris.ts";
import { isMeeting } from "../../../src/formats/venue-kind.ts";
import { asWritten } from "./as-written.ts";

const folder = fileURLToPath(new URL("../../../data/", import.meta.url));
const { contract, studies, notices } = await loadEdition(folder);
const items = studies.map(cslItem);

test("the raw export of every study is its row of the table", async () => {
  const table = Papa.parse<Record<string, string>>(await readFile(`${folder}studies.csv`, "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  const back = Papa.parse<Record<string, string>>(
    studiesCsv(studies, contract, { labels: false }),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  // The header is row 1 of the file. What was mended while reading differs, and nothing else.
  const mended = new Set(notices.map(({ row, column }) => `${row} ${column}`));
  const different = back.data.flatMap((row, index) =>
    Object.keys(row)
      .filter((column) => row[column] !== table.data[index]?.[column])
      .map((column) => `${index + 2} ${column}`),
  );
  expect(back.data).toHaveLength(table.data.length);
  expect(back.meta.fields).toEqual(table.meta.fields);
  expect(different.filter((cell) => !mended.has(cell))).toEqual([]);
});

test("the labelled export has no code that the codebook labels otherwise", () => {
  const { data } = Papa.parse<string[]>(studiesCsv(studies, contract, { labels: true }), {
    skipEmptyLines: true,
  });
  expect(data).toHaveLength(studies.length + 1);
  for (const [column, { categories }] of contract.fields.entries()) {
    const labels = new Set(categories.map(({ label }) => label));
    const cells = data.slice(1).flatMap((row) => row[column]!.split("; "));
    const unlabelled = cells.filter((cell) => cell !== "" && !labels.has(cell));
    if (labels.size > 0) expect(unlabelled).toEqual([]);
  }
});

test.each([
  { name: "RIS", text: risOf(items), forceType: "@ris/file", unread: ["PMID"] as string[] },
  { name: "BibTeX", text: bibtexOf(items), forceType: "@biblatex/text", unread: [] },
])("$name gives every reference back whole", ({ name, text, forceType, unread }) => {
  const back = new Cite(text, { forceType }).data.map(asWritten);
  expect(back).toHaveLength(items.length);
  for (const [index, item] of items.entries()) {
    // The reader of RIS takes no issue of proceedings.
    const lost = name === "RIS" && item.type === "paper-conference" ? [...unread, "issue"] : unread;
    const expected = Object.entries(item).filter(([key]) => !lost.includes(key));
    expect(back[index]).toMatchObject(Object.fromEntries(expected));
    for (const key of [
      "author",
      "issued",
      "DOI",
      "URL",
      "note",
      "ISSN",
      "volume",
      "issue",
      "page",
    ] as const) {
      if (!lost.includes(key)) expect(key in back[index]!).toBe(key in item);
    }
  }
});

test("every author is read in family name and initials, but the one whose record shows no initials", () => {
  const literal = items.flatMap(({ id, author = [] }) =>
    author.filter((name) => "literal" in name).map((name) => ({ id, ...name })),
  );
  expect(literal).toEqual([{ id: "s0048", literal: "Ricciardi" }]);
});

test("nobody is an author by the name of et al or others", () => {
  const names = items.flatMap(({ author = [] }) => author.map((name) => JSON.stringify(name)));
  expect(names.filter((name) => /\bet\.? al\b|\bothers\b|anonymous/i.test(name))).toEqual([]);
});

test("the kind of each venue agrees with what the DOI says", () => {
  // Registrants whose DOIs tell: chapters of books carry the ISBN (978...), Proceedings of SPIE
  // start with 12., and AAAI and IEEE name the meeting.
  const meeting = /^10\.(1007\/978|1117\/12\.|1609\/aaai|1109\/[a-z]+\d{5})/;
  const disagreeing = studies.filter(
    ({ doi, venue }) => doi !== "" && meeting.test(doi) !== isMeeting(venue),
  );
  expect(disagreeing.map(({ id, doi, venue }) => ({ id, doi, venue }))).toEqual([]);
});
