import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { expectAccessible, PLAIN } from "../support/accessibility.ts";
import { brokenLinks } from "../support/broken-links.ts";
import { buildMap } from "../support/build-map.ts";
import { CHECKED, FROZEN, TWICE, writeOnePageMap } from "../support/one-page-map.ts";
import { builtPages } from "../support/open-page.ts";
import { serve } from "../support/serve.ts";

/** An invented map of more studies than its contract gives pages to. */
const DATA = ".build/one-page-data";
const FOLDER = ".build/one-page-site";

/** The title of the study that only the release holds. */
const GONE = "Invented garden study 24: garden diaries and vegetable intake";

let rows: readonly Record<string, string>[];
beforeAll(async () => {
  await writeOnePageMap(DATA);
  rows = readRecords(readFileSync(join(DATA, "studies.csv"), "utf8"));
  buildMap(FOLDER, DATA);
});
const site = serve(FOLDER);
const open = builtPages(site);

const rowOf = (id: string) => rows.find((row) => row["id"] === id)!;
const heading = (page: Page) => page.locator("h1");
const shows = (page: Page, title: string) =>
  expect.poll(() => heading(page).innerText()).toBe(title);
const files = () =>
  readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).map((name) =>
    name.replaceAll("\\", "/"),
  );

describe("a table of more studies than have pages", () => {
  test("has no file of a single study, in any edition, and one page that shows them", () => {
    expect(files().filter((name) => /(^|\/)G\d\d(\/|\.)/.test(name))).toEqual([]);
    const pages = files().filter((name) => /(^|\/)study\/index\.html$/.test(name));
    expect(pages.toSorted()).toEqual([`r/${FROZEN.release}/study/index.html`, "study/index.html"]);
    const sitemap = readFileSync(join(FOLDER, "sitemap-0.xml"), "utf8");
    expect(sitemap).not.toMatch(/studies\/G\d\d/);
  });

  test("leads to studies by links that all lead somewhere", () => {
    expect(brokenLinks(FOLDER)).toEqual([]);
    const links = files()
      .filter((name) => name.endsWith(".html") && name !== "evidence-map.html")
      .flatMap((name) => [
        ...readFileSync(join(FOLDER, name), "utf8").matchAll(/href="([^"]*\bG\d\d\b[^"]*)"/g),
      ])
      .map(([, href]) => href!)
      // Places in the list of the page itself, and pages that take an id.
      .filter((href) => !/^#|\?study=|^https?:/.test(href));
    expect(links.length).toBeGreaterThan(100);
    for (const href of links) expect(href).toMatch(/^(\/r\/0\.2)?\/study\/\?id=G\d\d$/);
  });

  test("shows a study with its codes, what coders and checkers gave, and its references", async () => {
    const { page, complaints } = await open(`/study/?id=${TWICE.id}`);
    const row = rowOf(TWICE.id);
    await shows(page, row["title"]!);
    expect(await page.title()).toMatch(`${row["title"]} · `);
    const codes = await page.locator("table.codes td:has(a) a").allInnerTexts();
    const cells = ["activities", "setting", "outcomes", "income_level"];
    expect(codes).toEqual(cells.flatMap((name) => row[name]!.split(";")));
    expect(await page.locator(".decision").innerText()).toBe(
      `The coders differed: the first gave “${TWICE.label}”, the second “${TWICE.other}”; the first coder's was taken.`,
    );
    expect(await page.locator(".checked-by strong").innerText()).toBe(
      `Checked by ${CHECKED.checker}.`,
    );
    expect(await page.locator("td .checked").innerText()).toContain(
      `${CHECKED.checker} gives “${CHECKED.label}”`,
    );
    const content = (name: string) =>
      page
        .locator(`meta[name="${name}"]`)
        .evaluateAll((tags) => tags.map((tag) => (tag as HTMLMetaElement).content));
    expect(await content("citation_title")).toEqual([row["title"]]);
    expect(await content("citation_doi")).toEqual([row["doi"]]);
    expect(await page.locator("link[rel=canonical]").getAttribute("href")).toMatch(
      `/study/?id=${TWICE.id}`,
    );
    const saved = async (label: string) => {
      const download = page.waitForEvent("download");
      await page.getByRole("link", { name: label, exact: true }).click();
      return readFileSync(await (await download).path(), "utf8");
    };
    expect(await saved("RIS")).toContain(`TI  - ${row["title"]}\r\n`);
    expect(await saved("BibTeX")).toContain(`{${TWICE.id},`);
    expect(JSON.parse(await saved("CSL-JSON"))[0].DOI).toBe(row["doi"]);
    expect(complaints).toEqual([]);
  });

  test("finds the nearest neighbours when asked, and what is shown is accessible", async () => {
    const { page, complaints } = await open("/study/?id=G01");
    await page.getByRole("button", { name: /^Find the studies/ }).click();
    const near = page.locator(".neighbours li > a");
    await expect.poll(() => near.count()).toBe(5);
    const [href] = await near.evaluateAll((links) => links.map((a) => a.getAttribute("href")!));
    expect(href).toMatch(/^\/study\/\?id=G\d\d$/);
    await expectAccessible(page, "a study", PLAIN);
    await near.first().click();
    await shows(page, rowOf(href!.slice(-3))["title"]!);
    await page.goBack();
    await shows(page, rowOf("G01")["title"]!);
    expect(complaints).toEqual([]);
  });

  test("is reached from the list, from the search, and back", async () => {
    const { page } = await open("/studies/");
    const first = page.locator("table.studies tbody th > a").first();
    const title = await first.innerText();
    await first.click();
    await shows(page, title);
    await page.goBack();
    await shows(page, "Studies");
    await page.goto(`${site()}/search/?q=${encodeURIComponent(title)}`);
    await page.locator(".found-studies a").first().click();
    await shows(page, title);
  });

  test("answers the addresses that pages of studies have, in every edition", async () => {
    const { page } = await open("/studies/G03/");
    await page.waitForURL("**/study/?id=G03");
    await shows(page, rowOf("G03")["title"]!);
    await page.goto(`${site()}/r/${FROZEN.release}/studies/${FROZEN.id}/`);
    await page.waitForURL(`**/r/${FROZEN.release}/study/?id=${FROZEN.id}`);
    await shows(page, GONE);
    const current = page.getByRole("link", { name: /page/ }).first();
    await current.focus();
    expect(await current.getAttribute("href")).toMatch(`/study/?id=${FROZEN.id}`);
  });

  test("says of an id that no study has which are nearest, and of a study that is gone where it stays", async () => {
    const { page, complaints } = await open("/study/?id=G0l");
    await shows(page, "No study has this id");
    await expect
      .poll(() => page.locator(".near .byline").allInnerTexts())
      .toEqual(["G01", "G02", "G03", "G04", "G05"]);
    await expectAccessible(page, "no study", PLAIN);
    await page.getByLabel("Its id").fill(` ${FROZEN.id} `);
    await page.keyboard.press("Enter");
    await shows(page, `Study ${FROZEN.id} is gone`);
    await page.locator("main li a").first().click();
    await page.waitForURL(`**/r/${FROZEN.release}/study/?id=${FROZEN.id}`);
    expect(complaints).toEqual([]);
  });

  test("without a script says what the page is and where studies are found", async () => {
    const { page } = await open("/study/?id=G01", { javaScript: false });
    expect(await heading(page).innerText()).toBe("One study");
    expect(await page.locator("main").innerText()).toContain("A script fetches the study");
    const ways = page.locator("main ul a");
    expect(await ways.evaluateAll((links) => links.map((a) => a.getAttribute("href")))).toEqual([
      "/studies/",
      "/browse/",
      "/search/",
      "/data/",
    ]);
    await page.goto(`${site()}/studies/G01/`);
    expect(await page.locator("main noscript").innerText()).toContain("a script shows them");
  });

  test("says so when a part cannot be loaded, and shows the study once it can", async () => {
    const { page } = await open("/study/");
    await expectAccessible(page, "no id", PLAIN);
    await page.route("**/data/records/0.json", (route) => route.abort());
    await page.goto(`${site()}/study/?id=G05`);
    await expect
      .poll(() => page.locator(".trouble").innerText())
      .toContain("Study G05 could not be loaded");
    await page.unroute("**/data/records/0.json");
    await page.getByRole("button", { name: "Try again" }).click();
    await shows(page, rowOf("G05")["title"]!);
  });
});
