import { readdirSync, readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { embedSnippet } from "../../src/formats/embed-snippet.ts";
import { launchBrowser } from "../support/browser.ts";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();
const site = inject("siteUrl");
const ADDRESS = "/embed/?rows=xai_methods&cols=modalities&split=&cancer_types=breast";
/** How long a frame may take on a busy machine. */
const SOON = { timeout: 20_000 };
let server: Server;
let browser: Browser;
let host: string;

beforeAll(async () => {
  // Another page on another origin, as those that embed a view are.
  server = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<!doctype html><title>Host</title>${embedSnippet(site + ADDRESS, "A view")}`);
  }).listen(0);
  host = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

async function hosted(): Promise<{ page: Page; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(host);
  return { page, complaints };
}

test("inside another page, the view of its address is shown at its full height", async () => {
  const { page, complaints } = await hosted();
  const frame = page.frameLocator("iframe");
  await expect
    .poll(() => frame.locator(".sentence").innerText(), SOON)
    .toBe("47 of 171 studies: breast.");
  const height = async () => Number(await page.locator("iframe").getAttribute("height"));
  const content = () =>
    page.frames()[1]!.evaluate(() => document.documentElement.getBoundingClientRect().height);
  const missing = async () => Math.abs((await height()) - Math.ceil(await content()));
  await expect.poll(missing, SOON).toBe(0);
  const before = await height();
  expect(before).toBeGreaterThan(300);
  // It grows with what is unfolded, and shrinks again.
  await frame.locator("button.fold").first().click();
  await expect.poll(height, SOON).toBeGreaterThan(before);
  await frame.locator("button.fold").first().click();
  await expect.poll(height, SOON).toBe(before);
  expect(complaints).toEqual([]);
  await page.close();
});

test("what is chosen in it opens on the full map, in a page of its own", async () => {
  const { page } = await hosted();
  const frame = page.frameLocator("iframe");
  await expect.poll(() => frame.locator(".sentence").innerText(), SOON).toContain("breast");
  const [opened] = await Promise.all([
    page.waitForEvent("popup"),
    frame.locator("tbody td a").first().click(),
  ]);
  await expect
    .poll(() => opened.locator(".sentence").innerText(), SOON)
    .toMatch(/^\d+ of 171 studies: breast, and CT, and activation and gradient maps\.$/);
  expect(new URL(opened.url()).pathname).toBe("/");
  expect(page.url()).toBe(host);
  await page.close();
});

test("its link leads to the same view with the page around it", async () => {
  const { page, complaints } = await open(ADDRESS);
  await expect
    .poll(() => page.locator("a[data-full-view]").getAttribute("href"), SOON)
    .toBe("/?split=&cancer_types=breast");
  expect(complaints).toEqual([]);
});

test("parts of its address that cannot be followed are told", async () => {
  const { page } = await open("/embed/?rows=nonsense&cols=year");
  expect(await page.locator(".notice").innerText()).toContain("rows=nonsense");
  expect(await page.locator(".heatmap thead").innerText()).toContain("2023");
});

test("without a script it shows the default view, and its links leave the frame", async () => {
  const { page } = await open("/embed/", { javaScript: false });
  expect(await page.locator("tfoot td.total").innerText()).toBe("171");
  expect(await page.locator("base").getAttribute("target")).toBe("_blank");
});

test("search engines take every view for one page, and are not sent to it", () => {
  const folder = inject("siteFolder");
  const html = readFileSync(join(folder, "embed/index.html"), "utf8");
  expect(html).toMatch(/<link rel="canonical" href="[^"?]*\/embed\/"/);
  for (const name of readdirSync(folder).filter((one) => one.startsWith("sitemap"))) {
    expect(readFileSync(join(folder, name), "utf8")).not.toContain("/embed/");
  }
});
