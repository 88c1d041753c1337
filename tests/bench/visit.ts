import { join } from "node:path";
import type { Browser, Page, Request, Response } from "playwright-core";

/** What a browser tells about painting a page and about tasks that take long, in milliseconds. */
export interface PaintRecord {
  readonly first: number;
  readonly largest: number;
  /** Layout shift, without unit. */
  readonly shift: number;
  /** What long tasks take beyond 50 ms each, in all. */
  readonly blocking: number;
  readonly longest: number;
}

export interface Fetched {
  readonly type: string;
  /** As the site holds it, not as it was sent. */
  readonly body: Buffer;
}

export interface Visit {
  /** What the page fetched until nothing more came. */
  readonly before: readonly Fetched[];
  /** What it fetched once a pointer moved over it. */
  readonly after: readonly Fetched[];
  /** Elements of the document before the pointer moved. */
  readonly nodes: number;
  readonly paint: PaintRecord;
}

/** For how long nothing is fetched before nothing more is waited for, in milliseconds. */
const SILENCE_MS = 500;
const PATIENCE_MS = 60_000;
const VIEWPORT = { width: 1440, height: 900 };
const RECORDER = join(import.meta.dirname, "page-recorder.js");

declare global {
  interface Window {
    paintRecord: PaintRecord;
  }
}

/** Opens a page as a reader who comes for the first time, then moves a pointer over it. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: RECORDER });
    const answers: Response[] = [];
    page.on("response", (response) => answers.push(response));
    const silence = silenceOf(page);
    await page.goto(url, { waitUntil: "load" });
    await silence();
    const [nodes, paint] = await page.evaluate(
      () => [document.querySelectorAll("*").length, window.paintRecord] as const,
    );
    const before = await Promise.all(answers.splice(0).map(fetched));
    await page.mouse.move(300, 300);
    await page.mouse.move(301, 301);
    await silence();
    const after = await Promise.all(answers.map(fetched));
    return { before, after, nodes, paint };
  } finally {
    await context.close();
  }
}

/**
 * Makes a wait until a page has fetched nothing for a while.
 * @returns throws Error, with what is still on its way, when that takes too long
 */
export function silenceOf(page: Page): () => Promise<void> {
  const fetching = new Set<Request>();
  let last = performance.now();
  const end = (request: Request) => {
    fetching.delete(request);
    last = performance.now();
  };
  page.on("request", (request) => {
    if (request.url().startsWith("http")) fetching.add(request);
    last = performance.now();
  });
  page.on("requestfinished", end);
  page.on("requestfailed", end);
  return async () => {
    const start = performance.now();
    last = start;
    do {
      // A task that waits its turn: what came before it is done.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      if (performance.now() - start > PATIENCE_MS) {
        throw new Error(
          `no answer yet: ${[...fetching].map((request) => request.url()).join(" ")}`,
        );
      }
    } while (fetching.size > 0 || performance.now() - last < SILENCE_MS);
  };
}

async function fetched(response: Response): Promise<Fetched> {
  return { type: response.request().resourceType(), body: await response.body() };
}
