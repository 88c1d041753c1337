import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, describe, expect, test } from "vitest";
import { OWN_DATA_FILES } from "../../src/contract/reserved-names.ts";
import { readRecords } from "../data/plain-csv.ts";
import { brokenLinks, pagesIn } from "../support/broken-links.ts";
import { buildMap } from "../support/build-map.ts";
import { builtPages } from "../support/open-page.ts";
import { serve } from "../support/serve.ts";

/** An invented table about another subject, with another contract and nothing but a table. */
const DATA = "tests/fixtures/second-map";
const FOLDER = ".build/second-site";
const rows = readRecords(readFileSync(join(DATA, "studies.csv"), "utf8"));
const labels = new Map<string, string>(
  [
    ...readFileSync(join(DATA, "datapackage.json"), "utf8").matchAll(
      /"value": "([^"]+)",\s*"label": "([^"]+)"/g,
    ),
  ].map(([, value = "", label = ""]) => [label, value]),
);
const read = (file: string) => readFileSync(join(FOLDER, file), "utf8");

beforeAll(() => buildMap(FOLDER, DATA));
const site = serve(FOLDER);
const open = builtPages(site);

describe("a second map, built from another folder without a change to the code", () => {
  test("it has a page for each study, and no more", () => {
    const pages = readdirSync(join(FOLDER, "studies"), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(pages.toSorted()).toEqual(rows.map((row) => row["id"]).toSorted());
  });

  test("it has a page for each value that a row names by its label, with that many studies", () => {
    for (const field of ["activities", "setting", "outcomes", "income_level"]) {
      const counts = new Map<string, number>();
      for (const label of rows.flatMap((row) => row[field]!.split(";"))) {
        counts.set(label, (counts.get(label) ?? 0) + 1);
      }
      const pages = readdirSync(join(FOLDER, "browse", field)).filter((name) => name !== "group");
      expect(pages.toSorted()).toEqual([...counts.keys()].map((key) => labels.get(key)).toSorted());
      for (const [label, count] of counts) {
        const { document } = parseHTML(read(`browse/${field}/${labels.get(label)}/index.html`));
        expect(document.querySelector("h1")?.textContent).toBe(label);
        expect(document.querySelectorAll(".study-list tbody tr").length, label).toBe(count);
      }
    }
  });

  test("it can be checked: the page knows its name, its dimensions and its studies, no others", () => {
    const { document } = parseHTML(read("check/index.html"));
    const { dataset } = document.querySelector<HTMLElement>("[data-check]")!;
    expect(dataset["name"]).toBe("invented-school-gardens");
    expect(dataset["sample"]!.split(",").toSorted()).toEqual(
      rows.map((row) => row["id"]).toSorted(),
    );
    expect(document.querySelectorAll(".check-sample li")).toHaveLength(rows.length);
    expect(document.querySelector("main")!.textContent).toContain(
      "One of activities, setting, outcomes, income_level.",
    );
  });

  test("its words and its colour are those of its contract", async () => {
    const { page, complaints } = await open("/");
    expect(await page.locator(".release").innerText()).toMatch(/invented for tests$/);
    const colour = () =>
      page
        .locator(".start-here a, main a")
        .first()
        .evaluate((link) => getComputedStyle(link).getPropertyValue("--accent"));
    expect(await colour()).toBe("#1b5e20");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await colour()).toBe("#8bd48f");
    expect(read("index.html")).not.toContain("coded by this project");
    expect(complaints).toEqual([]);
  });

  test("beside its own files the data folder holds only names that no package may use", () => {
    const own = ["studies.csv", ...OWN_DATA_FILES];
    expect(readdirSync(join(FOLDER, "data")).filter((name) => !own.includes(name))).toEqual([]);
  });

  test("each link within it leads somewhere", () => {
    expect(brokenLinks(FOLDER)).toEqual([]);
  });

  test("pages without data are left out, with the links to them", () => {
    for (const path of ["review", "trends", "views", "r", "make"]) {
      expect(existsSync(join(FOLDER, path)), path).toBe(false);
    }
    const sitemap = read("sitemap-0.xml");
    expect(sitemap).toContain("/studies/G01/");
    expect(sitemap).not.toMatch(/\/(?:review|trends|views|make)\//);
    const { document } = parseHTML(read("methods/index.html"));
    expect(document.querySelector("#flow, #agreement")).toBeNull();
    expect(document.querySelector("#limits ~ p")?.textContent).toContain("no strong evidence");
  });

  test("nothing in it is about the map that this code was first written for", () => {
    const texts = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.(?:html|js|json|txt|xml|css|svg|csv|ris|bib)$/.test(name),
    );
    expect(texts.length).toBeGreaterThan(rows.length);
    for (const name of texts) {
      const found = /cancer|\bxai\b|xai_|explainab|radiolog|mammogra|80645|scoping review/i.exec(
        read(name),
      );
      expect(found?.[0], name).toBeUndefined();
    }
  });

  test("its pages open without a complaint, and its map counts every study once", async () => {
    for (const path of ["/", "/studies/", "/gaps/", "/search/", "/data/", "/embed/"]) {
      const { complaints } = await open(path);
      expect(complaints, path).toEqual([]);
    }
    const { page } = await open("/?rows=income_level&cols=setting");
    expect(await page.textContent("main")).toContain(`${rows.length} studies`);
    expect(await page.textContent("main")).toContain("High income");
  });

  test("every page carries a policy that lets nothing in from elsewhere", () => {
    for (const file of pagesIn(FOLDER)) {
      const { document } = parseHTML(read(file));
      const policy = document
        .querySelector('meta[http-equiv="content-security-policy" i]')
        ?.getAttribute("content");
      expect(policy, file).toMatch(/default-src '(?:self|none)'/);
      expect(policy, file).toMatch(/script-src [^;]*'sha256-/);
      expect(policy, file).not.toMatch(/unsafe-|https?:|\*/);
    }
  });
});
