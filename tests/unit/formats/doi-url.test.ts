import fc from "fast-check";
import { expect, test } from "vitest";
import { doiUrl } from "../../../src/formats/doi-url.ts";

test("an ordinary DOI follows the resolver as it stands", () => {
  expect(doiUrl("10.5555/a_b-(c).1")).toBe("https://doi.org/10.5555/a_b-(c).1");
});

test("characters that end a path or cannot stand in one are encoded", () => {
  const doi = "10.5555/s17:15/16<1661::aid>3.0.co;2-2#a?b%c d";
  expect(doiUrl(doi)).toBe(
    "https://doi.org/10.5555/s17:15/16%3C1661::aid%3E3.0.co;2-2%23a%3Fb%25c%20d",
  );
  const address = new URL(doiUrl(doi));
  expect(decodeURIComponent(address.pathname)).toBe(`/${doi}`);
  expect(address.hash + address.search).toBe("");
});

test("a broken half of a character does not throw", () => {
  expect(doiUrl("10.5555/\ud800")).toBe("https://doi.org/10.5555/%EF%BF%BD");
});

test("parts that are dots stay parts of the DOI and lead to no other one", () => {
  for (const doi of ["10.5555/a/../b", "10.5555/a/./b", "10.5555/..", "10.5555/a/.."]) {
    expect(decodeURIComponent(new URL(doiUrl(doi)).pathname)).toBe(`/${doi}`);
  }
  expect(doiUrl("10.5555/a/b..c/.d")).toBe("https://doi.org/10.5555/a/b..c/.d");
});

test("every DOI that a table may hold comes back from its address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", minLength: 1 }), (suffix) => {
      const doi = `10.5555/${suffix.toWellFormed()}`;
      const { pathname, search, hash } = new URL(doiUrl(doi));
      expect([decodeURIComponent(pathname), search, hash]).toEqual([`/${doi}`, "", ""]);
    }),
  );
});
