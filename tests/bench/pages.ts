import { brotliCompressSync, gzipSync } from "node:zlib";
import { launchBrowser } from "../support/browser.ts";
import { pageKinds } from "./page-kinds.ts";
import { failure, kilobytes, spread, type Table } from "./report.ts";
import type { Settings } from "./settings.ts";
import { siteOf } from "./sites.ts";
import { type Fetched, type Visit, visit } from "./visit.ts";
import { serveFolder } from "./web-server.ts";

/** What each kind of page weighs and how soon it is painted, at each size. */
export async function pagesPart(settings: Settings): Promise<Table[]> {
  const tables: Table[] = [];
  for (const size of settings.sizes) {
    try {
      tables.push(...(await pagesAt(size, settings)));
    } catch (error) {
      const title = `Pages, ${size.toLocaleString("en")} studies`;
      tables.push({ title, note: "", head: ["outcome"], rows: [[failure(error)]] });
    }
  }
  return tables;
}

async function pagesAt(size: number, settings: Settings): Promise<Table[]> {
  const site = await siteOf(size, settings.reuse);
  const paths = await pageKinds(size, site, settings);
  const visits = new Map<string, Visit[] | string>(paths.map((path) => [path, []]));
  const server = await serveFolder(site);
  try {
    for (let run = 0; run < settings.runs; run += 1) {
      const browser = await launchBrowser();
      for (const [path, before] of visits) {
        if (typeof before === "string") continue;
        try {
          before.push(await visit(browser, server.address + path));
        } catch (error) {
          visits.set(path, failure(error));
        }
      }
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  const done = [...visits];
  const name = size.toLocaleString("en");
  return [
    {
      title: `Pages, ${name} studies: weight`,
      note: "Before a reader does anything, then what a pointer that moves over the page makes it fetch (script, and everything in all). KB of 1,024 bytes; Brotli at its default quality, 11. Counts and bytes are the same in each run.",
      head: [
        "page",
        "requests",
        "raw KB",
        "gzip KB",
        "brotli KB",
        "script before, brotli KB",
        "script after, brotli KB",
        "all after, brotli KB",
        "elements",
      ],
      rows: done.map(([path, visited]) => {
        if (typeof visited === "string") return [path, visited, ...Array<string>(7).fill("–")];
        const { before, after, nodes } = visited[0]!;
        return [
          path,
          String(before.length),
          kilobytes(sum(before, ({ length }) => length)),
          kilobytes(sum(before, (body) => gzipSync(body).length)),
          kilobytes(sum(before, brotli)),
          kilobytes(sum(scripts(before), brotli)),
          kilobytes(sum(scripts(after), brotli)),
          kilobytes(sum(after, brotli)),
          nodes.toLocaleString("en"),
        ];
      }),
    },
    {
      title: `Pages, ${name} studies: painting`,
      note: "Milliseconds from the start of navigation, in a new profile, on this machine and without a network in between; layout shift has no unit. Blocking is what tasks take beyond 50 ms each, in all.",
      head: [
        "page",
        "first paint",
        "largest paint",
        "layout shift",
        "blocking",
        "longest task over 50",
      ],
      rows: done.map(([path, visited]) => {
        if (typeof visited === "string") return [path, visited, ...Array<string>(4).fill("–")];
        const paints = visited.map(({ paint }) => paint);
        return [
          path,
          spread(paints.map(({ first }) => first)),
          spread(paints.map(({ largest }) => largest)),
          spread(paints.map(({ shift }) => shift)),
          spread(paints.map(({ blocking }) => blocking)),
          spread(paints.map(({ longest }) => longest)),
        ];
      }),
    },
  ];
}

const scripts = (all: readonly Fetched[]) => all.filter(({ type }) => type === "script");

function sum(all: readonly Fetched[], weigh: (body: Buffer) => number): number {
  return all.reduce((total, { body }) => total + weigh(body), 0);
}

/** Compressing takes long at this quality, and pages share files. */
const compressed = new Map<string, number>();

function brotli(body: Buffer): number {
  const key = body.toString("latin1");
  const size = compressed.get(key) ?? brotliCompressSync(body).length;
  compressed.set(key, size);
  return size;
}
