import { expect, test } from "vitest";
import { expectAccessible, LIVE, PLAIN } from "../support/accessibility.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { builtPages } from "../support/open-page.ts";
import { PAGE_KINDS } from "../support/page-kinds.ts";

const open = builtPages();

test("axe finds a fault where there is one, in each scheme", async () => {
  const { page } = await open("/about/");
  await page.evaluate(() => {
    const faint = document.createElement("p");
    faint.className = "faint";
    // Hard to read in dark alone.
    faint.style.setProperty("color", "light-dark(#000, #888)");
    faint.style.setProperty("background", "light-dark(#fff, #777)");
    faint.append("hard to read");
    document.querySelector("main")!.append(new Image(), faint);
  });
  const light = (await axeFaults(page)).join();
  expect(light).toContain("image-alt");
  expect(light).not.toContain("color-contrast");
  await page.emulateMedia({ colorScheme: "dark" });
  expect((await axeFaults(page, "colours")).join()).toContain("color-contrast");
});

test.each(PAGE_KINDS)("axe finds nothing on %s, and it does not scroll sideways", async (path) => {
  const { page, complaints } = await open(path);
  const places = page.locator("[data-explorer], [data-gaps], [data-figure]");
  await expectAccessible(page, path, (await places.count()) > 0 ? LIVE : PLAIN);
  expect(complaints).toEqual([]);
});
