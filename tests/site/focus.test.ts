import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

/** What has the focus: its id, its name or its text. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const at = document.activeElement!;
    return at.id || at.getAttribute("aria-label") || at.textContent!.trim().replace(/\s+/g, " ");
  });

const focus = (page: Page) => expect.poll(() => focused(page));

describe("the focus goes on", () => {
  test("the map is at most the fifth stop, and its cells, the list and the search are skipped to", async () => {
    const { page } = await open("/");
    const stops: string[] = [];
    for (let stop = 0; stop < 4; stop += 1) {
      await page.keyboard.press("Tab");
      stops.push(await focused(page));
    }
    expect(stops).toEqual([
      "Skip to the content",
      "Skip to the search",
      "Skip to the map",
      "Skip to the list of studies",
    ]);
    await page.keyboard.press("Enter");
    await focus(page).toBe("studies-title");
    await page.getByText("Skip to the map").focus();
    await page.keyboard.press("Enter");
    await focus(page).toBe("map");
    for (let stop = 0; stop < 20; stop += 1) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement!.closest("[role=grid]") !== null))
        return;
    }
    throw new Error("Tab does not reach the map from its heading");
  });

  test("headings lead to filters, map, answer and list", async () => {
    const { page } = await open("/");
    const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
    expect(headings.slice(0, 4)).toEqual([
      "Filter studies",
      "Map",
      "Where to look first",
      "Studies in this selection",
    ]);
  });

  test("after a chip is taken away to the next, after the last to the selection", async () => {
    const { page } = await open("/?cancer_types=breast,lung&years=2020-2022");
    const chips = page.locator(".chips button");
    await chips.first().focus();
    await page.keyboard.press("Enter");
    await focus(page).toContain("Lung");
    await page.keyboard.press("Enter");
    await focus(page).toContain("2020–2022");
    await page.keyboard.press("Enter");
    await focus(page).toBe("Selection");
  });

  test("after Clear all, and after Clear beside the filters", async () => {
    const { page } = await open("/?cancer_types=breast");
    await page.getByRole("button", { name: "Clear all" }).focus();
    await page.keyboard.press("Enter");
    await focus(page).toBe("Selection");
    await page.getByRole("checkbox", { name: /^Breast/ }).click();
    await page.getByRole("button", { name: "Clear", exact: true }).focus();
    await page.keyboard.press("Enter");
    await focus(page).toBe("Filter studies");
  });

  test("after Compare to the comparison, and after its end to the map", async () => {
    const { page } = await open("/");
    await page.getByText("More", { exact: true }).click();
    await page.getByRole("button", { name: "Compare two periods" }).focus();
    await page.keyboard.press("Enter");
    await focus(page).toBe("Comparison");
    expect(await page.locator(".map-options").getAttribute("open")).toBeNull();
    await page.getByRole("button", { name: "End comparison" }).focus();
    await page.keyboard.press("Enter");
    await focus(page).toBe("map");
  });

  test("after Merge to what heads it", async () => {
    const { page } = await open("/?modalities=ct,mri");
    await page.getByRole("button", { name: /as one column/ }).focus();
    await page.keyboard.press("Enter");
    await focus(page).not.toBe("");
    expect(await page.evaluate(() => document.activeElement!.closest(".answer") !== null)).toBe(
      true,
    );
  });

  test("after the last rows are shown to the list", async () => {
    const { page } = await open("/?cancer_types=lung");
    const more = page.locator(".study-list").getByRole("button", { name: /^Show \d+ more$/ });
    await more.focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => more.count()).toBe(0);
    await focus(page).toBe("studies-title");
  });

  test("a reader who clicks beside everything is left alone", async () => {
    const { page } = await open("/?cancer_types=breast");
    await page.locator(".chips button").first().focus();
    await page.locator(".legend").click();
    await page
      .locator(".chips button")
      .first()
      .evaluate((chip) => (chip as HTMLElement).click());
    await expect.poll(() => page.locator(".chips").count()).toBe(0);
    expect(await focused(page)).toBe("main");
  });
});

describe("what opens over the page", () => {
  test("is closed by Escape and by a click beside it, and the focus comes back", async () => {
    const { page } = await open("/");
    for (const [summary, box] of [
      ["More", ".map-options"],
      ["Columns", ".column-chooser"],
    ] as const) {
      const opener = page.locator(`${box} > summary`);
      const isOpen = () => page.locator(box).evaluate((one) => (one as HTMLDetailsElement).open);
      await opener.focus();
      await page.keyboard.press("Enter");
      await page.locator(`${box} input`).first().waitFor();
      await page.keyboard.press("Tab");
      await page.keyboard.press("Escape");
      expect(await isOpen(), summary).toBe(false);
      await focus(page).toBe(summary);
      await page.keyboard.press("Enter");
      expect(await isOpen(), summary).toBe(true);
      await page.locator("h1").click();
      expect(await isOpen(), summary).toBe(false);
      await focus(page).toBe(summary);
    }
  });

  test("the dialogs too", async () => {
    const { page } = await open("/");
    for (const name of ["Cite this view", "Export"]) {
      const opener = page.getByRole("button", { name, exact: true });
      await opener.click();
      await page.getByRole("dialog").waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
      await focus(page).toBe(name);
      await opener.click();
      await page.getByRole("dialog").waitFor();
      await page.mouse.click(5, 450);
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
      await focus(page).toBe(name);
    }
  });

  test("on a phone filters, controls and the answer too", async () => {
    const { page } = await open("/", { width: 390, height: 844 });
    for (const [name, panel] of [
      ["Filters", "#filters"],
      ["Change map", "#map-controls"],
    ] as const) {
      const opener = page.getByRole("button", { name, exact: true });
      const shown = () => page.locator(panel).isVisible();
      await opener.click();
      await expect.poll(shown).toBe(true);
      await focus(page).toBe("Close");
      await page.keyboard.press("Escape");
      await expect.poll(shown).toBe(false);
      await focus(page).toBe(name);
      await opener.click();
      await expect.poll(shown).toBe(true);
      await page.mouse.click(385, 300);
      await expect.poll(shown).toBe(false);
      await focus(page).toBe(name);
    }
    await page.locator("table.heatmap tbody td.cell a").first().click();
    const handle = page.locator(".sheet-handle button");
    await expect.poll(() => handle.innerText()).toBe("Close");
    await page.keyboard.press("Escape");
    await expect.poll(() => handle.innerText()).toBe("Show the studies");
    await focus(page).toBe("Show the studies");
  });
});
