import type { Locator, Page } from "playwright-core";
import { middleOf, pointAt, press } from "./pointer.ts";
import { TYPED } from "./typed-words.ts";

/** One kind of input on the map's page, made over and over. */
export interface MapAction {
  readonly name: string;
  /** Brings the page to where the input can be made; not measured. */
  prepare(page: Page, repetition: number): Promise<void>;
  /** The input. */
  act(page: Page, repetition: number): Promise<void>;
}

/** The inputs that the bench makes on the map's page. */
export const MAP_ACTIONS: readonly MapAction[] = [
  {
    name: "choosing a cell",
    prepare: async (page, repetition) => pointAt(page, await nth(countedCells(page), repetition)),
    act: press,
  },
  {
    name: "choosing a facet value",
    // Ticked, then taken back.
    prepare: async (page, repetition) => {
      const values = page.locator("#filters details[open] li input:not(:disabled)");
      await pointAt(page, await nth(values, Math.floor(repetition / 2)));
    },
    act: press,
  },
  {
    name: "typing a letter in the search",
    prepare: async (page, repetition) => {
      if (repetition === 0) await fetchTexts(page);
      if (letterAt(repetition).text.length === 1) await page.fill("#search", "");
      await page.focus("#search");
    },
    act: (page, repetition) => page.keyboard.press(letterAt(repetition).letter),
  },
  {
    name: "dragging the years by one",
    prepare: async (page, repetition) => {
      if (repetition > 0) return;
      const { x, y } = await middleOf(page.locator(".histogram button").first());
      await page.mouse.move(x, y);
      await page.mouse.down();
    },
    act: async (page, repetition) => {
      const bars = page.locator(".histogram button");
      const { x, y } = await middleOf(bars.nth(backAndForth(repetition + 1, await bars.count())));
      await page.mouse.move(x, y);
    },
  },
  {
    name: "changing an axis",
    prepare: async (page, repetition) => {
      await page.locator(".controls select[aria-label=Rows]").focus();
      if (repetition === 0) await page.keyboard.press("Home");
    },
    act: async (page, repetition) => {
      const options = await page
        .locator(".controls select[aria-label=Rows]")
        .locator("option")
        .count();
      const place = backAndForth(repetition, options);
      const next = backAndForth(repetition + 1, options);
      await page.keyboard.press(next > place ? "ArrowDown" : "ArrowUp");
    },
  },
];

/** Types something, waits until what the search looks through is there, and clears the field. */
async function fetchTexts(page: Page): Promise<void> {
  await page.focus("#search");
  await page.keyboard.press("e");
  await page.waitForFunction(
    () => !document.querySelector(".sentence")!.textContent.startsWith("Searching"),
  );
  await page.fill("#search", "");
}

function letterAt(repetition: number) {
  return TYPED[repetition % TYPED.length]!;
}

/** The places 0, 1, … last, … 1, 0, 1, … one after the other. */
function backAndForth(step: number, count: number): number {
  const last = count - 1;
  const within = step % (2 * last);
  return within <= last ? within : 2 * last - within;
}

function countedCells(page: Page): Locator {
  return page.locator(".heatmap tbody td.cell:not(.empty) a");
}

/** One of what is found, starting over after the last. */
async function nth(found: Locator, repetition: number): Promise<Locator> {
  return found.nth(repetition % (await found.count()));
}
