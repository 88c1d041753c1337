import { expect, test } from "vitest";
import { cslItem } from "../../../src/formats/csl-json.ts";
import { inventedStudy } from "./invented.ts";

test("a study with everything known becomes a whole reference", () => {
  expect(cslItem(inventedStudy())).toEqual({
    id: "t0001",
    type: "article-journal",
    title: "An invented study",
    author: [
      { family: "Sample", given: "A. B." },
      { family: "van Test", given: "C." },
    ],
    issued: { "date-parts": [[2020]] },
    "container-title": "Invented Journal of Tests",
    DOI: "10.5555/12345678",
    URL: "https://doi.org/10.5555/12345678",
    PMID: "1",
  });
});

test("what is not known is absent, not empty", () => {
  const bare = inventedStudy({ authors: [], year: null, venue: "", doi: "", pmid: "", url: "" });
  expect(Object.keys(cslItem(bare))).toEqual(["id", "type", "title"]);
});

test("without a DOI the address is the page that was read", () => {
  const item = cslItem(inventedStudy({ doi: "" }));
  expect(item.URL).toBe("https://example.org/study");
  expect(item).not.toHaveProperty("DOI");
});

test("an author list that the source cut short is said to be so and not filled up", () => {
  const item = cslItem(inventedStudy({ authors: ["Sample A"], authorsComplete: false }));
  expect(item.author).toEqual([{ family: "Sample", given: "A." }]);
  expect(item.note).toBe("Author list incomplete on the source.");
});

test("a venue that is only an ISSN gives the ISSN and no name", () => {
  const item = cslItem(inventedStudy({ venue: "ISSN 1234-567X (name not shown)" }));
  expect(item.ISSN).toBe("1234-567X");
  expect(item).not.toHaveProperty("container-title");
});

test("a study read at a meeting is a conference paper", () => {
  expect(cslItem(inventedStudy({ venue: "Invented Workshop" })).type).toBe("paper-conference");
});
