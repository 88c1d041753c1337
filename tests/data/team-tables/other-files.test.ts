import { describe, expect, test } from "vitest";
import { bytesOf } from "../shipped.ts";
import { dimensionsOf, guessedFrom, guessedFromText } from "./guessed.ts";
import { workbook } from "../../support/workbook.ts";

/** An invented table of 12 studies. */
const ROWS = Array.from({ length: 12 }, (_, row) => [
  `Invented study ${row}`,
  String(2015 + (row % 4)),
  ["Mulch", "Shade", "Terraces"][row % 3]!,
  ["Yield", "Soil", "Water", "Income"][row % 4]!,
]);
const HEADER = ["Title", "Year", "Intervention", "Outcome"];
const EXPECTED = ["year years: 4", "intervention: 3", "outcome: 4"];

describe("a table in another file than CSV", () => {
  test("is read from a workbook: the first sheet that holds a table, or one that is named", async () => {
    const bytes = workbook({
      "Read me": [["Invented notes"]],
      Codes: [HEADER, ...ROWS],
      More: [HEADER, ...ROWS.slice(0, 8)],
    });
    const first = await guessedFrom(bytes);
    expect(first.faults).toEqual([]);
    expect(dimensionsOf(first.contract)).toEqual(EXPECTED);
    expect(first.studies).toHaveLength(12);
    expect(first.notices[0]).toContain('"Read me", "Codes", "More"; "Codes" is read');
    expect((await guessedFrom(bytes, {}, "More")).studies).toHaveLength(8);
    expect((await guessedFrom(bytes, {}, "None")).faults[0]).toContain(
      'no sheet "None", but "Read me"',
    );
  });

  test("is read with tabs between cells, and as records in JSON", async () => {
    const tabs = [HEADER, ...ROWS].map((row) => row.join("\t")).join("\n");
    expect(dimensionsOf((await guessedFromText(tabs)).contract)).toEqual(EXPECTED);
    const records = ROWS.map((row) => ({
      title: row[0],
      year: Number(row[1]),
      coding: { intervention: row[2] },
      outcome: [row[3], "Cost"],
    }));
    const read = await guessedFromText(JSON.stringify({ records }));
    expect(dimensionsOf(read.contract)).toEqual([
      "year years: 4",
      "coding_intervention: 3",
      "outcome several: 5",
    ]);
  });

  test("is an export of EPPI-Reviewer with its code sets as dimensions, deeper codes counted under theirs", async () => {
    const code = (
      AttributeId: number,
      AttributeName: string,
      children: readonly object[] = [],
    ) => ({
      ...{ AttributeId, AttributeName, AttributeType: "Selectable (show checkbox)" },
      ...(children.length > 0 && { Attributes: { AttributesList: children } }),
    });
    const CodeSets = [
      {
        SetName: "Coding",
        Attributes: {
          AttributesList: [
            code(1, "Intervention", [code(11, "Mulch", [code(111, "Straw")]), code(12, "Shade")]),
            code(2, "Outcome", [code(21, "Yield"), code(22, "Soil")]),
          ],
        },
      },
      { SetName: "Decision", Attributes: { AttributesList: [code(31, "Keep"), code(32, "Drop")] } },
    ];
    const References = ROWS.map(([Title, Year], row) => ({
      ...{
        ItemId: 900 + row,
        Title,
        Year,
        Authors: "Reed A ; Moss B ;",
        DOI: "",
        ParentTitle: "Inv. J.",
      },
      Codes: [row % 2 === 0 ? 111 : 12, ...(row % 3 === 0 ? [21, 22] : [21]), 31 + (row % 2)].map(
        (AttributeId) => ({ AttributeId, AdditionalText: "", ArmId: 0 }),
      ),
    }));
    const { contract, studies, faults } = await guessedFromText(
      JSON.stringify({ CodeSets, References }),
    );
    expect(faults).toEqual([]);
    expect(dimensionsOf(contract)).toEqual([
      "year years: 4",
      "intervention: 2",
      "outcome several: 2",
      "decision: 2",
    ]);
    expect(contract?.defaults).toMatchObject({ rows: "intervention", cols: "outcome" });
    expect(studies[0]).toMatchObject({
      id: "900",
      authors: ["Reed A", "Moss B"],
      venue: "Inv. J.",
    });
    expect(studies[0]?.codes).toMatchObject({
      intervention: ["mulch"],
      outcome: ["yield", "soil"],
    });
  });

  test("is made of references with keywords in RIS, PubMed's format and BibTeX", async () => {
    const keyword = (row: number) => ["mulch", "shade", "soil"][row % 3]!;
    const ris = ROWS.map((row, at) =>
      [
        `TY  - ${at % 2 === 0 ? "JOUR" : "CONF"}`,
        `TI  - ${row[0]!}`,
        "AU  - Reed, Ada",
        "AU  - World Water Council",
        `PY  - ${row[1]!}`,
        `KW  - ${keyword(at)}`,
        "KW  - farm",
        "ER  - ",
        "",
      ].join("\n"),
    ).join("\n");
    const fromRis = await guessedFromText(ris);
    expect(dimensionsOf(fromRis.contract)).toEqual([
      "year years: 4",
      "keywords several: 4",
      "reference_type: 2",
    ]);
    expect(fromRis.studies[0]?.authors).toEqual(["Reed, Ada", "World Water Council"]);
    const nbib = ROWS.map((row, at) =>
      [
        `PMID- ${1000 + at}`,
        `TI  - ${row[0]!} with a long`,
        "      title",
        "FAU - Reed, Ada",
        "AU  - Reed A",
        `DP  - ${row[1]!} Jan`,
        `LID - 10.5555/n.${at} [doi]`,
        `MH  - ${keyword(at)}`,
        "MH  - *farm",
        "",
      ].join("\n"),
    ).join("\n");
    const fromNbib = await guessedFromText(nbib);
    expect(fromNbib.studies[1]).toMatchObject({
      title: "Invented study 1 with a long title",
      pmid: "1001",
      doi: "10.5555/n.1",
      authors: ["Reed, Ada"],
    });
    expect(dimensionsOf(fromNbib.contract)).toContain("mesh_terms several: 4");
    const bib = ROWS.map(
      (row, at) =>
        `@article{k${at}, title={${row[0]!}}, author={de la Moss, Ben and {World Water Council}}, year={${row[1]!}}, keywords={${keyword(at)}, farm}}`,
    ).join("\n");
    const fromBib = await guessedFromText(bib);
    expect(fromBib.studies[0]).toMatchObject({
      year: 2015,
      authors: ["de la Moss, Ben", "World Water Council"],
    });
  });
});

test.each([
  ["%PDF-1.7 x", "a PDF"],
  ["\u0000PNG", "a picture (PNG)"],
  ["<!DOCTYPE html><table>", "a web page"],
  ["<?xml version='1.0'?><x/>", "XML"],
  ["%0 Journal Article\n%T x", "an EndNote export"],
  ["FN Clarivate Analytics Web of Science\nVR 1.0", "an export of Web of Science"],
  ['{"a": ', "JSON with a fault"],
  ['{"a": 1}', "JSON without a list of records"],
  ["", "empty"],
])("what can't be read is named as what it is: %s", async (text, what) => {
  const bytes = text.startsWith("\u0000")
    ? Uint8Array.of(0x89, ...bytesOf("PNG\r\n"))
    : bytesOf(text);
  const { faults } = await guessedFrom(bytes);
  expect(faults.join("\n")).toContain(what.replace("an export of Web", "export of Web"));
});

test("a workbook that would fill the memory, or is cut short, is refused in a line", async () => {
  const bytes = workbook({ Codes: [HEADER, ...ROWS] });
  const view = new DataView(bytes.buffer);
  const entry = bytes.findLastIndex(
    (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50,
  );
  const bomb = bytes.slice();
  new DataView(bomb.buffer).setUint32(entry + 24, 4_000_000_000, true);
  expect((await guessedFrom(bomb)).faults).toEqual([expect.stringContaining("which is too large")]);
  expect((await guessedFrom(bytes.slice(0, bytes.length - 400))).faults).toEqual([
    expect.stringContaining("cannot be read as a workbook"),
  ]);
});
