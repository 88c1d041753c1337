import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { builtPages } from "../support/open-page.ts";
import { PAGE_KINDS } from "../support/page-kinds.ts";

const open = builtPages();

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
