import { brotliCompressSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { MAPS, PAGE_KINDS } from "../support/page-kinds.ts";

interface Sent {
  readonly url: string;
  readonly type: string;
  /** Bytes after Brotli, as a web server sends them. */
  readonly bytes: number;
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/**
 * Opens a page and weighs what it fetches.
 * @param looks as a reader who only looks and whose line is dear: nothing is fetched before there is
 *   a use for it. Else the page starts its script when it is idle.
 */
async function weigh(path: string, looks = true): Promise<{ sent: Sent[]; nodes: number }> {
  // A context of its own, which has nothing in store.
  const page = await browser.newPage();
  if (looks) {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, "connection", { value: { saveData: true } });
    });
  }
  const answers: Promise<Sent>[] = [];
  page.on("response", (response) => {
    answers.push(
      response.body().then((body) => ({
        url: response.url(),
        type: response.request().resourceType(),
        bytes: brotliCompressSync(body).length,
      })),
    );
  });
  await page.goto(inject("siteUrl") + path);
  // Where the pointer rests is told to the page, and is no use of it.
  for (let told = 0; told < 2; told++) await page.mouse.move(0, 0);
  if (!looks) await page.locator("[data-live]").waitFor();
  for (let before = -1; before !== answers.length;) {
    before = answers.length;
    await page.waitForTimeout(600);
  }
  const sent = await Promise.all(answers);
  const nodes = await page.evaluate(() => document.querySelectorAll("*").length);
  await page.close();
  return { sent, nodes };
}

const total = (sent: readonly Sent[]) => sent.reduce((sum, { bytes }) => sum + bytes, 0);
const ofType = (sent: readonly Sent[], type: string) =>
  total(sent.filter((one) => one.type === type));

/** Pages other than the maps that draw one, at once or when a table is there. */
const DRAWS_MAP = ["/views/method-by-modality/", "/embed/", "/make/"];

/** A page loads the rules that it uses: how many kilobytes of style a kind of page is allowed. */
function styleOf(path: string): number {
  if (DRAWS_MAP.includes(path)) return 12;
  return path === "/studies/" ? 7 : 5;
}

describe("weight, compressed with Brotli", () => {
  test.each(MAPS)(
    "%s is at most 6 requests, 50 KB, 20 KB of it script, and 5,000 nodes",
    async (path) => {
      const { sent, nodes } = await weigh(path);
      expect(sent.length).toBeLessThanOrEqual(6);
      expect(total(sent)).toBeLessThanOrEqual(50 * 1024);
      expect(ofType(sent, "script")).toBeLessThanOrEqual(20 * 1024);
      expect(ofType(sent, "stylesheet")).toBeLessThanOrEqual(12 * 1024);
      expect(nodes).toBeLessThanOrEqual(5000);
    },
  );

  test.each([...MAPS.map((path) => ({ path, kb: 100 })), { path: "/gaps/", kb: 110 }])(
    "$path is at most 12 requests and $kb KB once its script has started",
    async ({ path, kb }) => {
      const { sent } = await weigh(path, false);
      expect(sent.length).toBeLessThanOrEqual(12);
      expect(total(sent)).toBeLessThanOrEqual(kb * 1024);
    },
  );

  test.each(PAGE_KINDS.filter((path) => !MAPS.includes(path)))(
    "%s is at most 30 KB, a list that a script takes over 33 KB",
    async (path) => {
      // Pictures for link previews are fetched by others, not by the page.
      const { sent } = await weigh(path);
      expect(
        total(sent),
        sent.map(({ url, bytes }) => `${bytes} ${url}`).join("\n"),
      ).toBeLessThanOrEqual((path === "/studies/" ? 33 : 30) * 1024);
      expect(ofType(sent, "stylesheet")).toBeLessThanOrEqual(styleOf(path) * 1024);
    },
  );

  test("no script for drawing at build time, reading tables or citing reaches the browser", async () => {
    const { sent } = await weigh("/");
    expect(sent.filter(({ type }) => type === "script").map(({ url }) => url)).not.toEqual([]);
    for (const { url } of sent) expect(url).not.toMatch(/plot|papaparse|citation/i);
  });
});
