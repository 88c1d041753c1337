import { readFileSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, inject, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { launchBrowser } from "../support/browser.ts";

const file = join(inject("siteFolder"), "evidence-map.html");
const address = `file://${resolve(file)}`;
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
/** How long a page may take on a busy machine. */
const SOON = { timeout: 20_000 };
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterEach(() => context.close());

afterAll(() => browser.close());

async function open(query = ""): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url()));
  await page.goto(address + query);
  return { page, complaints, requests };
}

test("the whole map is one file of less than 500 KB beside its data, opened from disk without a request", async () => {
  const { page, complaints, requests } = await open();
  const data = ["studies.csv", "datapackage.json"].map((name) => statSync(`data/${name}`).size);
  expect(statSync(file).size - data[0]! - data[1]!).toBeLessThan(500_000);
  expect(await page.locator("tfoot td.total").innerText()).toBe(String(rows.length));
  expect(await page.locator("table.studies tbody tr").count()).toBe(25);
  await page.getByRole("button", { name: "Unfold all" }).click();
  await page.getByRole("button", { name: "Cite this view" }).click();
  // The site of the tests is built without an address of its own: nothing leads to one.
  const link = page.getByLabel("Link", { exact: true });
  await link.waitFor();
  expect(await link.inputValue()).toMatch(/^r\/[\d.]+\/\?\S*n=171&fp=[\da-f]{10}$/);
  expect(await page.getByLabel("Citation", { exact: true }).inputValue()).toMatch(
    /\br\/[\d.]+\/\?\S+ of the table with SHA-256 [\da-f]{64} \(accessed /,
  );
  expect(await page.locator("a[href*=localhost], a[href^='r/']").count()).toBe(0);
  expect(requests).toEqual([address]);
  expect(complaints).toEqual([]);
});

test("filters count what the file holds, and the address keeps them", async () => {
  const { page, complaints } = await open();
  await page
    .locator(".filters")
    .getByLabel(/^Breast/)
    .check();
  const breast = rows.filter((row) => row["cancer_types"]!.split(";").includes("breast")).length;
  const sentence = page.locator(".sentence");
  await expect.poll(() => sentence.innerText(), SOON).toBe(`${breast} of 171 studies: breast.`);
  expect(page.url()).toBe(`${address}?cancer_types=breast`);
  await page.goBack();
  await expect.poll(() => sentence.innerText(), SOON).toBe("All 171 studies.");
  await page.goForward();
  await page.reload();
  await expect.poll(() => sentence.innerText(), SOON).toBe(`${breast} of 171 studies: breast.`);
  expect(complaints).toEqual([]);
});

test("words are found in it", async () => {
  const { page } = await open("?q=radiomics");
  await expect
    .poll(() => page.locator(".sentence").innerText(), SOON)
    .toMatch(/^(?!171)[1-9]\d* of 171 studies: matching “radiomics”\.$/);
});

test("a study leads to where it was published", async () => {
  const { page } = await open("?sort=title");
  const link = page.locator("table.studies tbody th a, table.studies tbody td a").first();
  const title = (await link.innerText()).trim();
  const study = rows.find((row) => row["title"] === title)!;
  expect(await link.getAttribute("href")).toBe(
    study["doi"] ? `https://doi.org/${study["doi"]}` : study["source_url"],
  );
});

test.each(["studies.csv", "datapackage.json"])("%s comes out of it byte for byte", async (name) => {
  const { page } = await open();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save ${name}` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  expect(await readFile(await download.path())).toEqual(readFileSync(`data/${name}`));
});

test("without a script it shows the map of all studies", async () => {
  context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(address);
  expect(await page.locator("svg[role=img] > title").textContent()).toContain("XAI method");
});
