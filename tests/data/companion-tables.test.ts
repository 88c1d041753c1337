import { expect, test } from "vitest";
import { DataFaults, printFault } from "../../src/dataset/faults/fault.ts";
import { readAgreement } from "../../src/dataset/companions/read-agreement.ts";
import { readDescriptor } from "../../src/dataset/contract/read-contract.ts";
import { readReview } from "../../src/dataset/companions/read-review.ts";
import { readScreening } from "../../src/dataset/companions/read-screening.ts";
import { bytesOf, contract, shipped } from "./shipped.ts";

const { screening, agreement } = readDescriptor(shipped("datapackage.json"), "datapackage.json");
if (!screening || !agreement) throw new Error("the shipped package has both tables");

const twice = (rows: string, ids: readonly string[] | null = ["s0001", "s0002"]) =>
  readAgreement(
    bytesOf(`id,dimension,coder_1,coder_2\n${rows}`),
    agreement,
    contract,
    ids,
    "a.csv",
  );

test("a double coding is read as lists of values", () => {
  const { agreement: codings, faults } = twice("s0001,modalities,ct;pet,pet\n");
  expect(faults).toEqual([]);
  expect(codings).toEqual([
    { id: "s0001", dimension: "modalities", first: ["ct", "pet"], second: ["pet"] },
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
