import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Where the first element of a kind stands on the screen. */
async function boxOf(page: Page, selector: string): Promise<Box> {
  return page.evaluate((wanted) => {
    const { top, bottom, left, right } = document.querySelector(wanted)!.getBoundingClientRect();
    return { top, bottom, left, right };
  }, selector);
}

/** Part of the screen that a box takes. */
function shareOf({ top, bottom, left, right }: Box, width: number, height: number): number {
  const high = Math.min(bottom, height) - Math.max(top, 0);
  return ((Math.min(right, width) - Math.max(left, 0)) * high) / (width * height);
}

const scrolled = (page: Page) => page.evaluate(() => scrollY);

/** The cell of a row and a column by the labels of their heads, as the grid names it. */
const cellOf = (page: Page, ...heads: readonly string[]) =>
  page.locator(`table.heatmap td a[aria-label$=": ${heads.join(", ")}"]`);

describe("the first screen", () => {
  test.each([
    { width: 1440, height: 900, share: 0.45 },
    { width: 1920, height: 1080, share: 0.4 },
  ])(
    "of $width x $height shows the whole map and its legend beside the filters",
    async ({ width, height, share }) => {
      const { page } = await open("/", { width, height });
      const figure = await boxOf(page, ".figure");
      expect(shareOf(figure, width, height)).toBeGreaterThanOrEqual(share);
      for (const part of [".heatmap tfoot", ".legend"]) {
        expect((await boxOf(page, part)).bottom, part).toBeLessThanOrEqual(height);
      }
      expect((await boxOf(page, ".heatmap")).right).toBeLessThanOrEqual(figure.right + 1);
      const edges = await page
        .locator("tfoot td")
        .evaluateAll((all) => all.map((td) => td.getBoundingClientRect().left));
      const pitches = edges.slice(1).map((left, at) => left - edges[at]!);
      expect(Math.min(...pitches)).toBeGreaterThanOrEqual(26);
      expect((await boxOf(page, "#search")).bottom).toBeLessThanOrEqual(height);
      expect((await boxOf(page, ".site-header")).bottom).toBeLessThanOrEqual(48.5);
    },
  );

  test("of a wide screen leaves no room beside a map of many columns, nor cuts one off", async () => {
    const { page } = await open("/?cols=cancer_types");
    const { columns, pitch, room, taken } = await page.evaluate(() => {
      const heads = [...document.querySelectorAll(".heatmap .col-head:not(.margin)")];
      const [first, second] = heads.map((head) => head.getBoundingClientRect().left);
      const box = document.querySelector(".heatmap-box")!;
      const { width } = document.querySelector(".heatmap")!.getBoundingClientRect();
      const [room, taken] = [box.clientWidth, width];
      return { columns: heads.length, pitch: second! - first!, room, taken };
    });
    expect(columns).toBe(22);
    expect(pitch).toBeGreaterThanOrEqual(30);
    expect(pitch).toBeLessThanOrEqual(46);
    expect(taken).toBeLessThanOrEqual(room);
    expect(taken).toBeGreaterThan(room - 8);
  });

  test.each([
    { width: 1024, height: 768, rows: 8, share: 0.4 },
    { width: 390, height: 844, rows: 6, share: 0.5 },
  ])("of $width x $height shows the first $rows rows", async ({ width, height, rows, share }) => {
    const { page } = await open("/", { width, height });
    const last = await boxOf(page, `.heatmap tbody tr:nth-child(${rows})`);
    expect(last.bottom).toBeLessThanOrEqual(height);
    expect(shareOf(await boxOf(page, ".figure"), width, height)).toBeGreaterThanOrEqual(share);
  });
});

describe("a click answers where it was made", () => {
  test.each([
    [1440, 900],
    [1024, 768],
    [390, 844],
  ])("at %i x %i a cell shows the titles of its studies", async (width, height) => {
    const { page, complaints } = await open("/", { width, height });
    const cell = page.locator("table.heatmap tbody tr:nth-child(2) td.cell a").first();
    const count = Number(await cell.innerText());
    const map = await boxOf(page, ".heatmap");
    await cell.click();
    const titles = page.locator(".chosen-studies li > a");
    await expect.poll(() => titles.count()).toBe(count);
    const first = await boxOf(page, ".chosen-studies li > a");
    expect(first.bottom).toBeLessThanOrEqual(height);
    expect(await scrolled(page)).toBe(0);
    // The map stands where it stood, and is still in sight.
    expect(await boxOf(page, ".heatmap")).toEqual(map);
    const seen = await page.evaluate(() => {
      const answer = document.querySelector(".answer")!.getBoundingClientRect();
      const box = document.querySelector(".heatmap-box")!.getBoundingClientRect();
      return Math.min(answer.left >= box.right ? innerHeight : answer.top) - box.top;
    });
    expect(seen).toBeGreaterThan(height / 5);
    expect(complaints).toEqual([]);
  });

  test("the sheet of a phone is closed by its button, by a drag, and opened again", async () => {
    const { page } = await open("/", { width: 390, height: 844 });
    await page.locator("table.heatmap tbody td.cell a").first().click();
    const top = async () => (await boxOf(page, ".answer")).top;
    await expect.poll(top).toBeLessThan(600);
    await page.locator(".answer").getByRole("button", { name: "Close" }).click();
    await expect.poll(top).toBeGreaterThan(780);
    await page.locator(".answer").getByRole("button", { name: "Show the studies" }).click();
    await expect.poll(top).toBeLessThan(600);
    const handle = await boxOf(page, ".sheet-handle");
    await page.mouse.move(150, handle.top + 10);
    await page.mouse.down();
    await page.mouse.move(150, handle.top + 150);
    await page.mouse.up();
    await expect.poll(top).toBeGreaterThan(780);
  });

  test("what is cited and exported there is just what was chosen", async () => {
    const { page } = await open("/");
    await page.locator("table.heatmap tbody td.cell a").first().click();
    const count = await page.locator(".answer-head strong").innerText();
    await page.getByRole("button", { name: "Export these studies" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    expect(await dialog.locator("h3").first().innerText()).toBe(count);
  });

  test("before a choice there is where to look first, each a link to its cell", async () => {
    const { page } = await open("/");
    const gap = page.locator(".highlights li a").first();
    const label = await gap.innerText();
    await gap.click();
    await expect.poll(() => page.locator("#answer-title").innerText()).toBe(label);
    expect(await page.locator(".heatmap th.chosen").count()).toBeGreaterThan(0);
  });
});

test("studies that used SHAP on prostate MRI are three clicks away, without scrolling", async () => {
  const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
  const holding = rows.filter((row) =>
    [
      ["xai_methods", "shap"],
      ["cancer_types", "prostate"],
      ["modalities", "mri"],
    ].every(([field, code]) => row[field!]!.split(";").includes(code!)),
  );
  const { page } = await open("/");
  await page.getByRole("checkbox", { name: /^Prostate/ }).click();
  await page.getByRole("button", { name: "Values of Perturbation and surrogates" }).click();
  await cellOf(page, "SHAP", "MRI", "Prostate").click();
  await expect
    .poll(() => page.locator(".sentence").innerText())
    .toBe(`${holding.length} of ${rows.length} studies: prostate, and MRI, and SHAP.`);
  expect(await page.locator(".chosen-studies li > a").allInnerTexts()).toHaveLength(holding.length);
  // Where there is none, the nearest ones are the answer.
  const answer = holding.length > 0 ? ".chosen-studies li > a" : ".nearest";
  await page.locator(answer).first().waitFor();
  expect(await scrolled(page)).toBe(0);
  expect((await boxOf(page, answer)).top).toBeLessThanOrEqual(880);
});

describe("nothing moves", () => {
  const STAYS = [".toolbar", ".heatmap-box", ".legend", ".indicators", "#studies-title"];
  const places = (page: Page) =>
    page.evaluate(
      (kinds) =>
        kinds.map((kind) => {
          const box = document.querySelector(kind)!.getBoundingClientRect();
          return `${kind} ${Math.round(box.left)} ${Math.round(box.top + scrollY)}`;
        }),
      STAYS,
    );

  test.each([1440, 1024, 390])("at %i px, whatever is chosen and filtered", async (width) => {
    const { page } = await open("/", { width });
    const before = await places(page);
    const still = async (what: string) => {
      // Late parts come within a few frames.
      await page.waitForTimeout(250);
      expect(await places(page), what).toEqual(before);
    };
    await page.locator("table.heatmap tbody td.cell a").first().click();
    await still("a cell");
    if (width === 390) await page.locator(".answer").getByRole("button", { name: "Close" }).click();
    await page.locator("table.heatmap .col-head a").nth(2).click();
    await still("a column");
    await page.getByRole("button", { name: /remove this filter/ }).click();
    await still("a chip taken away");
    if (width < 1200) await page.getByRole("button", { name: "Filters" }).click();
    await still("the filters opened");
    await page.getByRole("checkbox", { name: /^Breast/ }).click();
    await still("a filter");
    await page.getByRole("button", { name: /^2021: / }).click();
    await still("a year");
    await page.getByRole("combobox", { name: "Search" }).fill("zzzz");
    await still("a search that finds nothing");
  });
});
