import type { Page } from "playwright-core";
import { expect } from "vitest";
import { axeFaults } from "./axe-faults.ts";

const HEIGHT = 900;

/** A width in pixels, and what it is tried for. */
type Tried = readonly [width: number, rules: "in both schemes" | "places"];

/** What shows other controls on a phone than on a wide screen. */
export const LIVE: readonly Tried[] = [
  [1440, "in both schemes"],
  [768, "places"],
  [360, "in both schemes"],
];

/** What shows the same at every width, in other places. */
export const PLAIN: readonly Tried[] = [
  [1440, "in both schemes"],
  [768, "places"],
  [360, "places"],
];

/**
 * Looks for faults of a page, opened in light, as it stands: by every rule in light and for colours
 * in dark, or for what another width alone can break. It must not scroll sideways.
 */
export async function expectAccessible(page: Page, what: string, tried = LIVE): Promise<void> {
  for (const [width, rules] of tried) {
    await page.setViewportSize({ width, height: HEIGHT });
    const where = `${what} at ${width}`;
    expect(await axeFaults(page, rules === "places" ? "places" : "all"), where).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth),
      where,
    ).toBeLessThanOrEqual(width);
    if (rules === "places") continue;
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await axeFaults(page, "colours"), `${where} in dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: "light" });
  }
}
