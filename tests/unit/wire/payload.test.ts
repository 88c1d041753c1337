import fc from "fast-check";
import { expect, test } from "vitest";
import type { Study } from "../../../src/contract/study.ts";
import {
  type Evidence,
  evidenceOf,
  pack,
  type Payload,
  type Source,
  unpack,
  wordsOf,
} from "../../../src/wire/payload.ts";
import { titleRanks } from "../../../src/wire/study-rows.ts";
import { contract, shippedEdition } from "../../data/shipped.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";
import { anyEvidence } from "../../support/arbitraries.ts";

/** An invented study around codes; the title may be any text. */
const studyOf = (id: string, title: string, codes: Study["codes"]): Study => ({
  id,
  title,
  authors: [title, "Baker B"],
  authorsComplete: true,
  year: null,
  venue: title,
  volume: "",
  issue: "",
  pages: "",
  doi: "",
  pmid: "",
  url: "",
  summary: "",
  reason: "",
  codes,
  details: {},
});

const source: Source = {
  name: "bakes",
  title: "Bakes",
  authors: ["Invented contributors"],
  doi: null,
  checksum: "0".repeat(64),
  frozen: { release: "1.0", year: null, same: true },
};

const sent = (payload: Payload) => JSON.parse(JSON.stringify(payload)) as Payload;
const noFiles = () => Promise.reject(new Error("nothing is split"));
const allRows = ({ table, rows }: Evidence) => table.ids.map((_, position) => rows.at(position));

test("a row shows its study's title, first authors and venue", () => {
  const evidence = evidenceOf(smallCodebook, [studyOf("b1", "Crust", smallStudies[0]!.codes)]);
  expect(allRows(evidence)).toEqual([
    {
      id: "b1",
      title: "Crust",
      byline: "Crust, Baker B · Crust",
      codes: smallStudies[0]!.codes,
    },
  ]);
});

test("what the browser unpacks is what was packed, also of no study, one code and none", () => {
  fc.assert(
    fc.property(
      anyEvidence,
      fc.string({ unit: "binary", maxLength: 20 }),
      ({ codebook, studies }, text) => {
        const whole = studies.map(({ id, codes }) => studyOf(id, `${text} ${id}`, codes));
        const evidence = evidenceOf(codebook, whole);
        const back = unpack(sent(pack(evidence.table, wordsOf(whole), source)), noFiles);
        expect(back.table).toEqual(evidence.table);
        expect(allRows(back)).toEqual(allRows(evidence));
        expect(allRows(back).map(({ codes }) => codes)).toEqual(whole.map(({ codes }) => codes));
      },
    ),
    { numRuns: 300 },
  );
});

test("the shipped table comes back with every row and every count, and no text of the site", async () => {
  const { studies } = await shippedEdition();
  const evidence = evidenceOf(contract, studies);
  const payload = sent(pack(evidence.table, wordsOf(studies), source));
  const back = unpack(payload, noFiles);
  expect(payload.source).toEqual(source);
  expect(allRows(back)).toEqual(allRows(evidence));
  expect(back.table.carriers).toEqual(evidence.table.carriers);
  expect(back.table.codebook).toEqual(payload.codebook);
  expect(payload.codebook.dimensions).toEqual(contract.dimensions);
  expect(payload.codebook).not.toHaveProperty("site");
  expect(payload.codebook).not.toHaveProperty("fields");
});

test("the words of a split table come file by file, each file once, and only those needed", async () => {
  const whole = smallStudies.map(({ id, codes }) => studyOf(id, `Title of ${id}`, codes));
  const evidence = evidenceOf(smallCodebook, whole);
  const perFile = 3;
  const words = { perFile, titleRanks: titleRanks(whole.map(({ title }) => title)) };
  const fetched: number[] = [];
  let broken = true;
  const back = unpack(sent(pack(evidence.table, words, source)), (file) => {
    fetched.push(file);
    if (file === 2 && broken) return Promise.reject(new Error("lost on the way"));
    return Promise.resolve(wordsOf(whole.slice(file * perFile, (file + 1) * perFile)));
  });
  expect(back.rows.at(4)).toMatchObject({ id: "b5", title: "Loading …", codes: whole[4]!.codes });
  await Promise.all([back.rows.need([4, 3, 0]), back.rows.need([0])]);
  expect(fetched).toEqual([1, 0]);
  expect(back.rows.need([5, 1])).toBeNull();
  expect([0, 4].map((position) => back.rows.at(position))).toEqual(
    [0, 4].map((position) => evidence.rows.at(position)),
  );
  // A file that was lost is asked for again.
  await back.rows.need([7]);
  expect(back.rows.at(7).title).toBe("Loading …");
  broken = false;
  await back.rows.need([7]);
  expect(allRows(back)).toEqual(allRows(evidence));
  expect(Array.from(back.rows.titleRanks())).toEqual(Array.from(evidence.rows.titleRanks()));
});
