import { describe, expect, test } from "vitest";
import { DataFaults, printFault } from "../../src/dataset/faults/fault.ts";
import { readAgreement } from "../../src/dataset/companions/read-agreement.ts";
import { readDescriptor } from "../../src/dataset/contract/read-contract.ts";
import { readReview } from "../../src/dataset/companions/read-review.ts";
import { readScreening } from "../../src/dataset/companions/read-screening.ts";
import { readWaiting } from "../../src/dataset/companions/read-waiting.ts";
import { readPlainCsv, writePlainCsv } from "./plain-csv.ts";
import { bytesOf, contract, shipped } from "./shipped.ts";

const { screening, agreement, waiting } = readDescriptor(
  shipped("datapackage.json"),
  "datapackage.json",
);
if (!screening || !agreement || !waiting) throw new Error("the shipped package has all three");

/** Without the column that says what was decided, as in release 1.0. */
const undecided = {
  ...agreement,
  fields: agreement.fields.filter(({ name }) => name !== "decided"),
};
/** Invented: what two studies carry. */
const carriers = [
  { id: "s0001", codes: { modalities: ["ct", "pet"] } },
  { id: "s0002", codes: { modalities: ["not-reported"] } },
];

const twice = (rows: string, studies: typeof carriers | null = carriers) =>
  readAgreement(
    bytesOf(`id,dimension,coder_1,coder_2\n${rows}`),
    undecided,
    contract,
    studies,
    "a.csv",
  );
const decidedIn = (rows: string) =>
  readAgreement(
    bytesOf(`id,dimension,coder_1,coder_2,decided\n${rows}`),
    agreement,
    contract,
    carriers,
    "a.csv",
  );

test("a double coding is read as lists of values", () => {
  const { agreement: codings, faults } = twice("s0001,modalities,ct;pet,pet\n");
  expect(faults).toEqual([]);
  expect(codings).toEqual([
    { id: "s0001", dimension: "modalities", first: ["ct", "pet"], second: ["pet"], decided: null },
  ]);
});

test("a double coding has a known study, dimension and values, and stands once", () => {
  const { faults } = twice(
    "s0003,modalities,ct,ct\ns0001,modality,ct,ct\ns0001,modalities,ct,cct\ns0001,modalities,ct,ct\n",
  );
  expect(faults.map(printFault)).toEqual([
    'a.csv:2:id "s0003" is not the id of a study; the nearest right one is "s0001".',
    'a.csv:3:dimension "modality" is not a dimension; the nearest right one is "modalities".',
    'a.csv:4:coder_2 "cct" is not a value of modalities; the nearest right one is "ct".',
    "a.csv:5:id Row 4 has this study and dimension already; once is right.",
  ]);
});

test("ids are left unchecked where the list of studies is not complete", () => {
  expect(twice("s0003,modalities,ct,ct\n", null).faults).toEqual([]);
});

test("what was decided is what the study carries, in whatever order", () => {
  const read = decidedIn("s0001,modalities,ct,pet,pet;ct\ns0002,modalities,ct,ct,not-reported\n");
  expect(read.faults).toEqual([]);
  expect(read.agreement.map(({ decided }) => decided)).toEqual([["pet", "ct"], ["not-reported"]]);
});

test("what was decided and is not what the study carries is a fault that says the right one", () => {
  const { faults } = decidedIn(
    "s0001,modalities,ct,pet,ct\ns0002,modalities,ct,ct,cct\ns0001,ai_family,hybrid,hybrid,hybrid\n",
  );
  expect(faults.map(printFault)).toEqual([
    'a.csv:2:decided "ct" is not what the table of studies holds for this study; "ct;pet" is right.',
    'a.csv:3:decided "cct" is not a value of modalities; the nearest right one is "ct".',
  ]);
});

test("a table that has to say what was decided and does not is a fault", () => {
  const { faults } = readAgreement(
    bytesOf("id,dimension,coder_1,coder_2\ns0001,modalities,ct,ct\n"),
    agreement,
    contract,
    carriers,
    "a.csv",
  );
  expect(faults.map(printFault)).toEqual([
    'a.csv:1:decided The column is missing; a column named "decided" is right.',
  ]);
});

describe("studies held for a later release", () => {
  /** Invented: the header of the studies, and lines with these ids and years. */
  const held = (lines: readonly (readonly [id: string, year: string, modality?: string])[]) => {
    const [header = [], row = []] = readPlainCsv(shipped("studies.csv"));
    const rows = lines.map(([id, year, modality = "ct"]) => {
      const changed = new Map([
        ["id", id],
        ["year", year],
        ["title", "An invented study"],
        ["doi", ""],
        ["modalities", modality],
      ]);
      return header.map((name, at) => changed.get(name) ?? row[at] ?? "");
    });
    const bytes = bytesOf(writePlainCsv([header, ...rows]));
    return readWaiting(bytes, waiting, contract, ["s0001"], "w.csv");
  };

  test("may be of years outside the scope", () => {
    const { studies, faults } = held([
      ["s9001", "2024"],
      ["s9002", "2019"],
    ]);
    expect(faults).toEqual([]);
    expect(studies.map(({ id, year }) => [id, year])).toEqual([
      ["s9001", 2024],
      ["s9002", 2019],
    ]);
  });

  test("are checked like studies, and none has the id of one", () => {
    const { faults } = held([
      ["s0001", "2024"],
      ["s9002", "20x4"],
      ["s9003", "2024", "cct"],
    ]);
    expect(faults.map(printFault)).toEqual([
      'w.csv:2:id "s0001" is the id of a study that is included; an id of its own is right.',
      'w.csv:3:year "20x4" is not a whole number; a whole number is right.',
      'w.csv:4:modalities "cct" is not a value of this column; the nearest right one is "ct".',
    ]);
  });

  test("may be none", () => {
    expect(held([])).toEqual({ studies: [], notices: [], faults: [] });
  });
});

test("a candidate left out has a title and a known reason; year and address may be unknown", () => {
  const read = (rows: string) =>
    readScreening(bytesOf(`title,year,source_url,reason\n${rows}`), screening, "s.csv");
  expect(read("A title,,,no-ai\n").screening.leftOut).toEqual([
    { title: "A title", year: null, url: "", reason: "no-ai" },
  ]);
  expect(read(",2o20,data:text/html,no-aii\n").faults.map(printFault)).toEqual([
    "s.csv:2:title The cell is empty; a value is right.",
    's.csv:2:year "2o20" is not a whole number; a whole number is right.',
    's.csv:2:source_url "data:text/html" is no web address; one that starts with https:// or http:// is right.',
    's.csv:2:reason "no-aii" is not a value of this column; the nearest right one is "no-ai".',
  ]);
});

test("every reason for leaving out has a label and a definition", () => {
  const { reasons } = readScreening(
    bytesOf(shipped("screening.csv")),
    screening,
    "s.csv",
  ).screening;
  expect(reasons.map(({ value }) => value).sort()).toEqual([
    "no-ai",
    "no-explainability",
    "not-cancer",
    "not-peer-reviewed",
    "not-primary",
    "not-radiological",
    "out-of-years",
    "too-little-information",
  ]);
  for (const { label, definition } of reasons)
    expect(`${label}: ${definition}`).toMatch(/^[A-Z].+\.$/);
});

test("figures of a review that the contract does not know are named by their path", () => {
  const json = shipped("review.json")
    .replace('"dimension": "modalities", "value": "ct"', '"dimension": "modality", "value": "ct"')
    .replace("rank<=3", "rank=3")
    .replace(
      '"edition": "printed", "dimension": "ai_family"',
      '"edition": "print", "dimension": "ai_family"',
    );
  const read = () => readReview(json, contract, "r.json");
  expect(read).toThrow(DataFaults);
  expect(read).toThrow(
    'r.json:figures[3].dimension "modality" is not a known dimension; the nearest right one is "modalities".',
  );
  expect(read).toThrow(
    'r.json:figures[5].edition "print" is not a known edition; the nearest right one is "printed".',
  );
  expect(read).toThrow(
    'r.json:statements[0].check.test "rank=3" is no test; rank or share, a comparison and a number are right.',
  );
});

test("a word of quantity stands for one bound in all statements about shares", () => {
  const { words, statements } = readReview(shipped("review.json"), contract, "r.json");
  expect(words.map(({ word, comparison, bound }) => `${word} ${comparison}${bound}`)).toEqual([
    ...["few <0.25", "a minority <0.5", "most >0.5"],
  ]);
  expect(statements.filter(({ measure }) => measure === "share").length).toBeGreaterThan(3);
  const loose = shipped("review.json").replace(
    '"values": ["integrated"], "test": "share<0.25"',
    '"values": ["integrated"], "test": "share<0.1"',
  );
  expect(() => readReview(loose, contract, "r.json")).toThrow(
    'r.json:statements[5].check.test The claim says "few"; share<0.25 is right for that word.',
  );
});
