import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

/** Name of what has the focus, as a screen reader would say it. */
async function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement!;
    return element.getAttribute("aria-label") ?? element.textContent!.trim();
  });
}

/** Tabs until the focus is in the map; fails after too many. */
async function tabToMap(page: Page): Promise<void> {
  for (let i = 0; i < 150; i += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(() => document.activeElement!.closest("table.heatmap") !== null))
      return;
  }
  throw new Error("Tab never reaches the map");
}

describe("by keyboard alone", () => {
  test("studies that used SHAP on prostate MRI are reached in under 25 key presses", async () => {
    const { page } = await open("/");
    let presses = 0;
    const press = async (key: string) => {
      presses += 1;
      await page.keyboard.press(key);
    };
    while ((await focused(page)) !== "Skip to the search") await press("Tab");
    await press("Enter");
    expect(await page.evaluate(() => document.activeElement!.id)).toBe("search");
    for (const word of ["shap", "pros", "mri"]) {
      for (const letter of word) await press(letter);
      await press("Enter");
    }
    expect(presses).toBeLessThan(25);
    expect(await page.locator(".sentence").innerText()).toMatch(
      /^\d+ of 171 studies: prostate, and MRI, and SHAP\.$/,
    );
  });

  test("each cell of the map is reached by arrows and named with number, row and column", async () => {
    const { page } = await open("/?open=all&split=");
    await tabToMap(page);
    await page.keyboard.press("Control+Home");
    const size = await page.evaluate(() => ({
      rows: document.querySelectorAll("table.heatmap tr").length,
      cols: document.querySelectorAll("table.heatmap thead th").length,
    }));
    const heads: string[] = [];
    for (let c = 1; c < size.cols; c += 1) {
      await page.keyboard.press("ArrowRight");
      heads.push(await focused(page));
    }
    let reached = 0;
    for (let r = 1; r < size.rows - 1; r += 1) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Home");
      const row = await focused(page);
      for (let c = 1; c < size.cols; c += 1) {
        await page.keyboard.press("ArrowRight");
        const name = await focused(page);
        expect(name).toContain(row);
        expect(name).toMatch(/^(\d+ stud|No study|Cannot occur)/);
        if (c < size.cols - 1) expect(name).toContain(heads[c - 1]);
        reached += 1;
      }
    }
    expect(reached).toBe((size.rows - 2) * (size.cols - 1));
  });

  test("the map is one tab stop", async () => {
    const { page } = await open("/");
    await tabToMap(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement!.closest("table.heatmap"))).toBeNull();
  });

  test("Enter chooses a cell and Space unfolds a group, and the focus stays", async () => {
    const { page } = await open("/");
    await tabToMap(page);
    const name = await focused(page);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".sentence").innerText()).toContain(" of 171 studies:");
    expect(await focused(page)).toBe(name);
    await page.keyboard.press("Home");
    const before = await page.locator("table.heatmap tbody tr").count();
    await page.keyboard.press("Space");
    await expect.poll(() => page.locator("table.heatmap tbody tr").count()).toBeGreaterThan(before);
    expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-expanded"))).toBe(
      "true",
    );
  });

  test("what has the focus is never hidden under the heads of the map", async () => {
    const { page } = await open("/?open=all", { width: 360 });
    await tabToMap(page);
    for (const key of ["End", "Home", "ArrowRight", "PageDown", "Control+End", "PageUp"]) {
      await page.keyboard.press(key);
      const seen = await page.evaluate(() => {
        const box = document.activeElement!.getBoundingClientRect();
        const at = document.elementFromPoint(
          box.left + box.width / 2,
          Math.min(box.top + box.height / 2, innerHeight - 1),
        );
        return at !== null && document.activeElement!.contains(at);
      });
      expect(seen, key).toBe(true);
    }
  });

  test("each control is at least 24 px high, or a link in a line of text", async () => {
    for (const width of [1440, 360]) {
      const { page } = await open("/", { width });
      if (width === 360) await page.getByRole("button", { name: "Filters" }).click();
      const small = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            "main button, main select, main input, main summary, table.heatmap a",
          ),
        ]
          .filter((e) => e.checkVisibility())
          .filter((e) =>
            // A label is part of the target of its control.
            [e, e.closest("label") ?? e]
              .map((part) => part.getBoundingClientRect())
              .every(({ width, height }) => height < 23.5 || width < 23.5),
          )
          .map((e) => e.outerHTML.slice(0, 120)),
      );
      expect(small).toEqual([]);
    }
  });
});
