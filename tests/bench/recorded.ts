import { join } from "node:path";
import type { Page } from "playwright-core";

/** One interaction, in milliseconds; what each is, stands in `interaction-recorder.js`. */
export interface Recorded {
  /** Script that answers the events. */
  readonly work: number;
  /** Style, layout and paint of the frames up to the one that shows the whole answer. */
  readonly frames: number;
  /** Frames that show a part of it each. */
  readonly shown: number;
  /** From input to that frame. */
  readonly painted: number;
  /** The longest task over 50 ms; 0 for none. */
  readonly longest: number;
}

declare global {
  interface Window {
    interaction: {
      begin(): void;
      end(): Promise<Recorded | null>;
      quiet(): Promise<void>;
    };
  }
}

/** The script that a page has to run before its own. */
export const INTERACTION_RECORDER = join(import.meta.dirname, "interaction-recorder.js");

/**
 * Records what one input brings about.
 * @param act makes the input
 * @throws Error when nothing changes
 */
export async function recordInteraction(page: Page, act: () => Promise<void>): Promise<Recorded> {
  await page.evaluate(() => window.interaction.begin());
  await act();
  const recorded = await page.evaluate(() => window.interaction.end());
  if (!recorded) throw new Error("the input changed nothing in view");
  return recorded;
}

/** Waits until nothing has changed in a page for a while. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(() => window.interaction.quiet());
}
