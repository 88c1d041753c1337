import { describe, expect, test } from "vitest";
import { bibtexOf } from "../../../src/formats/bibtex.ts";
import { cslItem } from "../../../src/formats/csl-json.ts";
import { citationTags, scholarlyArticle } from "../../../src/formats/json-ld.ts";
import { issueText, referenceText } from "../../../src/formats/reference.ts";
import { risOf } from "../../../src/formats/ris.ts";
import { inventedStudy } from "./invented.ts";

const study = inventedStudy({ volume: "12", issue: "3", pages: "145-50" });
const bare = inventedStudy();

describe("volume, issue and pages stand in every reference", () => {
  test("RIS", () => {
    const lines = risOf([cslItem(study)]).split("\r\n");
    for (const line of ["VL  - 12", "IS  - 3", "SP  - 145", "EP  - 150"])
      expect(lines).toContain(line);
    expect(lines).toContain("JO  - Invented Journal of Tests");
  });

  test("BibTeX", () => {
    const text = bibtexOf([cslItem(study)]);
    for (const field of ["volume = {12}", "number = {3}", "pages = {145--150}"]) {
      expect(text).toContain(field);
    }
  });

  test("CSL-JSON", () => {
    expect(cslItem(study)).toMatchObject({ volume: "12", issue: "3", page: "145-150" });
  });

  test("tags for Zotero and Google Scholar", () => {
    const tags = new Map(citationTags(study).map(({ name, content }) => [name, content]));
    expect(tags.get("citation_volume")).toBe("12");
    expect(tags.get("citation_issue")).toBe("3");
    expect(tags.get("citation_firstpage")).toBe("145");
    expect(tags.get("citation_lastpage")).toBe("150");
  });

  test("JSON-LD", () => {
    expect(scholarlyArticle(study, "https://example.org/")).toMatchObject({
      pagination: "145-150",
      pageStart: "145",
      pageEnd: "150",
      isPartOf: {
        "@type": "PublicationIssue",
        issueNumber: "3",
        isPartOf: {
          "@type": "PublicationVolume",
          volumeNumber: "12",
          isPartOf: { "@type": "Periodical", name: "Invented Journal of Tests" },
        },
      },
    });
  });

  test("the printed reference, as the source has them", () => {
    expect(referenceText(study)).toContain("Invented Journal of Tests. 2020;12(3):145-50. https:");
  });
});

test("an article's number is one page", () => {
  const numbered = inventedStudy({ volume: "15", issue: "", pages: "e0207661" });
  expect(risOf([cslItem(numbered)])).toMatch(/VL {2}- 15\r\nSP {2}- e0207661\r\n(?!EP)/);
  expect(referenceText(numbered)).toContain("2020;15:e0207661.");
});

test("what is not known is left out of each", () => {
  expect(risOf([cslItem(bare)])).not.toMatch(/^(?:VL|IS|SP|EP) /m);
  expect(bibtexOf([cslItem(bare)])).not.toMatch(/volume|number|pages/);
  expect(JSON.stringify(scholarlyArticle(bare, "https://example.org/"))).not.toMatch(
    /Publication|page/,
  );
  expect(referenceText(bare)).toContain("Tests. 2020. https:");
});

test.each([
  [{ year: null, volume: "3", issue: "", pages: "" }, "3"],
  [{ year: null, volume: "", issue: "2", pages: "7" }, "(2):7"],
  [{ year: 2020, volume: "", issue: "", pages: "7" }, "2020:7"],
  [{ year: null, volume: "", issue: "", pages: "" }, ""],
])("%j is written %j", (parts, text) => {
  expect(issueText(parts)).toBe(text);
});
