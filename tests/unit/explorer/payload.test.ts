import fc from "fast-check";
import { expect, test } from "vitest";
import type { Study } from "../../../src/contract/study.ts";
import { loadEdition } from "../../../src/dataset/load-edition.ts";
import {
  evidenceOf,
  pack,
  type Payload,
  type Source,
  unpack,
} from "../../../src/explorer/payload.ts";
import { contract } from "../../data/shipped.ts";
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
  checksum: "0".repeat(64),
  frozen: { release: "1.0", year: null, same: true },
};

const sent = (payload: Payload) => JSON.parse(JSON.stringify(payload)) as Payload;

test("a row shows its study's title, first authors and venue", () => {
  const { rows } = evidenceOf(smallCodebook, [studyOf("b1", "Crust", smallStudies[0]!.codes)]);
  expect(rows).toEqual([
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
        const evidence = evidenceOf(
          codebook,
          studies.map(({ id, codes }) => studyOf(id, `${text} ${id}`, codes)),
        );
        expect(unpack(sent(pack(evidence, source)))).toEqual(evidence);
      },
    ),
    { numRuns: 300 },
  );
});

test("the shipped table comes back with every row and every count, and no text of the site", async () => {
  const { studies } = await loadEdition("data");
  const evidence = evidenceOf(contract, studies);
  const payload = sent(pack(evidence, source));
  const back = unpack(payload);
  expect(payload.source).toEqual(source);
  expect(back.rows).toEqual(evidence.rows);
  expect(back.table.carriers).toEqual(evidence.table.carriers);
  expect(back.table.codebook).toEqual(payload.codebook);
  expect(payload.codebook.dimensions).toEqual(contract.dimensions);
  expect(payload.codebook).not.toHaveProperty("site");
  expect(payload.codebook).not.toHaveProperty("fields");
});
