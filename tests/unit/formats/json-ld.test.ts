import fc from "fast-check";
import { expect, test } from "vitest";
import {
  citationTags,
  datasetJsonLd,
  jsonForScript,
  scholarlyArticle,
} from "../../../src/formats/json-ld.ts";
import { hostileStudy, inventedContract, inventedStudy } from "./invented.ts";

const bare = inventedStudy({
  authors: [],
  year: null,
  venue: "",
  doi: "",
  pmid: "",
  url: "",
  summary: "",
});

test("a study is a ScholarlyArticle with its people, venue and identifiers", () => {
  expect(scholarlyArticle(inventedStudy(), "https://example.org/studies/t0001/")).toEqual({
    "@context": "https://schema.org",
    "@type": "ScholarlyArticle",
    headline: "An invented study",
    name: "An invented study",
    author: [
      { "@type": "Person", name: "A. B. Sample", familyName: "Sample", givenName: "A. B." },
      { "@type": "Person", name: "C. van Test", familyName: "van Test", givenName: "C." },
    ],
    datePublished: "2020",
    isPartOf: { "@type": "Periodical", name: "Invented Journal of Tests" },
    identifier: [
      { "@type": "PropertyValue", propertyID: "doi", value: "10.5555/12345678" },
      { "@type": "PropertyValue", propertyID: "pmid", value: "1" },
    ],
    url: "https://doi.org/10.5555/12345678",
    description: "Invented for a test.",
    mainEntityOfPage: "https://example.org/studies/t0001/",
  });
});

test("an article and its tags claim nothing that the table does not hold", () => {
  expect(Object.keys(scholarlyArticle(bare, "https://example.org/"))).toEqual([
    "@context",
    "@type",
    "headline",
    "name",
    "mainEntityOfPage",
  ]);
  expect(citationTags(bare)).toEqual([{ name: "citation_title", content: "An invented study" }]);
});

test("a name without initials is claimed to be neither a person nor a body", () => {
  const study = inventedStudy({ authors: ["The Sample Consortium"] });
  expect(scholarlyArticle(study, "").author).toEqual(["The Sample Consortium"]);
});

test("reference managers find one tag for each author, in order", () => {
  expect(citationTags(inventedStudy()).map(({ name, content }) => `${name}: ${content}`)).toEqual([
    "citation_title: An invented study",
    "citation_author: Sample, A. B.",
    "citation_author: van Test, C.",
    "citation_publication_date: 2020",
    "citation_journal_title: Invented Journal of Tests",
    "citation_doi: 10.5555/12345678",
    "citation_pmid: 1",
  ]);
});

test("the venue of a conference paper has the tag of conferences", () => {
  expect(citationTags(inventedStudy({ venue: "Invented Workshop" }))).toContainEqual({
    name: "citation_conference_title",
    content: "Invented Workshop",
  });
});

test("the table is a Dataset whose links are absolute", () => {
  const dataset = datasetJsonLd({
    contract: {
      ...inventedContract,
      contributors: ["Invented contributors"],
      keywords: ["colour"],
      doi: "10.5555/table",
    },
    n: 3,
    years: { from: 2001, to: 2003 },
    created: "2030-01-31T00:00:00Z",
    siteUrl: "https://example.org/map/",
    downloads: [{ name: "Studies", url: "data/studies.csv", format: "text/csv" }],
  });
  expect(dataset).toMatchObject({
    "@type": "Dataset",
    name: "An invented table",
    version: "0.1",
    size: "3 studies",
    identifier: "https://doi.org/10.5555/table",
    sameAs: "https://doi.org/10.5555/table",
    creator: [{ "@type": "Organization", name: "Invented contributors" }],
    dateCreated: "2030-01-31",
    keywords: ["colour"],
    temporalCoverage: "2001/2003",
    license: "https://example.org/map/licence.txt",
    variableMeasured: [{ propertyID: "colour", name: "Colour", description: "What colour it has" }],
    distribution: [
      {
        "@type": "DataDownload",
        name: "Studies",
        contentUrl: "https://example.org/map/data/studies.csv",
        encodingFormat: "text/csv",
      },
    ],
  });
});

test("a creator whose name does not say that it is a body is claimed to be neither kind", () => {
  const dataset = datasetJsonLd({
    contract: { ...inventedContract, contributors: ["Bea Baker"] },
    ...{ n: 1, years: null, created: null, siteUrl: "https://example.org/", downloads: [] },
  });
  expect(dataset["creator"]).toEqual([{ name: "Bea Baker" }]);
});

test("JSON for a script element holds no mark that HTML or a script acts on", () => {
  expect(jsonForScript({ a: "</script><!--&\u2028\u2029" })).toBe(
    String.raw`{"a":"\u003c/script\u003e\u003c!--\u0026\u2028\u2029"}`,
  );
});

test("whatever a study holds, its JSON is safe and parses to the same value", () => {
  fc.assert(
    fc.property(hostileStudy, (study) => {
      const article = scholarlyArticle(study, "https://example.org/");
      const text = jsonForScript(article);
      expect(text).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(text)).toEqual(article);
    }),
  );
});

test("what JSON cannot hold is refused", () => {
  expect(() => jsonForScript(undefined)).toThrow(TypeError);
});
