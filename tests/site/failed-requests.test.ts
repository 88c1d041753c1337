import { readFileSync } from "node:fs";
import type { Page, Route } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { readRecords } from "../data/plain-csv.ts";

const site = inject("siteUrl");
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
const breast = rows.filter((row) => row["cancer_types"]!.split(";").includes("breast")).length;
const BREAST = `${breast} of ${rows.length} studies: breast.`;
/** Well above what a busy machine takes; a page that says nothing takes for ever. */
const SOON = { timeout: 20_000 };

const browser = launchBrowser();
beforeAll(() => browser.then(() => undefined));
afterAll(async () => (await browser).close());

type Fail = (route: Route) => Promise<void>;

/** How a request fails. */
const FAILURES: Readonly<Record<string, Fail>> = {
  blocked: (route) => route.abort(),
  missing: (route) => route.fulfill({ status: 404, body: "not found" }),
  "answered with a page": (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Sign in</title>" }),
  "cut off": async (route) => {
    const whole = await (await route.fetch()).text();
    await route.fulfill({ contentType: "application/json", body: whole.slice(0, 300) });
  },
};

/** Opens a page on which some requests fail, and gives what mends them. */
async function openBroken(
  path: string,
  files: string,
  fail: Fail,
): Promise<{ page: Page; mend(): Promise<void> }> {
  const page = await (await browser).newPage();
  await page.route(files, fail);
  await page.goto(site + path);
  return {
    page,
    mend: () => page.unroute(files),
  };
}

const MAP = "**/data/map.json*";
const TEXTS = "**/data/texts.json*";
const line = (page: Page) => page.locator(".trouble");
const told = (page: Page) => line(page).locator("p").innerText();
const tryAgain = (page: Page) => line(page).getByRole("button", { name: "Try again" }).click();
const text = (page: Page, selector: string) => () => page.locator(selector).first().innerText();

const CASES = Object.entries(FAILURES).map(([name, fail]) => ({ name, fail }));

describe("a view of an address whose table is", () => {
  test.each(CASES)("$name is not shown as another, and is shown in the end", async ({ fail }) => {
    const { page, mend } = await openBroken("/?cancer_types=breast", MAP, fail);
    await expect
      .poll(() => told(page), SOON)
      .toBe("The view of this address cannot be shown. The table of studies could not be loaded.");
    for (const number of [".sentence", ".heatmap td.total", ".study-list h2", "#search"]) {
      expect(await page.locator(number).first().isVisible(), number).toBe(false);
    }
    expect(await page.locator(".asked-loading").isVisible()).toBe(false);
    await mend();
    await tryAgain(page);
    await expect.poll(text(page, ".sentence"), SOON).toBe(BREAST);
    expect(await line(page).count()).toBe(0);
    await page.close();
  });
});

test.each([
  { path: "/studies/?cancer_types=breast", files: MAP, shows: ".sentence", says: BREAST },
  { path: "/embed/?cancer_types=breast", files: MAP, shows: ".sentence", says: BREAST },
  { path: "/gaps/?cancer_types=breast", files: MAP, shows: ".sentence", says: BREAST },
  {
    path: "/gaps/?cancer_types=breast",
    files: "**/codings.json*",
    shows: ".sentence",
    says: BREAST,
  },
  { path: "/?cancer_types=breast&q=a", files: TEXTS, shows: ".sentence", says: "matching “a”" },
  { path: "/?cancer_types=breast", files: "**/explorer.*.js*", shows: ".sentence", says: BREAST },
  { path: "/gaps/?cancer_types=breast", files: "**/draw.*.js*", shows: ".sentence", says: BREAST },
  { path: "/?q=a", files: "**/search-code.*.js*", shows: ".sentence", says: "matching “a”" },
])("$path without $files says so, and works once they are there", async (one) => {
  const { page, mend } = await openBroken(one.path, one.files, FAILURES["blocked"]!);
  await expect.poll(() => told(page), SOON).toMatch(/^The view of this address cannot be shown\. /);
  expect(await page.locator(one.shows).first().isVisible()).toBe(false);
  await mend();
  await tryAgain(page);
  await expect.poll(text(page, one.shows), SOON).toContain(one.says);
  await expect.poll(() => line(page).count(), SOON).toBe(0);
  await page.close();
});

test("a number leads to its plain page when the table is blocked, and says why", async () => {
  const { page } = await openBroken("/", MAP, FAILURES["blocked"]!);
  await expect.poll(() => told(page), SOON).toBe("The table of studies could not be loaded.");
  const cell = page.locator("table.heatmap tbody td.cell a").first();
  const href = (await cell.getAttribute("href"))!;
  await cell.click();
  await page.waitForURL((url) => url.pathname + url.hash === href, SOON);
  await page.close();
});

test("what was done while the table was late or missing is done once it is there", async () => {
  const { page, mend } = await openBroken("/", MAP, FAILURES["blocked"]!);
  await expect.poll(() => told(page), SOON).toBe("The table of studies could not be loaded.");
  await page.getByRole("checkbox", { name: /^Breast/ }).click();
  await mend();
  // Any sign of use tries again too, so that the button may be gone by now.
  await page.evaluate(() => document.querySelector<HTMLElement>(".trouble button")?.click());
  await expect.poll(text(page, ".sentence"), SOON).toBe(BREAST);
  await page.close();
});

test("a slow answer is waited for in words", async () => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const { page } = await openBroken("/?cancer_types=breast", MAP, async (route) => {
    await held;
    await route.continue();
  });
  await expect
    .poll(text(page, ".asked-loading"), SOON)
    .toBe("The view of this address is being loaded …");
  expect(await page.locator(".sentence").isVisible()).toBe(false);
  release();
  await expect.poll(text(page, ".sentence"), SOON).toBe(BREAST);
  expect(await page.locator(".asked-loading").isVisible()).toBe(false);
  await page.close();
});

test("a search, a summary and a dialog that cannot be loaded say so, and are tried again", async () => {
  const { page, mend } = await openBroken("/", TEXTS, FAILURES["missing"]!);
  await page.locator("[data-live]").waitFor();
  await page.getByRole("combobox", { name: "Search" }).fill("a");
  const sentence = text(page, ".sentence");
  await expect.poll(sentence, SOON).toMatch(/^Not searched for “a”/);
  await expect
    .poll(() => told(page), SOON)
    .toBe("The words to search through could not be loaded.");
  expect(await page.locator(".heatmap td.total").isVisible()).toBe(false);
  await mend();
  await tryAgain(page);
  await expect.poll(sentence, SOON).toContain("matching “a”");
  const dialogs = "**/CiteDialog.*.js*";
  await page.route(dialogs, (route) => route.abort());
  await page.getByRole("button", { name: "Cite this view" }).click();
  await expect.poll(() => told(page), SOON).toBe("A part of this page could not be loaded.");
  await page.unroute(dialogs);
  await tryAgain(page);
  await page.getByRole("dialog").waitFor(SOON);
  await page.close();
});

test("the search page says that it could not search, and searches in the end", async () => {
  const { page, mend } = await openBroken("/search/?q=a", MAP, FAILURES["cut off"]!);
  const status = text(page, "site-search [role=status]");
  await expect.poll(status, SOON).toContain("was not searched for");
  await mend();
  await tryAgain(page);
  await expect.poll(status, SOON).toMatch(/^\d+ studies, /);
  await page.close();
});

describe("without a script that may run", () => {
  test.each(["/?cancer_types=breast", "/embed/?cancer_types=breast"])(
    "%s says that it shows no view of an address",
    async (path) => {
      const { page } = await openBroken(path, "**/*.js*", FAILURES["blocked"]!);
      await page.locator(".script-trouble").waitFor(SOON);
      expect(await page.locator(".sentence").isVisible()).toBe(false);
      await page.close();
    },
  );

  test("a frame without an origin links out of itself", async () => {
    const page = await (await browser).newPage();
    await page.route("**/host.html", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<iframe sandbox="allow-scripts allow-popups" src="${site}/embed/?cancer_types=breast"></iframe>`,
      }),
    );
    await page.goto(`${site}/host.html`);
    const frame = page.frameLocator("iframe");
    const way = frame.getByRole("link", { name: "Open the view on its own page" });
    await way.first().waitFor(SOON);
    expect(await way.first().getAttribute("href")).toBe(`${site}/?cancer_types=breast`);
    expect(await frame.locator(".sentence").isVisible()).toBe(false);
    await page.close();
  });

  test.each(["/?cancer_types=breast", "/embed/?cancer_types=breast", "/gaps/?cancer_types=breast"])(
    "%s says that it is another view, and where the parts are",
    async (path) => {
      const context = await (await browser).newContext({ javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(site + path);
      expect(await page.locator("noscript").allInnerTexts()).toContainEqual(
        expect.stringContaining("An address that goes on after a “?”"),
      );
      await page.locator("noscript a[href='/browse/']").first().waitFor();
      await context.close();
    },
  );
});
