import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();
const folder = inject("siteFolder");
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
const page = (id: string) => parseHTML(read(`studies/${id}/index.html`)).document;
const tags = (document: Document, name: string) =>
  [...document.querySelectorAll(`meta[name="${name}"]`)].map((m) => m.getAttribute("content"));
const jsonLd = (document: Document) =>
  JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!);

describe("a study's page", () => {
  test("tells reference managers its title, authors, year and DOI", () => {
    for (const row of rows.slice(0, 40)) {
      const document = page(row["id"]!);
      expect(tags(document, "citation_title")).toEqual([row["title"]]);
      expect(tags(document, "citation_publication_date")).toEqual([row["year"]]);
      expect(tags(document, "citation_doi")).toEqual(row["doi"] ? [row["doi"]] : []);
      const article = jsonLd(document);
      expect(article["@type"]).toBe("ScholarlyArticle");
      expect(article.name).toBe(row["title"]);
      expect(article.datePublished).toBe(row["year"]);
      expect(article.mainEntityOfPage).toBe(
        document.querySelector('link[rel="canonical"]')!.getAttribute("href"),
      );
    }
  });

  test("gives the study as RIS and BibTeX", () => {
    for (const { id, title } of rows.slice(0, 10)) {
      expect(read(`studies/${id}.ris`)).toContain(`TI  - ${title}\r\n`);
      expect(read(`studies/${id}.bib`)).toContain(`{${id},`);
    }
    const files = readdirSync(join(folder, "studies"));
    for (const ending of [".ris", ".bib"]) {
      expect(files.filter((name) => name.endsWith(ending)).length).toBe(rows.length);
    }
  });

  test("names five neighbours, other studies that share the codes that it says", () => {
    const coded = ["cancer_types", "modalities", "tasks", "xai_methods"];
    for (const row of rows.slice(0, 10)) {
      const items = [...page(row["id"]!).querySelectorAll(".neighbours li")];
      expect(items.length).toBe(5);
      for (const item of items) {
        const id = item.querySelector("a")!.getAttribute("href")!.split("/").at(-2)!;
        expect(id).not.toBe(row["id"]);
        const other = rows.find((one) => one["id"] === id)!;
        const said = item.querySelector("p")!.textContent!.toLowerCase();
        for (const field of coded) {
          const both = row[field]!.split(";").filter((v) => other[field]!.split(";").includes(v));
          // Codes whose label is the code itself can be looked for without the codebook.
          for (const code of both.filter((v) =>
            ["breast", "lung", "mri", "ct", "shap"].includes(v),
          )) {
            expect(said, `${row["id"]} and ${id}`).toContain(code);
          }
        }
      }
    }
  });

  test("runs under its policy without a complaint", async () => {
    expect((await open("/studies/s0006/")).complaints).toEqual([]);
  });
});

test("the map, its named views and the data page carry the dataset, with its release, licence and downloads", async () => {
  for (const path of ["index.html", "views/terminology/index.html", "data/index.html"]) {
    const dataset = jsonLd(parseHTML(read(path)).document);
    expect(dataset["@type"]).toBe("Dataset");
    expect(dataset.version).toBe("1.1");
    expect(dataset.license).toBe("https://creativecommons.org/licenses/by/4.0/");
    const addresses = dataset.distribution.map((one: { contentUrl: string }) => one.contentUrl);
    const offered = parseHTML(read("data/index.html")).document.querySelectorAll("a[download]");
    expect(offered.length).toBeGreaterThan(5);
    const paths = addresses.map((address: string) => new URL(address).pathname);
    for (const link of offered) expect(paths).toContain(link.getAttribute("href"));
    for (const address of addresses) expect(read(new URL(address).pathname)).not.toBe("");
  }
});

test("reference managers can pick the dataset and studies from the map, a view from its page, studies from lists", () => {
  const objects = (path: string) =>
    [...parseHTML(read(path)).document.querySelectorAll("span.Z3988")].map(
      (span) => new URLSearchParams(span.getAttribute("title")!),
    );
  const [dataset, ...studies] = objects("index.html");
  expect(dataset!.get("rft.type")).toBe("dataset");
  expect(dataset!.get("rft_id")).toMatch(/\/r\/1\.1\/$/);
  const titles = new Set(rows.map((row) => row["title"]));
  expect(studies.length).toBe(25);
  for (const study of studies) expect(titles).toContain(study.get("rft.atitle"));
  const [view, ...more] = objects("views/terminology/index.html");
  expect(more).toEqual([]);
  expect([view!.get("rft.type"), view!.get("rft_id")]).toEqual([
    "dataset",
    expect.stringMatching(/\/r\/1\.1\/views\/terminology\/$/),
  ]);
  for (const path of ["studies/index.html", "browse/modalities/ct/index.html"]) {
    expect(objects(path).length).toBeGreaterThan(40);
  }
});
