import type { Locator, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";

declare global {
  interface Window {
    /** How many frames have changed something that is in view since it was last asked for. */
    framesThatChange(): number;
  }
}

/** Runs in the page: notes in which frame each change comes, whatever a frame takes. */
function watchFrames(): void {
  // Where a link leads and what Tab reaches are not seen.
  const unseen = ["href", "tabindex"];
  let frame = 0;
  let changes: { frame: number; element: Element | null }[] = [];
  const next = () => {
    frame += 1;
    requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
  new MutationObserver((records) => {
    for (const { target, attributeName } of records) {
      if (attributeName && unseen.includes(attributeName)) continue;
      changes.push({ frame, element: target instanceof Element ? target : target.parentElement });
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
  });
  const isInView = (element: Element | null) => {
    if (!element?.isConnected) return false;
    const { top, bottom, width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && bottom > 0 && top < innerHeight;
  };
  window.framesThatChange = () => {
    const seen = changes.filter(({ element }) => isInView(element));
    changes = [];
    return new Set(seen.map((change) => change.frame)).size;
  };
}

/** Well above what a busy machine takes; what does not come never does. */
const SOON = { timeout: 30_000 };

const open = builtPages();
let page: Page;

/** Waits until what is put off until the browser is idle has come, without a move of the pointer. */
async function settled(): Promise<void> {
  for (let rest = 0; rest < 2; rest += 1) {
    await page.evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestIdleCallback(done));
          setTimeout(done, 1500);
        }),
    );
  }
}

const sentence = () => page.locator(".sentence").innerText();

/** Presses something as a reader does and says in how many frames the whole answer came. */
async function framesAfterPress(target: Locator): Promise<number> {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  return framesAfter(() => page.mouse.up());
}

async function framesAfter(act: () => Promise<void>): Promise<number> {
  await settled();
  await page.evaluate(() => window.framesThatChange());
  const before = await sentence();
  await act();
  await expect.poll(sentence, SOON).not.toBe(before);
  await settled();
  return page.evaluate(() => window.framesThatChange());
}

describe.each(["/", "/?inside=cols"])("the whole answer comes in one frame on %s", (path) => {
  beforeAll(async () => {
    ({ page } = await open(path));
    await page.evaluate(watchFrames);
  });

  test("to a click on a cell, on another and on its chips", async () => {
    const cells = page.locator(".heatmap tbody td.cell.count a");
    expect(await framesAfterPress(cells.first())).toBe(1);
    expect(await framesAfterPress(cells.nth(5))).toBe(1);
    expect(await framesAfterPress(page.getByRole("button", { name: "Clear all" }))).toBe(1);
  });

  test("to a tick that is set and taken back, and to a year", async () => {
    const tick = page.locator("#filters details[open] li input").nth(1);
    expect(await framesAfterPress(tick)).toBe(1);
    expect(await framesAfterPress(tick)).toBe(1);
    const year = page.locator(".histogram button").last();
    expect(await framesAfterPress(year)).toBe(1);
    expect(await framesAfterPress(year)).toBe(1);
  });

  test("to a letter, once the words are there, with the list in view as well", async () => {
    const search = page.locator("#search");
    await search.focus();
    await framesAfter(() => page.keyboard.press("b"));
    await page.locator("#suggestions li").first().waitFor(SOON);
    expect(await framesAfter(() => page.keyboard.press("r"))).toBe(1);
    await search.fill("");
    await settled();
    await page.locator(".study-list").evaluate((list) => list.scrollIntoView({ block: "center" }));
    await search.evaluate((field: HTMLInputElement) => field.focus({ preventScroll: true }));
    await settled();
    await page.evaluate(() => window.framesThatChange());
    // As a key does, but without bringing the field into view.
    const frames = await framesAfter(() =>
      search.evaluate((field: HTMLInputElement) => {
        field.value = "m";
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }),
    );
    expect(frames).toBe(1);
    expect(await page.locator(".study-list caption").textContent()).toContain(
      (await sentence()).split(" ")[0],
    );
  });
});

test("a link that is used before the browser is idle leads where it should", async () => {
  ({ page } = await open("/"));
  const [before, used, others] = await page.evaluate(async () => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>(".heatmap td.cell.count a")];
    const years = document.querySelectorAll<HTMLElement>(".histogram button");
    const hrefs = () => links.map(({ search }) => search);
    const was = hrefs();
    years[years.length - 1]!.click();
    for (let turn = 0; turn < 4; turn += 1) await Promise.resolve();
    links[1]!.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    links[2]!.dispatchEvent(new MouseEvent("contextmenu", { bubbles: true }));
    links[3]!.focus();
    return [was, hrefs().slice(1, 4), links.length] as const;
  });
  expect(others).toBeGreaterThan(4);
  const { search } = new URL(page.url());
  const added = search.slice(1);
  for (const [at, href] of used.entries()) {
    expect(href).not.toBe(before[at + 1]);
    expect(href).toContain(added);
  }
  // The others follow once the map has stayed as it is for a while.
  const all = page.locator(".heatmap td.cell.count a");
  const behind = () =>
    all.evaluateAll(
      (links, part) =>
        links.filter((link) => !(link as HTMLAnchorElement).search.includes(part)).length,
      added,
    );
  await expect.poll(behind, SOON).toBe(0);
});
