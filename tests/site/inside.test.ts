import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { expectAccessible } from "../support/accessibility.ts";
import { builtPages } from "../support/open-page.ts";

/*
 * A third dimension inside the columns or the rows of the map.
 */

const open = builtPages();
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
const counted = (...wanted: readonly (readonly [field: string, code: string])[]) =>
  rows.filter((row) => wanted.every(([field, code]) => row[field]!.split(";").includes(code)))
    .length;

/** What a page shows within a while, on a busy machine too. */
const soon = <T>(read: () => Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** The link of a cell by row, outer and inner head. */
const cellOf = (page: Page, ...heads: readonly string[]) =>
  page.locator(`table.heatmap td a[aria-label$=": ${heads.join(", ")}"]`);

const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement!;
    return element.getAttribute("aria-label") ?? element.textContent!.trim();
  });

describe("columns inside columns", () => {
  test("show with and without a script what a plain count of the file finds, in cells and in totals of both levels", async () => {
    const numbers = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("table.heatmap tr")].map((line) =>
          [...line.querySelectorAll("td")].map((td) => td.textContent!.match(/^\d+/)?.[0] ?? ""),
        ),
      );
    const path = "/views/method-by-modality-and-cancer/";
    const built = await numbers((await open(path, { javaScript: false })).page);
    const { page, complaints } = await open("/?foldbelow=1&open=all");
    const cancers = [
      ["CT", "ct", "Lung", "lung"],
      ["MRI", "mri", "Brain", "brain"],
      ["Ultrasound", "ultrasound", "Breast", "breast"],
    ] as const;
    for (const [outer, modality, inner, cancer] of cancers) {
      const shown = await cellOf(page, "SHAP", outer, inner).innerText();
      const count = counted(
        ["xai_methods", "shap"],
        ["modalities", modality],
        ["cancer_types", cancer],
      );
      expect(Number(shown), `${outer}, ${inner}`).toBe(count);
    }
    const totals = await page
      .locator("tfoot td a")
      .evaluateAll((all) => all.map((link) => link.getAttribute("aria-label")));
    const lung = counted(["modalities", "ct"], ["cancer_types", "lung"]);
    expect(totals).toContain(`${lung} studies: CT, Lung, each study once`);
    expect(totals).toContain(`${counted(["modalities", "ct"])} studies: CT, each study once`);
    await page.getByRole("button", { name: "Fold all", exact: true }).click();
    await soon(() => numbers(page)).toEqual(built);
    expect(complaints).toEqual([]);
  });

  test("a click on a cell chooses its three values, as its link does, and once more lets them go", async () => {
    const { page } = await open("/");
    const cell = cellOf(page, "Concepts", "CT", "Lung");
    const count = Number(await cell.innerText());
    await soon(() => cell.getAttribute("href")).not.toBe("?");
    const href = await cell.getAttribute("href");
    await cell.click();
    await soon(() => page.locator("#answer-title").innerText()).toBe("Concepts × CT × Lung");
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(href);
    await soon(() => page.locator(".chosen-studies li > a").count()).toBe(count);
    expect(await page.locator("td.cell.chosen").count()).toBe(1);
    await cell.click();
    await soon(() => page.locator(".sentence").innerText()).toBe("All 171 studies.");
  });

  test("the grid is one tab stop; arrows reach the heads over several columns, which say what they are", async () => {
    const { page } = await open("/");
    await page.locator("table.heatmap a[tabindex='0']").focus();
    expect(await page.locator("table.heatmap a[tabindex='0']").count()).toBe(1);
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("CT");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toBe("MRI");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toBe("MRI, all");
    await page.keyboard.press("ArrowRight");
    expect(await focused(page)).toMatch(/^MRI, /);
    const inner = (await focused(page)).replace(/: .*/, "");
    await page.keyboard.press("ArrowDown");
    expect(await focused(page)).toMatch(new RegExp(`: Activation and gradient maps, ${inner}$`));
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.closest("table.heatmap"))).toBeNull();
  });

  test("on a phone they scroll under both levels of heads and beside the heads of rows, the page does not", async () => {
    const { page } = await open("/?open=all", { width: 390, height: 844 });
    // The head over the columns in sight stands beside the heads of rows, wherever it began.
    const told = await page.evaluate(() => {
      document.querySelector(".heatmap-box")!.scrollTo(260, 0);
      const side = document.querySelector("tbody th")!.getBoundingClientRect().right;
      return [...document.querySelectorAll("thead th[scope=colgroup]")]
        .filter((head) => {
          const { left, right } = head.getBoundingClientRect();
          return left < side && right > side + 60;
        })
        .map((head) => head.querySelector("a")!.getBoundingClientRect().left >= side);
    });
    expect(told).toEqual([true]);
    const seen = await page.evaluate(() => {
      const box = document.querySelector(".heatmap-box")!;
      box.scrollTo(500, 300);
      const at = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
      const edges = box.getBoundingClientRect();
      const hit = (x: number, y: number, kind: string) =>
        document.elementFromPoint(x, y)?.closest(kind) != null;
      const outer = at("thead tr:first-child");
      const inner = at("thead tr:nth-child(2)");
      return {
        page: document.documentElement.scrollWidth,
        outer: outer.top - edges.top,
        inner: inner.top - outer.bottom,
        row: at("tbody th").left - edges.left,
        head: hit(edges.right - 40, inner.top + 40, "thead"),
        side: hit(edges.left + 30, inner.bottom + 60, "tbody th"),
      };
    });
    expect(seen.page).toBeLessThanOrEqual(390);
    for (const edge of [seen.outer, seen.inner, seen.row]) expect(Math.abs(edge)).toBeLessThan(6);
    expect(seen).toMatchObject({ head: true, side: true });
  });
});

test("the sentence above the map draws the third dimension inside either axis or as small maps, never one of the axes", async () => {
  const { page } = await open("/?inside=");
  const third = page.getByRole("combobox", { name: "Split", exact: true });
  const drawn = page.getByRole("combobox", { name: "Third dimension" });
  const offered = await third
    .locator("option")
    .evaluateAll((all) => all.map((option) => option.getAttribute("value")));
  expect(offered).toContain("cancer_types");
  for (const name of ["xai_methods", "modalities"]) expect(offered).not.toContain(name);
  await drawn.selectOption({ label: "inside it" });
  await soon(() => page.locator("th[scope=colgroup]").count()).toBeGreaterThan(3);
  expect(new URL(page.url()).search).toBe("");
  await soon(() => page.locator(".small-maps").count()).toBe(0);
  await drawn.selectOption({ label: "inside XAI method" });
  await soon(() => page.locator("th[scope=rowgroup]").count()).toBe(11);
  await page.getByRole("button", { name: "Values of Attention" }).click();
  await soon(() => page.locator("th[scope=rowgroup]").count()).toBeGreaterThan(11);
  await page.getByRole("button", { name: "Swap rows and columns" }).click();
  await soon(() => page.locator("thead th[scope=colgroup]").count()).toBeGreaterThan(3);
  const [first] = await page.locator("thead th[scope=colgroup] a").all();
  expect(await first!.getAttribute("aria-label")).toBe("Activation and gradient maps");
  // The dimension of the split goes to an axis, and what was there becomes the split.
  await page.getByRole("combobox", { name: "Rows" }).selectOption("cancer_types");
  await soon(() => third.inputValue()).toBe("modalities");
});

test("both ways of standing inside are accessible, and neither scrolls the page sideways", async () => {
  const { page } = await open("/");
  await expectAccessible(page, "columns inside columns");
  const { page: turned } = await open("/?inside=rows");
  await expectAccessible(turned, "rows inside rows");
});

describe("columns that few studies carry", () => {
  const FOLDED = "/";
  const lines = (wanted: (count: number) => boolean) =>
    [
      "ct",
      "mri",
      "ultrasound",
      "mammography",
      "tomosynthesis",
      "pet",
      "spect-scintigraphy",
      "x-ray",
    ].map((modality) => {
      const cancers = new Set(rows.flatMap((row) => row["cancer_types"]!.split(";")));
      return [...cancers].filter((cancer) =>
        wanted(counted(["modalities", modality], ["cancer_types", cancer])),
      ).length;
    });

  test("are folded away, counted at their head and in a sentence; no total changes", async () => {
    const { page, complaints } = await open(FOLDED);
    const few = lines((count) => count > 0 && count < 3);
    const away = few.reduce((sum, count) => sum + count, 0);
    expect(await page.locator("thead .few").allInnerTexts()).toEqual(
      few.filter((count) => count > 0).map((count) => `+${count}`),
    );
    expect(await page.locator(".fold-note").innerText()).toContain(`Folded away: ${away} of the `);
    expect(await cellOf(page, "SHAP", "CT", "Kidney").count()).toBe(0);
    const totals = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll("tbody .margin a, tfoot .margin a")].map((link) => [
            link.getAttribute("aria-label")!.replace(/^\d+ studies/, "studies"),
            link.textContent,
          ]),
        ),
      );
    const folded = await totals();
    await page.getByRole("button", { name: "Show all columns" }).click();
    await soon(() => page.locator("thead .few").count()).toBe(0);
    expect(new URL(page.url()).search).toContain("foldbelow=1");
    const whole = await totals();
    for (const [name, count] of Object.entries(folded)) {
      // A modality that one cancer is all of has that one's column then.
      if (name in whole) expect(whole[name], name).toBe(count);
    }
    expect(Object.keys(folded).filter((name) => name in whole).length).toBeGreaterThan(30);
    expect(complaints).toEqual([]);
  });

  test("are unfolded inside one value by a click or a key, in an address that says so", async () => {
    const { page } = await open(FOLDED);
    const columns = () => page.locator("tfoot td").count();
    const before = await columns();
    const [few] = lines((count) => count > 0 && count < 3);
    await page.getByRole("button", { name: / more in CT, with fewer than 3 studies each/ }).click();
    await soon(columns).toBe(before + few!);
    expect(new URL(page.url()).search).toContain("unfold=ct");
    const { page: again } = await open(`/${new URL(page.url()).search}`);
    expect(await again.locator("tfoot td").count()).toBe(before + few!);
    await again.locator("table.heatmap a[tabindex='0']").focus();
    await again.keyboard.press("Control+Home");
    await again.keyboard.press("ArrowRight");
    await again.keyboard.press("-");
    await soon(() => again.locator("tfoot td").count()).toBe(before);
    await again.keyboard.press("+");
    await soon(() => again.locator("tfoot td").count()).toBe(before + few!);
    expect(await focused(again)).toBe("CT");
  });
});

test("what three dimensions find is a mark of their cell, and told in the panel", async () => {
  const { page } = await open("/?open=activation-and-gradient-maps");
  const gap = page.locator("td.cell.three-way a").first();
  expect(await gap.getAttribute("aria-label")).toMatch(
    /^No study, a three-way gap: [\d.]+ expected: CAM, MRI, Breast$/,
  );
  await gap.click();
  await soon(() => page.locator(".answer-facts").innerText()).toContain(
    "No study combines CAM, MRI and breast",
  );
});
