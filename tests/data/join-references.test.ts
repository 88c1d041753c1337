import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { joinReferences, plainTitle } from "../../src/dataset/references/join-references.ts";
import {
  bareDoi,
  readReferenceTable,
  readRis,
  type Reference,
} from "../../src/dataset/references/read-references.ts";
import { readPlainCsv } from "./plain-csv.ts";

/*
 * The tags and names of columns are those that the programs export; what stands under them is invented.
 */
const RIS = `TY  - JOUR
T1  - Invented beds in spring
JF  - Invented Journal
A1  - Beet A
A1  - Kale B
PY  - 2024
DA  - 2024///
AB  - First line of
an invented abstract.
DO  - 10.5555/Beds.1
UR  - https://example.org/a?b=c http://dx.doi.org/10.5555/beds.1
ER  - \r
\r
TY  - JOUR\r
AN  - rayyan-1\r
TI  - Invented trees\r
Y1  - 2023\r
T2  - Inv. J.\r
AU  - Leek, C.\r
DO  - 10.5555/trees.2     LK  - https://example.org/x\r
ER  -\r
`;

describe("records in RIS", () => {
  test("are read with the tags of EPPI-Reviewer and of Rayyan", () => {
    expect(readRis(RIS).unended).toBe(0);
    expect(readRis(RIS).references).toEqual([
      {
        place: 1,
        title: "Invented beds in spring",
        authors: "Beet A;Kale B",
        year: "2024",
        venue: "Invented Journal",
        ...{ volume: "", issue: "", pages: "" },
        doi: "10.5555/beds.1",
        pmid: "",
        url: "https://example.org/a?b=c",
        summary: "First line of an invented abstract.",
      },
      {
        place: 2,
        title: "Invented trees",
        authors: "Leek, C.",
        year: "2023",
        venue: "Inv. J.",
        ...{ volume: "", issue: "", pages: "" },
        doi: "10.5555/trees.2",
        pmid: "",
        url: "",
        summary: "",
      },
    ]);
  });

  test("have their pages once, however a program writes first and last", () => {
    const pagesOf = (...lines: string[]) =>
      readRis(["TY  - JOUR", ...lines, "ER  - "].join("\n")).references[0]?.pages;
    expect(pagesOf("SP  - 123", "EP  - 130")).toBe("123-130");
    expect(pagesOf("SP  - 123-130", "EP  - 130")).toBe("123-130");
    expect(pagesOf("SP  - e80645", "EP  - e80645")).toBe("e80645");
    expect(pagesOf("EP  - 9")).toBe("9");
  });

  test("without an end go on up to the next type or the end of the file, and are counted", () => {
    const { references, unended } = readRis(
      "TY  - JOUR\nTI  - Not ended\nTY  - JOUR\nTI  - Ended\nER  - \nTY  - JOUR\nTI  - Cut",
    );
    expect(references.map(({ title }) => title)).toEqual(["Not ended", "Ended", "Cut"]);
    expect(unended).toBe(2);
    expect(readRis("no RIS at all").references).toEqual([]);
  });
});

test.each([
  [
    "Covidence",
    "Title,Authors,Abstract,Published Year,Published Month,Journal,Volume,Issue,Pages,Accession Number,DOI,Ref,Covidence #,Study,Notes,Tags",
    [
      "T",
      "Yang, Z.; Jiang, B.",
      "A",
      "2024",
      "",
      "J",
      "1",
      "1",
      "",
      "",
      "10.5555/C",
      "",
      "#1",
      "Y",
      "",
      "",
    ],
    {
      title: "T",
      authors: "Yang, Z.;Jiang, B.",
      year: "2024",
      venue: "J",
      volume: "1",
      issue: "1",
      doi: "10.5555/c",
      summary: "A",
    },
  ],
  [
    "Rayyan",
    "key,title,year,month,day,journal,issn,volume,issue,pages,authors,url,language,publisher,location,abstract,notes,doi,keywords,pubmed_id,pmc_id",
    [
      "rayyan-1",
      "T",
      "2024",
      "",
      "",
      "J",
      "",
      "",
      "",
      "",
      "Yang, Z. and Jiang, B.",
      "https://example.org/r",
      "",
      "",
      "",
      "A",
      "",
      "10.5555/r     LK  - https://example.org",
      "",
      "77",
      "",
    ],
    {
      title: "T",
      authors: "Yang, Z.;Jiang, B.",
      year: "2024",
      venue: "J",
      doi: "10.5555/r",
      summary: "A",
      pmid: "77",
      url: "https://example.org/r",
    },
  ],
  [
    "Zotero",
    '"Key","Item Type","Publication Year","Author","Title","Publication Title","ISBN","ISSN","DOI","Url","Abstract Note"',
    [
      "KEY1",
      "journalArticle",
      "2012",
      "Yang, Zoe; Jiang, Bo",
      "T",
      "J",
      "",
      "",
      "10.5555/z",
      "https://example.org/z",
      "A",
    ],
    {
      title: "T",
      authors: "Yang, Zoe;Jiang, Bo",
      year: "2012",
      venue: "J",
      doi: "10.5555/z",
      summary: "A",
      url: "https://example.org/z",
    },
  ],
])("a record in the columns of %s is read", (_, header, cells, expected) => {
  const names = header.replaceAll('"', "").split(",");
  expect(cells).toHaveLength(names.length);
  const [read] = readReferenceTable(names, [{ number: 2, cells }]);
  expect(read).toEqual({
    ...{ volume: "", issue: "", pages: "", pmid: "", url: "", place: 2 },
    ...expected,
  });
});

const record = (place: number, title: string, doi = ""): Reference => ({
  ...{ place, title, doi, authors: "", year: "", venue: "", volume: "", issue: "", pages: "" },
  ...{ pmid: "", url: "", summary: "" },
});
const row = (number: number, title: string, doi = "") => ({ number, title, doi });

describe("a row", () => {
  test("gets the one record with its DOI, however it is written, whatever the title", () => {
    const joined = joinReferences(
      [row(2, "Another title", "https://doi.org/10.5555/A")],
      [record(1, "T", "10.5555/a"), record(2, "Another title", "10.5555/b")],
    );
    expect(joined.rows[0]).toMatchObject({ kind: "found", by: "DOI", reference: { place: 1 } });
    expect(joined.unused.map(({ place }) => place)).toEqual([2]);
  });

  test("gets the one record with its title where one of them has no DOI", () => {
    const joined = joinReferences(
      [row(2, "Caf\u00E9s: a  Study!", "10.5555/x"), row(3, "plain")],
      [record(1, "CAFES \u2013 a study"), record(2, "Plain.", "10.5555/y")],
    );
    expect(joined.rows.map((one) => one.kind === "found" && [one.by, one.reference.place])).toEqual(
      [
        ["title", 1],
        ["title", 2],
      ],
    );
    expect(joined.unused).toEqual([]);
  });

  test("gets none where a record has its title but another DOI, or nothing is the same", () => {
    const { rows } = joinReferences(
      [row(2, "T", "10.5555/x"), row(3, "T once more"), row(4, "")],
      [record(1, "T", "10.5555/y"), record(2, "T twice more"), record(3, "?!")],
    );
    expect(rows).toEqual([
      { kind: "contradicted", places: [1] },
      { kind: "none" },
      { kind: "none" },
    ]);
  });

  test("gets none where two records fit it, and two rows get none where one record fits both", () => {
    const { rows, unused } = joinReferences(
      [row(2, "Twin"), row(3, "x", "10.5555/a"), row(4, "Single"), row(5, "single")],
      [
        record(1, "twin"),
        record(2, "TWIN"),
        record(3, "a", "10.5555/a"),
        record(4, "b", "10.5555/a"),
        record(5, "Single"),
      ],
    );
    expect(rows).toEqual([
      { kind: "ambiguous", places: [1, 2], rows: [] },
      { kind: "ambiguous", places: [3, 4], rows: [] },
      { kind: "ambiguous", places: [5], rows: [4, 5] },
      { kind: "ambiguous", places: [5], rows: [4, 5] },
    ]);
    expect(unused).toHaveLength(5);
  });
});

test("titles are the same but for case, marks and signs; letters of every script count", () => {
  expect(plainTitle("\u00DCber-Blick: 2 \u201CTests\u201D")).toBe("uber blick 2 tests");
  expect(plainTitle("\u4F60\u597D, \u4E16\u754C")).not.toBe(plainTitle("\u4F60\u597D"));
});

test("a DOI is read from the start of a text alone", () => {
  expect(bareDoi(" doi: 10.5555/AbC ")).toBe("10.5555/abc");
  expect(bareDoi("see 10.5555/abc")).toBe("");
  expect(bareDoi("11.5555/abc")).toBe("");
});

describe("the command", () => {
  const room = mkdtempSync(join(tmpdir(), "join-"));
  afterAll(() => rmSync(room, { recursive: true, force: true }));
  const place = (name: string) => join(room, name);
  const run = (...names: readonly string[]) =>
    spawnSync(process.execPath, ["src/commands/join-references.ts", ...names.map(place)], {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: "." },
    });

  test("adds what records say, keeps what cells say, and lists what does not join", () => {
    writeFileSync(
      place("coding.csv"),
      "Study title,Year,DOI,Kind\nInvented beds,,10.5555/beds.1,a\ninvented TREES,1999,,b\nLost,,,c\n",
    );
    writeFileSync(place("records.ris"), `${RIS}TY  - JOUR\nTI  - Spare\nER  - \n`);
    const { status, stdout } = run("coding.csv", "records.ris", "out.csv");
    expect(status).toBe(0);
    expect(stdout).toBe(
      [
        "3 rows, 3 records: 1 joined by DOI, 1 by title.",
        "row 4 (Lost): no record has its DOI or title.",
        "record 3 (Spare): no row got it.",
        `Written: ${place("out.csv")}`,
        "",
      ].join("\n"),
    );
    expect(readPlainCsv(readFileSync(place("out.csv"), "utf8"))).toEqual([
      ["Study title", "Year", "DOI", "Kind", "authors", "venue", "url", "summary"],
      [
        "Invented beds",
        "2024",
        "10.5555/beds.1",
        "a",
        "Beet A;Kale B",
        "Invented Journal",
        "https://example.org/a?b=c",
        "First line of an invented abstract.",
      ],
      ["invented TREES", "1999", "10.5555/trees.2", "b", "Leek, C.", "Inv. J.", "", ""],
      ["Lost", "", "", "c", "", "", "", ""],
    ]);
  });

  test("overwrites nothing, and refuses files that it cannot use", () => {
    expect(run("coding.csv", "records.ris", "out.csv").stderr).toContain("out.csv exists already");
    expect(run("coding.csv").stderr).toContain("Which files?");
    expect(run("coding.csv", "none.ris", "new.csv").stderr).toContain("none.ris cannot be read.");
    writeFileSync(place("other.csv"), "a,b\n1,2\n");
    expect(run("coding.csv", "other.csv", "new.csv").stderr).toContain(
      'other.csv holds no references, and no table with a column "title" or "doi".',
    );
    expect(run("other.csv", "records.ris", "new.csv").stderr).toContain(
      'has neither a column "title" nor a column "doi"',
    );
    expect(existsSync(place("new.csv"))).toBe(false);
  });
});
