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
