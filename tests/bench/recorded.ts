import { join } from "node:path";
import type { Page } from "playwright-core";

/** One interaction, in milliseconds; what each is, stands in `interaction-recorder.js`. */
export interface Recorded {
  /** Script that answers the events. */
  readonly work: number;
  /** Style, layout and paint of the frames up to the one that shows the whole answer. */
  readonly frames: number;
  /** From input to that frame. */
  readonly painted: number;
  /** The longest task over 50 ms; 0 for none. */
  readonly longest: number;
}

declare global {
  interface Window {
    interaction: {
      begin(regions: string): void;
      end(): Promise<Recorded | null>;
      quiet(): Promise<void>;
    };
  }
}

/** The script that a page has to run before its own. */
export const INTERACTION_RECORDER = join(import.meta.dirname, "interaction-recorder.js");

/**
 * Records what one input brings about.
 * @param regions selectors of the parts of the page that it changes
 * @param act makes the input
 * @throws Error when nothing changes
 */
export async function recordInteraction(
  page: Page,
  regions: string,
  act: () => Promise<void>,
): Promise<Recorded> {
  await page.evaluate((selectors) => window.interaction.begin(selectors), regions);
  await act();
  const recorded = await page.evaluate(() => window.interaction.end());
  if (!recorded) throw new Error("the input changed nothing");
  return recorded;
}

/** Waits until nothing has changed in a page for a while. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => window.interaction.quiet());
}
