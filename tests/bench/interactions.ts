import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../support/browser.ts";
import { editionOf } from "./data-folders.ts";
import { type MapAction, MAP_ACTIONS } from "./map-actions.ts";
import { INTERACTION_RECORDER, recordInteraction, type Recorded, settle } from "./recorded.ts";
import { exponentCell, failure, plain, quantile, type Table } from "./report.ts";
import { rightNumbers } from "./right-numbers.ts";
import type { Settings } from "./settings.ts";
import { siteOf } from "./sites.ts";
import { serveFolder } from "./web-server.ts";

/** How long a page of many studies may take to wake, in milliseconds. */
const PATIENCE_MS = 180_000;

/** How soon the map's page answers, at each size. */
export async function interactionsPart(settings: Settings): Promise<Table[]> {
  const rows: string[][] = [];
  const medians = new Map<string, { size: number; time: number }[]>();
  for (const size of settings.sizes) {
    const failed = (name: string, error: unknown) =>
      rows.push([name, size.toLocaleString("en"), failure(error), ...Array<string>(7).fill("–")]);
    try {
      const { contract, studies } = await editionOf(size);
      const check = rightNumbers(contract, studies);
      const server = await serveFolder(await siteOf(size, settings.reuse));
      const browser = await launchBrowser();
      for (const action of MAP_ACTIONS) {
        try {
          const page = await liveMap(browser, server.address);
          const all = await repeat(page, action, settings.repetitions, check);
          await page.context().close();
          const points = medians.get(action.name) ?? [];
          const work = all.map((one) => one.work);
          medians.set(action.name, [...points, { size, time: quantile(work, 0.5) }]);
          rows.push([action.name, size.toLocaleString("en"), String(all.length), ...cells(all)]);
        } catch (error) {
          failed(action.name, error);
        }
      }
      await browser.close();
      await server.stop();
    } catch (error) {
      failed("all", error);
    }
  }
  return [
    {
      title: "Interactions on the map's page",
      note: "Milliseconds, 50th and 95th percentile. Work: script that answers the input. Painted: from the input as the browser received it (of a press, when the pointer lets go) to the end of the first frame after which nothing in view changes; numbers of map, facets, sentence and table were then compared with counts by loops. Shown in: the number of frames that change something in view, the most of all repetitions behind it. Frames: style, layout and paint of all frames until then.",
      head: [
        "input",
        "studies",
        "repetitions",
        "work p50",
        "work p95",
        "shown in",
        "frames p50",
        "painted p50",
        "painted p95",
        "longest task over 50",
      ],
      rows,
    },
    {
      title: "How work grows on the map's page",
      note: "Exponent k of the median of work = c · studies^k; 1 is linear.",
      head: ["input", "exponent"],
      rows: [...medians].map(([name, points]) => [name, exponentCell(points)]),
    },
  ];
}

/** The map's page in a new profile, once its script runs. */
async function liveMap(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.addInitScript({ path: INTERACTION_RECORDER });
  await page.goto(`${address}/`);
  await page.mouse.move(5, 5);
  await page.mouse.move(6, 6);
  await page.waitForSelector("[data-explorer][data-live]");
  await settle(page);
  return page;
}

async function repeat(
  page: Page,
  action: MapAction,
  repetitions: number,
  check: (page: Page, drawn: number) => Promise<void>,
): Promise<Recorded[]> {
  const all: Recorded[] = [];
  const drawn = await page.locator(".study-list tbody tr").count();
  for (let repetition = 0; repetition < repetitions; repetition += 1) {
    await action.prepare(page, repetition);
    await settle(page);
    all.push(await recordInteraction(page, () => action.act(page, repetition)));
    await check(page, drawn);
  }
  return all;
}

function cells(all: readonly Recorded[]): string[] {
  const at = (read: (one: Recorded) => number, share: number) =>
    plain(quantile(all.map(read), share));
  return [
    at(({ work }) => work, 0.5),
    at(({ work }) => work, 0.95),
    `${at(({ shown }) => shown, 0.5)} (${Math.max(...all.map(({ shown }) => shown))})`,
    at(({ frames }) => frames, 0.5),
    at(({ painted }) => painted, 0.5),
    at(({ painted }) => painted, 0.95),
    plain(Math.max(...all.map(({ longest }) => longest))),
  ];
}
