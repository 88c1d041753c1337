import type { Locator, Page } from "playwright-core";

/** Brings something into sight and the pointer onto its middle. */
export async function pointAt(page: Page, target: Locator): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y } = await middleOf(target);
  await page.mouse.move(x, y);
}

/** Presses and lets go where the pointer is. */
export async function press(page: Page): Promise<void> {
  await page.mouse.down();
  await page.mouse.up();
}

/**
 * The middle of something that is shown, in pixels of the viewport.
 * @throws Error when it is not shown
 */
export async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error("what is to be pointed at is not shown");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
