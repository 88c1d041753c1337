import { expect, test } from "vitest";
import { bibtexOf } from "../../../src/formats/bibtex.ts";
import { datasetCitation, datasetCslItem } from "../../../src/formats/dataset-citation.ts";
import { inventedContract } from "./invented.ts";

const cited = {
  contract: {
    ...inventedContract,
    title: "Bread & butter {2nd}",
    contributors: ["The invented bakers"],
    doi: "10.5555/bread",
  },
  created: "2030-01-31T00:00:00Z",
  url: "https://example.org/r/0.1/?a=%20#b",
};

test("the citation of a release names who made it, the year, the version and the address", () => {
  expect(datasetCitation(cited)).toBe(
    "The invented bakers. Bread & butter {2nd}. Release 0.1, 2030 [data set]. Licence: None. https://doi.org/10.5555/bread https://example.org/r/0.1/?a=%20#b",
  );
});

test("in BibTeX every mark that would break it is escaped", () => {
  const text = bibtexOf([datasetCslItem(cited)]);
  expect(text).toContain(
    String.raw`title = {Bread \& butter \textbraceleft{}2nd\textbraceright{}}`,
  );
  expect(text).toContain("author = {{The invented bakers}}");
  expect(text).toContain("version = {0.1}");
  expect(text).toContain("doi = {10.5555/bread}");
  expect(text).toContain("year = {2030}");
});

test("what is not known is left out", () => {
  const plain = { contract: inventedContract, created: null, url: "https://example.org/" };
  expect(datasetCitation(plain)).toBe(
    "An invented table. Release 0.1 [data set]. Licence: None. https://example.org/",
  );
  const item = datasetCslItem(plain);
  expect([item.author, item.issued, item.DOI]).toEqual([undefined, undefined, undefined]);
});
