import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { searchedText, type StudyText } from "../../src/evidence/search.ts";
import { indexWords } from "../../src/evidence/word-index.ts";
import { wordsInFiles } from "../../src/wire/texts-in-files.ts";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();
const PER_FILE = 20;

/**
 * Sends the words of the shipped table as those of a large one are sent, in files.
 * @param wait called before a file of words is sent
 * @returns the files sent so far
 */
async function sendInFiles(page: Page, wait: () => Promise<void> = async () => undefined) {
  const texts = JSON.parse(
    readFileSync(join(inject("siteFolder"), "data/texts.json"), "utf8"),
  ) as StudyText[];
  const { sent, files } = wordsInFiles(indexWords(texts.map(searchedText)), PER_FILE, 2000);
  const requested: string[] = [];
  await page.route("**/data/texts.json", (route) => route.fulfill({ json: sent }));
  await page.route("**/data/{words,summaries}/*.json", async (route) => {
    const [, kind, file] = /(words|summaries)\/(\d+)\.json$/.exec(route.request().url())!;
    requested.push(`${kind}/${file}`);
    if (kind === "words") {
      await wait();
      return route.fulfill({ json: files[Number(file)] });
    }
    const from = Number(file) * PER_FILE;
    return route.fulfill({
      json: texts.slice(from, from + PER_FILE).map(({ summary }) => summary),
    });
  });
  return { requested, files: files.length };
}

/** The sentence of a map once it has searched for a text. */
async function searched(page: Page, text: string): Promise<string> {
  await page.getByRole("combobox", { name: "Search" }).fill(text);
  const sentence = page.locator(".sentence");
  await expect.poll(() => sentence.innerText()).toContain(` studies: matching “${text}”`);
  return sentence.innerText();
}

test("words in files find on the map what words in one file find, and few files are fetched", async () => {
  const { page: whole } = await open("/");
  const texts = ["glioma", "saliency maps", "xylophone"];
  const told: string[] = [];
  for (const text of texts) told.push(await searched(whole, text));
  const { page, complaints } = await open("/");
  const { requested, files } = await sendInFiles(page);
  for (const [index, text] of texts.entries()) {
    expect(await searched(page, text)).toBe(told[index]);
  }
  expect(requested.length).toBeGreaterThan(0);
  expect(requested.length).toBeLessThan(files);
  expect(new Set(requested).size).toBe(requested.length);
  expect(complaints).toEqual([]);
});

test("a late answer for an older text does not win", async () => {
  const { page } = await open("/");
  const right = await searched(page, "glioma");
  const { page: slow } = await open("/");
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  let first = true;
  const { requested } = await sendInFiles(slow, () => {
    const wait = first ? held : Promise.resolve();
    first = false;
    return wait;
  });
  // Words that studies hold: a text that none holds needs no file, and is answered without one.
  await slow.getByRole("combobox", { name: "Search" }).fill("saliency");
  const sentence = slow.locator(".sentence");
  await expect.poll(() => requested.length).toBeGreaterThan(0);
  expect(await sentence.innerText()).toBe("Searching for “saliency” …");
  await slow.getByRole("combobox", { name: "Search" }).fill("glioma");
  release();
  await expect.poll(() => sentence.innerText()).toBe(right);
  await slow.waitForLoadState("networkidle");
  expect(await sentence.innerText()).toBe(right);
});

test("a row unfolds to a summary that comes in a file", async () => {
  const { page, complaints } = await open("/");
  const { requested } = await sendInFiles(page);
  await page
    .getByRole("button", { name: /^Summary/ })
    .first()
    .click();
  await expect.poll(() => page.locator(".row-summary").innerText()).toMatch(/\w{3,} \w+/);
  expect(await page.locator(".row-summary").innerText()).not.toContain("Loading");
  expect(requested.length).toBe(1);
  expect(requested[0]).toMatch(/^summaries\//);
  expect(complaints).toEqual([]);
});

test("the search page finds the same in files", async () => {
  const { page: whole } = await open("/search/?q=saliency");
  const status = (page: Page) => page.locator("site-search [role=status]").innerText();
  await expect.poll(() => status(whole)).toMatch(/^\d+ studies, .* match “saliency”/);
  const told = await status(whole);
  const { page, complaints } = await open("/search/");
  await sendInFiles(page);
  await page.getByLabel("Words to look for").fill("saliency");
  await expect.poll(() => status(page)).toBe(told);
  expect(complaints).toEqual([]);
});
