import { expect, test } from "vitest";
import { referenceText } from "../../../src/formats/reference.ts";
import { inventedStudy } from "./invented.ts";

test("authors, title, venue, year and address stand in the order of a list of references", () => {
  expect(referenceText(inventedStudy())).toBe(
    "Sample AB, van Test C. An invented study. Invented Journal of Tests. 2020. https://doi.org/10.5555/12345678",
  );
});

test("nobody is called et al: it stands where a list is cut, once, and not where nobody is named", () => {
  expect(referenceText(inventedStudy({ authors: ["Sample AB", "et al."] }))).toMatch(
    /^Sample AB, et al\. An/,
  );
  expect(referenceText(inventedStudy({ authors: [], authorsComplete: false }))).toMatch(/^An /);
});

test("six authors are named, then et al; a list that was cut says so too", () => {
  const seven = ["A A", "B B", "C C", "D D", "E E", "F F", "G G"];
  expect(referenceText(inventedStudy({ authors: seven.slice(0, 6) }))).toMatch(/^A A,.* F F\. /);
  expect(referenceText(inventedStudy({ authors: seven }))).toMatch(/^A A,.* F F, et al\. /);
  expect(referenceText(inventedStudy({ authorsComplete: false }))).toMatch(
    /^Sample AB, van Test C, et al\. /,
  );
});

test("what the table does not hold is left out", () => {
  const bare = inventedStudy({
    authors: [],
    authorsComplete: false,
    title: "Is this all?",
    venue: "",
    year: null,
    doi: "",
    url: "",
  });
  expect(referenceText(bare)).toBe("Is this all?");
  expect(referenceText(inventedStudy({ doi: "" }))).toMatch(/ https:\/\/example\.org\/study$/);
  expect(referenceText(inventedStudy({ venue: "ISSN 1234-5678" }))).toContain(". ISSN 1234-5678. ");
});
