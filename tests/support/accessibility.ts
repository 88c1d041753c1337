import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { axeFaults } from "./axe-faults.ts";
import { builtPages } from "./open-page.ts";
import { PAGE_KINDS } from "./page-kinds.ts";

/**
 * Tests every kind of page, and what a reader can open on it, in one colour scheme. What does not
 * depend on colours is looked for in the light one.
 */
export function testAccessibility(scheme: "light" | "dark"): void {
  const open = builtPages();

  const rules = scheme === "light" ? "all" : "colours";

  test("axe finds a fault where there is one", async () => {
    const { page } = await open("/about/", { scheme });
    await page.evaluate(() => {
      const faint = document.createElement("p");
      faint.style.setProperty("color", "#888");
      faint.style.setProperty("background", "#777");
      faint.append("hard to read");
      document.querySelector("main")!.append(new Image(), faint);
    });
    const found = (await axeFaults(page, rules)).join();
    expect(found).toContain("color-contrast");
    expect(found.includes("image-alt")).toBe(rules === "all");
  });

  test.each(PAGE_KINDS)(
    "axe finds nothing on %s at 1440, 768 and 360 px, and it does not scroll sideways",
    async (path) => {
      for (const width of [1440, 768, 360]) {
        const { page, complaints } = await open(path, { width, scheme });
        expect(await axeFaults(page, rules), `${path} at ${width}`).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth),
          `${path} at ${width}`,
        ).toBeLessThanOrEqual(width);
        expect(complaints).toEqual([]);
      }
    },
  );

  test.each([
    ["a chosen empty cell", "/?xai_methods=group:examples&modalities=ultrasound"],
    ["everything unfolded under the lens", "/?open=all&lens=on"],
    ["shares", "/?show=row-share&rowsorder=similarity"],
    ["observed against expected", "/?show=ratio"],
    ["a comparison", "/?years=2021-2023&vs=difference&vs.years=2018-2020"],
    ["two maps", "/?years=2021-2023&vs=side&vs.years=2018-2020"],
    ["another pair of dimensions", "/?rows=cancer_types&cols=xai_validation&missing=show"],
    ["a notice", "/?nonsense=1"],
  ])("axe finds nothing with %s", async (_, path) => {
    for (const width of [1440, 360]) {
      const { page } = await open(path, { width, scheme });
      expect(await axeFaults(page, rules), `${path} at ${width}`).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `${path} at ${width}`,
      ).toBeLessThanOrEqual(width);
    }
  });

  test("axe finds nothing after every fold of the page was opened", async () => {
    const unfold = async (summaries: Locator) => {
      for (const summary of await summaries.all()) {
        if (await summary.isVisible()) await summary.click();
      }
    };
    for (const width of [1440, 360]) {
      const { page } = await open("/", { width, scheme });
      await unfold(page.locator("summary"));
      if (width === 360) {
        expect(await axeFaults(page)).toEqual([]);
        // Over the map, one after the other.
        for (const [button, drawer] of [
          ["Change map", "#map-controls"],
          ["Filters", "#filters"],
        ] as const) {
          await page.getByRole("button", { name: button }).click();
          await unfold(page.locator(`${drawer} summary`));
          if (drawer === "#filters") break;
          expect(await axeFaults(page), button).toEqual([]);
          await page.locator(drawer).getByRole("button", { name: "Close" }).click();
        }
      }
      await page.getByRole("combobox", { name: "Search" }).fill("gra");
      expect(await axeFaults(page, rules)).toEqual([]);
    }
  });
}
