import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { press, pointAt } from "./pointer.ts";
import { type Peer, PEERS, writePeerPages } from "./peer-pages.ts";
import { INTERACTION_RECORDER, recordInteraction, settle } from "./recorded.ts";
import { failure, kilobytes, spread, type Table } from "./report.ts";
import type { Settings } from "./settings.ts";
import { siteOf } from "./sites.ts";
import { type Fetched, silenceOf, visit } from "./visit.ts";
import { serveFolder } from "./web-server.ts";

/** Above this many studies the peers are not made to show the table. */
const MOST_STUDIES = 1000;
/** Filters chosen one after the other in each run. */
const FILTERS = 4;

type Shown = Pick<Peer, "name" | "shown" | "filters"> & {
  readonly url: string;
};

/** What one page took in each run. */
interface Taken {
  readonly firstView: number[];
  readonly work: number[];
  readonly painted: number[];
  readonly shown: number[];
}

/** The same table in tools that can be had from npm, and here, measured turn by turn. */
export async function peersPart(settings: Settings): Promise<Table[]> {
  const tables: Table[] = [];
  for (const size of settings.sizes.filter((one) => one <= MOST_STUDIES)) {
    const peers = await serveFolder(await writePeerPages(size));
    const own = await siteOf(size, settings.reuse).then(serveFolder);
    try {
      const pages: readonly Shown[] = [
        {
          name: "this map",
          url: `${own.address}/`,
          shown: ".heatmap td.cell",
          filters: "#filters details[open] li input",
        },
        ...PEERS.map((peer) => ({
          ...peer,
          url: `${peers.address}/${peer.folder}/`,
        })),
      ];
      tables.push(await compared(size, pages, settings.runs));
    } finally {
      await peers.stop();
      await own.stop();
    }
  }
  return tables;
}

async function compared(size: number, pages: readonly Shown[], runs: number): Promise<Table> {
  const taken = new Map<Shown, Taken | string>(
    pages.map((page) => [page, { firstView: [], work: [], painted: [], shown: [] }]),
  );
  for (let run = 0; run < runs; run += 1) {
    const browser = await launchBrowser();
    for (const [page, into] of taken) {
      if (typeof into === "string") continue;
      await use(browser, page, into).catch((error: unknown) => taken.set(page, failure(error)));
    }
    await browser.close();
  }
  const rows: string[][] = [];
  const browser = await launchBrowser();
  for (const [page, times] of taken) {
    const { before, after, nodes } = await visit(browser, page.url);
    rows.push([
      page.name,
      `${before.length} + ${after.length}`,
      `${kilobytes(raw(before))} + ${kilobytes(raw(after))}`,
      `${kilobytes(gzip(before))} + ${kilobytes(gzip(after))}`,
      nodes.toLocaleString("en"),
      ...(typeof times === "string"
        ? [times, "–", "–", "–"]
        : [
            spread(times.firstView),
            spread(times.work),
            spread(times.painted),
            spread(times.shown),
          ]),
    ]);
  }
  await browser.close();
  return {
    title: `Peers, ${size.toLocaleString("en")} studies`,
    note: `The same table in each, all in one run. Requests and bytes: as opened, then what a pointer that moves over the page makes it fetch. First view, in milliseconds: from navigation to the end of the frame in which the figure or its list is there. A filter (${FILTERS} in each run): work of scripts, and from when the pointer lets go to the end of the last frame that changes anything in view; frames that do. The pages of the peers are made for the bench, without transitions; UpSet.js marks studies where the others filter, and draws the 40 most frequent combinations. The browser saw all of them on a server with Brotli.`,
    head: [
      "page",
      "requests",
      "raw KB",
      "gzip KB",
      "elements",
      "first view ms",
      "filter, work ms",
      "filter to paint ms",
      "frames",
    ],
    rows,
  };
}

/** Opens a page in a new profile and filters it. */
async function use(browser: Browser, shown: Shown, into: Taken): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    await page.addInitScript({ path: INTERACTION_RECORDER });
    await page.addInitScript(watchFor, shown.shown);
    const silence = silenceOf(page);
    await page.goto(shown.url, { waitUntil: "load" });
    await page.waitForFunction(() => window.firstView !== undefined);
    into.firstView.push(await page.evaluate(() => window.firstView!));
    await page.mouse.move(3, 3);
    await page.mouse.move(4, 4);
    await silence();
    await settle(page);
    for (let filter = 0; filter < FILTERS; filter += 1) await filterOnce(page, shown, filter, into);
  } finally {
    await context.close();
  }
}

async function filterOnce(page: Page, shown: Shown, filter: number, into: Taken): Promise<void> {
  const targets = page.locator(shown.filters);
  await pointAt(page, targets.nth(filter % (await targets.count())));
  await settle(page);
  const recorded = await recordInteraction(page, () => press(page));
  into.work.push(recorded.work);
  into.painted.push(recorded.painted);
  into.shown.push(recorded.shown);
}

declare global {
  interface Window {
    firstView?: number;
  }
}

/** Runs in the page: keeps when the first frame was done in which something is there. */
function watchFor(selector: string): void {
  const channel = new MessageChannel();
  channel.port1.onmessage = () => (window.firstView = performance.now());
  const look = () => {
    if (document.querySelector(selector)) channel.port2.postMessage(null);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function raw(all: readonly Fetched[]): number {
  return all.reduce((sum, { body }) => sum + body.length, 0);
}

function gzip(all: readonly Fetched[]): number {
  return all.reduce((sum, { body }) => sum + gzipSync(body).length, 0);
}
