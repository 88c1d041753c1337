import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";

const site = inject("siteUrl");
/** Well above what a busy machine takes; what is lost never comes. */
const SOON = { timeout: 30_000 };
/** Times that each is tried, each time begun a little later. */
const TIMES = Number(process.env["EARLY_TIMES"] ?? 3);

const browser = launchBrowser();
beforeAll(() => browser.then(() => undefined));
afterAll(async () => (await browser).close());

/** Lines as browsers' tools describe them: bytes a second, and milliseconds until an answer begins. */
const LINES = {
  fast: { downloadThroughput: 1_200_000, latency: 40 },
  slow: { downloadThroughput: 180_000, latency: 560 },
};

/** Opens a page over a line, with nothing in store, and comes back as soon as an element is there. */
async function openOver(line: keyof typeof LINES, path: string, until: string): Promise<Page> {
  const page = await (await browser).newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    uploadThroughput: 100_000,
    ...LINES[line],
  });
  await page.goto(site + path, { waitUntil: "commit" });
  const seen = page.locator(until).first();
  // On a busy machine such a line can stand still within the first page, before a reader sees any of it.
  await seen.waitFor().catch(async () => {
    await page.goto(site + path, { waitUntil: "commit" });
    await seen.waitFor();
  });
  return page;
}

const asked = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const started = (page: Page) => page.locator("[data-live]").waitFor(SOON);

describe.each(["fast", "slow"] as const)("on a %s line", (line) => {
  test.each(Array.from({ length: TIMES }, (_, index) => index * 60))(
    "nothing typed and ticked on the map %i ms after it is seen is lost",
    async (wait) => {
      const page = await openOver(line, "/", ".study-list tbody tr");
      await page.waitForTimeout(wait);
      const search = page.getByRole("combobox", { name: "Search" });
      await search.click();
      await page.keyboard.type("SHAP", { delay: 30 });
      await page.getByRole("checkbox", { name: /^Breast/ }).click();
      await page.getByLabel("Columns", { exact: true }).selectOption("tasks");
      await page.getByRole("checkbox", { name: /^Prostate/ }).click();
      await page.locator("table.studies .pick input").first().click();
      await search.click();
      await page.keyboard.press("End");
      await page.keyboard.type("ley", { delay: 30 });
      await started(page);
      await expect
        .poll(() => asked(page), SOON)
        .toEqual({
          cols: "tasks",
          cancer_types: "breast,prostate",
          q: "SHAPley",
        });
      expect(await search.inputValue()).toBe("SHAPley");
      expect(await page.getByRole("checkbox", { name: /^Breast/ }).isChecked()).toBe(true);
      expect(await page.getByLabel("Columns", { exact: true }).inputValue()).toBe("tasks");
      expect(await page.locator(".picked").innerText()).toContain("1 picked");
      await page.close();
    },
  );

  test("a tick that is taken back, a year and a click on a number are done in order", async () => {
    const page = await openOver(line, "/", ".study-list tbody tr");
    const breast = page.getByRole("checkbox", { name: /^Breast/ });
    await breast.click();
    await breast.click();
    const from = page.getByLabel("From", { exact: true });
    await from.fill("2021");
    await from.press("Tab");
    await page.locator("table.heatmap tbody td.cell a").first().click();
    await started(page);
    await expect.poll(() => asked(page)["years"], SOON).toMatch(/^2021-/);
    await page.locator("#answer-title").waitFor(SOON);
    expect(Object.keys(asked(page)).toSorted()).toEqual(["modalities", "xai_methods", "years"]);
    await page.close();
  });

  test("the space bar on the head of a group shows its values, and scrolls nothing", async () => {
    const page = await openOver(line, "/", ".study-list tbody tr");
    await page.locator(".heatmap tbody th a").first().focus();
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press("Space");
    await started(page);
    await expect.poll(() => Object.keys(asked(page)), SOON).toEqual(["open"]);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.close();
  });

  test("what is ticked and chosen on the page of gaps stays", async () => {
    const page = await openOver(line, "/gaps/", ".gap-filters summary");
    await page.locator(".gap-filters summary").click();
    await page.locator(".gap-filters select").selectOption("values");
    await page.locator(".gap-filters input").first().click();
    const threshold = page.locator(".thresholds input").first();
    await page.locator(".thresholds summary").click();
    await threshold.fill("7");
    await threshold.press("Tab");
    await started(page);
    await expect.poll(() => Object.keys(asked(page)).length, SOON).toBe(3);
    expect(await page.locator(".gap-filters select").inputValue()).toBe("values");
    expect(await page.locator(".gap-filters input").first().isChecked()).toBe(false);
    expect(await threshold.inputValue()).toBe("7");
    await page.close();
  });

  test("what is typed into the search page is searched for", async () => {
    const page = await openOver(line, "/search/", "#site-search-text");
    await page.locator("#site-search-text").click();
    await page.keyboard.type("saliency", { delay: 30 });
    await expect
      .poll(() => page.locator("site-search [role=status]").innerText(), SOON)
      .toMatch(/^\d+ studies, .*“saliency”/);
    expect(await page.locator("#site-search-text").inputValue()).toBe("saliency");
    await page.close();
  });
});
