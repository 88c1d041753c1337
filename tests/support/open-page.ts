import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { launchBrowser } from "./browser.ts";

export interface PageSettings {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
  readonly javaScript?: boolean;
  /** Whether it is used by fingers. */
  readonly touch?: boolean;
  /** Lets a test lay a style sheet of its own over the page. */
  readonly foreignStyles?: boolean;
}

/** A page of the built site, and what went wrong on it. */
export interface OpenedPage {
  readonly page: Page;
  /** Errors and warnings of the console, uncaught errors, and requests to other origins. */
  readonly complaints: string[];
}

/**
 * Opens pages of a built site in one browser for the tests of a file.
 * @param siteUrl address of the site without a slash at its end; the one all tests share by default
 */
export function builtPages(
  siteUrl: () => string = () => inject("siteUrl"),
): (path: string, settings?: PageSettings) => Promise<OpenedPage> {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  return async (path, settings = {}) => {
    const { width = 1440, height = 900, scheme = "light", javaScript = true } = settings;
    const { touch = false, foreignStyles = false } = settings;
    // One page at a time: a test that opens the next is done with the last.
    await contexts.pop()?.close();
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: scheme,
      javaScriptEnabled: javaScript,
      hasTouch: touch,
      isMobile: touch,
      bypassCSP: foreignStyles,
    });
    contexts.push(context);
    followRequests(context);
    const page = await context.newPage();
    const origin = new URL(siteUrl()).origin;
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning") {
        complaints.push(message.text());
      }
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (new URL(request.url()).origin !== origin) complaints.push(`request to ${request.url()}`);
    });
    await page.goto(siteUrl() + path);
    if (javaScript) await ready(page);
    return { page, complaints };
  };
}

/** What pages of a context have asked for and not yet got. */
const pending = new WeakMap<BrowserContext, Set<Request>>();

function followRequests(context: BrowserContext): void {
  const asked = new Set<Request>();
  pending.set(context, asked);
  context.on("request", (request) => asked.add(request));
  context.on("requestfinished", (request) => asked.delete(request));
  context.on("requestfailed", (request) => asked.delete(request));
}

/**
 * Gives a page of `builtPages` the sign of use that its script waits for, and waits until the
 * script runs and has what it asked for.
 */
export async function ready(page: Page): Promise<void> {
  await page.waitForLoadState("load");
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.waitForFunction(() => {
    const place = document.querySelector<HTMLElement>("[data-explorer], [data-figure]");
    return !place || "live" in place.dataset;
  });
  // At rest when nothing is asked for, nor after what an answer gave the page to do: half a second
  // sooner than the browser's own idea of an idle network, in each of some hundred pages.
  const asked = pending.get(page.context())!;
  for (let rest = 0; rest < 2; rest = asked.size === 0 ? rest + 1 : 0) {
    // A browser without a window may draw no frame and never be idle: then it waits a while.
    await page.evaluate(
      () =>
        new Promise((done) => {
          requestAnimationFrame(() => requestIdleCallback(done));
          setTimeout(done, 1000);
        }),
    );
  }
}
