import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

/** Text spacing that a reader may set: WCAG 2.2, 1.4.12. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }";

/** Texts that a box around them cuts off where nothing scrolls to them. */
async function clipped(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const hides = (value: string) => value === "hidden" || value === "clip";
    const isCut = (text: DOMRect, element: Element): boolean => {
      for (let box: Element | null = element; box; box = box.parentElement) {
        const { overflowX, overflowY, position } = getComputedStyle(box);
        const { left, right, top, bottom } = box.getBoundingClientRect();
        if (hides(overflowX) && (text.right > right + 1.5 || text.left < left - 1.5)) return true;
        if (hides(overflowY) && (text.bottom > bottom + 3 || text.top < top - 3)) return true;
        if (/auto|scroll/.test(overflowX + overflowY) || position === "fixed") return false;
      }
      return false;
    };
    // Heard only, or said elsewhere in full: the hint, and heads that slant, whose titles are whole.
    const said = ".visually-hidden, [aria-hidden=true], .skip, .col-head, svg, .drawer-head";
    return [...document.querySelectorAll("body *")].flatMap((element) => {
      if (!(element instanceof HTMLElement) || !element.checkVisibility()) return [];
      if (element.closest(said) || element.getBoundingClientRect().width < 2) return [];
      return [...element.childNodes]
        .filter((node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== "")
        .flatMap((node) => {
          const range = document.createRange();
          range.selectNodeContents(node);
          const boxes = [...range.getClientRects()].filter(({ width }) => width > 1);
          return boxes.some((box) => isCut(box, element))
            ? [`${element.className}: ${node.textContent!.trim().slice(0, 40)}`]
            : [];
        });
    });
  });
}

describe("text spacing", () => {
  test.each([
    ["/?cancer_types=breast,lung&years=2020-2022", 1440],
    ["/", 390],
    ["/studies/", 390],
    ["/gaps/", 1440],
    ["/gaps/list/", 390],
    ["/methods/", 390],
  ])("clips nothing on %s at %i px", async (path, width) => {
    const { page } = await open(path, { width, foreignStyles: true });
    await page.addStyleTag({ content: SPACED });
    expect(await clipped(page)).toEqual([]);
  });

  test("is told where it clips", async () => {
    const { page } = await open("/about/", { foreignStyles: true });
    await page.addStyleTag({ content: "h1 { width: 2em; overflow: hidden; white-space: nowrap }" });
    expect(await clipped(page)).toHaveLength(1);
  });
});

describe("with a finger", () => {
  test("what is used often is 44 px high", async () => {
    const { page } = await open("/?cancer_types=breast,lung", {
      ...{ width: 390, height: 844, touch: true },
    });
    const low = (selector: string) =>
      page.locator(selector).evaluateAll(
        (all) =>
          all
            .filter((one) => one.checkVisibility())
            .map((one) => (one.closest("label") ?? one).getBoundingClientRect())
            .filter(({ height }) => height < 43.5).length,
      );
    for (const often of [
      ".toolbar > button",
      ".cite-export button",
      ".chips button",
      ".answer button",
    ]) {
      expect(await page.locator(often).count(), often).toBeGreaterThan(0);
      expect(await low(often), often).toBe(0);
    }
    await page.getByRole("button", { name: "Filters" }).click();
    for (const often of ["#filters input", "#filters summary", "#filters button"]) {
      expect(await low(often), often).toBe(0);
    }
  });
});

describe("enlarged", () => {
  test("by 400% the map keeps half of the screen, and nothing stands over its cells", async () => {
    // 1280 by 1024 pixels, each four times as large.
    const { page } = await open("/", { width: 320, height: 256 });
    const { box, covered } = await page.evaluate(() => {
      const map = document.querySelector(".heatmap-box")!;
      map.scrollIntoView();
      map.scrollTop = 60;
      const { top, bottom, left, right } = map.getBoundingClientRect();
      const cells = [...map.querySelectorAll("td.cell")].filter((cell) => {
        const at = cell.getBoundingClientRect();
        return (
          at.top > top &&
          at.bottom < Math.min(bottom, innerHeight) &&
          at.right < right &&
          at.left > left + 125
        );
      });
      return {
        box:
          ((right - left) * (Math.min(bottom, innerHeight) - Math.max(top, 0))) /
          (innerWidth * innerHeight),
        covered: cells.filter((cell) => {
          const at = cell.getBoundingClientRect();
          const seen = document.elementFromPoint(at.left + at.width / 2, at.top + at.height / 2);
          return !cell.contains(seen);
        }).length,
      };
    });
    expect(box).toBeGreaterThanOrEqual(0.5);
    expect(covered).toBe(0);
  });

  test.each([
    ["200%", 640, 512],
    ["400%", 320, 256],
  ])("by %s no page scrolls sideways", async (_, width, height) => {
    for (const path of ["/", "/studies/", "/gaps/", "/search/", "/methods/"]) {
      const { page } = await open(path, { width, height });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        path,
      ).toBeLessThanOrEqual(width);
    }
  });
});

test("boxes to tick differ from their ground in light and dark", async () => {
  for (const scheme of ["light", "dark"] as const) {
    const { page } = await open("/?cancer_types=breast", { scheme });
    const box = page.locator("#filters input[type=checkbox]");
    const colours = await box.evaluateAll((boxes) =>
      boxes.slice(0, 2).map((one) => {
        const { borderTopColor, backgroundColor } = getComputedStyle(one);
        return { line: borderTopColor, fill: backgroundColor };
      }),
    );
    const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const [ticked, empty] = colours;
    expect(empty!.line).not.toBe(ground);
    expect(ticked!.fill).not.toBe(ground);
    expect(ticked!.fill).not.toBe(empty!.fill);
  }
});
