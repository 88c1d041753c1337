import fc from "fast-check";
import { expect, test } from "vitest";
import { contextObject, datasetContextObject } from "../../../src/formats/coins.ts";
import { datasetCslItem } from "../../../src/formats/dataset-citation.ts";
import { hostileStudy, inventedContract, inventedStudy } from "./invented.ts";

/** The keys and values as a reader of context objects takes them apart. */
const read = (text: string) => [...new URLSearchParams(text)];

test("an article is told by its title, venue, year, authors and DOI", () => {
  expect(read(contextObject(inventedStudy()))).toEqual(
    expect.arrayContaining([
      ["ctx_ver", "Z39.88-2004"],
      ["rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"],
      ["rft.genre", "article"],
      ["rft.atitle", "An invented study"],
      ["rft.jtitle", "Invented Journal of Tests"],
      ["rft.date", "2020"],
      ["rft.au", "Sample, A. B."],
      ["rft_id", "info:doi/10.5555/12345678"],
    ]),
  );
});

test("what is not known is absent, and a paper of a meeting is one", () => {
  const study = inventedStudy({ authors: [], year: null, doi: "", venue: "Proceedings of Tests" });
  const keys = read(contextObject(study)).map(([key]) => key);
  expect(keys).not.toContain("rft.au");
  expect(keys).not.toContain("rft.date");
  expect(read(contextObject(study))).toContainEqual(["rft.genre", "proceeding"]);
  expect(read(contextObject(study))).toContainEqual(["rft.btitle", "Proceedings of Tests"]);
});

test("a data set is one for Zotero, with the body that made it in one piece", () => {
  const contract = {
    ...inventedContract,
    contributors: ["The invented bakers"],
    doi: "10.5555/bread",
  };
  const item = datasetCslItem({
    contract,
    created: "2030-01-31",
    url: "https://example.org/r/0.1/",
  });
  expect(read(datasetContextObject(item))).toEqual([
    ["ctx_ver", "Z39.88-2004"],
    ["rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"],
    ["rft.type", "dataset"],
    ["rft.title", "An invented table"],
    ["rft.date", "2030"],
    ["rft.aucorp", "The invented bakers"],
    ["rft.description", "Release 0.1. Licence: None."],
    ["rft_id", "info:doi/10.5555/bread"],
    ["rft_id", "https://example.org/r/0.1/"],
  ]);
});

test("whatever a title holds, it is read back, and no sign in it ends its value", () => {
  fc.assert(
    fc.property(hostileStudy, (study) => {
      const titles = read(contextObject(study)).filter(([key]) => key === "rft.atitle");
      const wanted = study.title.toWellFormed();
      expect(titles).toEqual(wanted === "" ? [] : [["rft.atitle", wanted]]);
    }),
  );
});
