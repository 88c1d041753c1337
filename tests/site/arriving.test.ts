import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { builtPages } from "../support/open-page.ts";
import { PAGE_KINDS } from "../support/page-kinds.ts";

const open = builtPages();

/** What browsers tell of a part that moved. */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

/** Where a page puts what it holds, and its first heading. */
const places = (page: Page) =>
  page.evaluate(() => {
    const { left, right, top } = document.querySelector("main")!.getBoundingClientRect();
    const heading = document.querySelector("h1")!.getBoundingClientRect();
    return { left, right, top, heading: [heading.left, heading.top] };
  });

test.each([1440, 390])(
  "what has arrived of a page stands where it stays, at %i px",
  async (width) => {
    const { page } = await open("/about/", { width, javaScript: false });
    for (const path of PAGE_KINDS) {
      const address = inject("siteUrl") + path;
      await page.goto(address);
      const whole = await places(page);
      await page.route(address, async (route) => {
        const response = await route.fetch();
        const body = await response.text();
        await route.fulfill({ response, body: body.slice(0, body.indexOf("</h1>") + 5) });
      });
      await page.goto(address);
      expect(await page.locator("main footer, body > footer").count(), path).toBe(0);
      expect(await places(page), path).toEqual(whole);
      await page.unroute(address);
    }
  },
);

test.each([
  ["/", 1440],
  ["/?inside=none", 1440],
  ["/?cancer_types=lung&modalities=ct&xai_methods=group:concepts", 390],
  ["/studies/?cancer_types=breast", 1440],
  ["/gaps/?kind=thin", 1440],
])("nothing of %s has moved once it is live, at %i px", async (path, width) => {
  const { page, complaints } = await open(path, { width });
  const moved = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
        }).observe({ type: "layout-shift", buffered: true });
        requestAnimationFrame(() => setTimeout(() => resolve(sum)));
      }),
  );
  expect(moved).toBe(0);
  expect(complaints).toEqual([]);
});
