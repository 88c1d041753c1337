import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { vi } from "vitest";
import type { DrivenBrowser, Point } from "./driven-browser.ts";

/** Well above what anything takes on a busy machine; what never comes fails. */
const WAIT = { timeout: 120_000, interval: 50 };

/** Something on a page. */
export interface Named {
  /** Selector of it and of what is like it. */
  readonly css: string;
  /** Begin of its name, as a screen reader says it; the first of its like without one. */
  readonly name?: string;
}

/** What a reader does with a page, and what they wait for meanwhile. */
export class Hand {
  readonly browser: DrivenBrowser;
  /** Where the browser saves files. */
  readonly folder: string;

  constructor(browser: DrivenBrowser, folder: string) {
    this.browser = browser;
    this.folder = folder;
  }

  /** Opens an address, and waits until the page's script answers. */
  async open(address: string): Promise<void> {
    await this.browser.goTo(address);
    await this.until(() =>
      this.browser.run(() => {
        const place = document.querySelector<HTMLElement>("[data-explorer], [data-figure]");
        return !place || "live" in place.dataset;
      }, null),
    );
  }

  /** Waits until something is true or there. A page that is just left cannot be asked; the next can. */
  until<T>(look: () => Promise<T>): Promise<NonNullable<T>> {
    return vi.waitFor(async () => {
      const seen = await look();
      if (!seen) throw new Error("What was waited for never came.");
      return seen;
    }, WAIT);
  }

  /** Text of the first element of a selector, with single spaces; null where there is none. */
  text(css: string): Promise<string | null> {
    return this.browser.run((selector) => {
      const element = document.querySelector<HTMLElement>(selector);
      return element ? element.innerText.replace(/\s+/g, " ").trim() : null;
    }, css);
  }

  /** Waits for a text that matches, and gives it. */
  async reads(css: string, pattern: RegExp): Promise<string> {
    let last: string | null = null;
    try {
      return await this.until(async () => {
        last = await this.text(css);
        return last !== null && pattern.test(last) ? last : null;
      });
    } catch {
      throw new Error(`${css} reads “${last ?? "nothing"}”, never ${String(pattern)}`);
    }
  }

  /** What a field holds, once it is there. */
  value(css: string): Promise<string> {
    const look = (selector: string) =>
      document.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector)?.value;
    return this.until(() => this.browser.run(look, css));
  }

  /** Clicks where something is, once it can be seen, has come to rest and lies under nothing else. */
  async click(what: Named, times = 1): Promise<void> {
    const look = () => this.browser.run(pointOf, what);
    await this.browser.clickAt(await this.rested(what, look), times);
  }

  /** Clicks on something in the first frame of the page. */
  async clickInFrame(what: Named): Promise<void> {
    const look = async () => {
      const inside = await this.browser.runInFrame(pointOf, what);
      const { x, y } = await this.browser.run(() => {
        const { left, top } = document.querySelector("iframe")!.getBoundingClientRect();
        return { x: Math.round(left), y: Math.round(top) };
      }, null);
      return inside && { x: x + inside.x, y: y + inside.y };
    };
    await this.browser.clickAt(await this.rested(what, look), 1);
  }

  /** Waits until something is at the same point twice. */
  private async rested(what: Named, look: () => Promise<Point | null>): Promise<Point> {
    let before: string | undefined;
    return this.until(async () => {
      const found = await look();
      const rests = found !== null && before === JSON.stringify(found);
      before = JSON.stringify(found);
      return rests ? found : null;
    }).catch(() => {
      throw new Error(`${what.css} ${what.name ?? ""} can never be clicked on`);
    });
  }

  /** The file with an ending that a click saves, once it is whole. */
  async saved(what: Named, ending: string): Promise<Buffer> {
    const before = new Set(readdirSync(this.folder));
    await this.click(what);
    return this.until(async () => {
      const names = readdirSync(this.folder);
      // While a file is on its way, browsers keep a part of it beside an empty one or alone.
      if (names.some((name) => /\.(part|crdownload|wkdownload)$/.test(name))) return null;
      const name = names.find((one) => one.endsWith(ending) && !before.has(one));
      const bytes = name === undefined ? null : readFileSync(join(this.folder, name));
      return bytes && bytes.length > 0 ? bytes : null;
    });
  }
}

/** Runs in the page: the middle of something that is in sight, after a scroll where that is needed. */
function pointOf({ css, name = "" }: Named): Point | null {
  const nameOf = (element: HTMLElement) =>
    element.getAttribute("aria-label") ??
    (element as HTMLInputElement).labels?.[0]?.textContent ??
    element.textContent;
  const found = [...document.querySelectorAll<HTMLElement>(css)].find(
    (element) => element.checkVisibility() && nameOf(element).trim().startsWith(name),
  );
  if (!found) return null;
  found.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
  const { left, top, width, height } = found.getBoundingClientRect();
  const [x, y] = [Math.round(left + width / 2), Math.round(top + height / 2)];
  return found.contains(document.elementFromPoint(x, y)) ? { x, y } : null;
}
