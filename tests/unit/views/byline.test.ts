import { expect, test } from "vitest";
import { authorsInShort, byline } from "../../../src/views/byline.ts";

test.each([
  [[], true, ""],
  [["Baker B"], true, "Baker B"],
  [["Baker B", "Crust C"], true, "Baker B, Crust C"],
  [["Baker B", "Crust C", "Miller M"], true, "Baker B et al."],
  [["Baker B"], false, "Baker B et al."],
  [["Baker B", "Crust C"], false, "Baker B et al."],
  [[], false, ""],
  [["Baker B", "et al."], true, "Baker B et al."],
  [["Baker B", "and others"], true, "Baker B et al."],
  [["et al"], true, ""],
])("the authors %j, complete: %j, are said as %j", (authors, authorsComplete, words) => {
  expect(authorsInShort({ authors, authorsComplete })).toBe(words);
});

test("authors and venue stand together, either alone without a mark", () => {
  const study = { authors: ["Baker B"], authorsComplete: true, venue: "Bread Letters" };
  expect(byline(study)).toBe("Baker B · Bread Letters");
  expect(byline({ ...study, authors: [] })).toBe("Bread Letters");
  expect(byline({ ...study, venue: "" })).toBe("Baker B");
  expect(byline({ ...study, authors: [], venue: "" })).toBe("");
});
