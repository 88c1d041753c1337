import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import lighthouse from "lighthouse";
import { launchBrowser } from "../support/browser.ts";
import { pageKinds } from "./page-kinds.ts";
import { failure, median, plain, spread, type Table } from "./report.ts";
import type { Settings } from "./settings.ts";
import { siteOf } from "./sites.ts";
import { serveFolder } from "./web-server.ts";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;

/** The scores of one run, 0 to 100 by category, and what was not passed in full. */
interface Scored {
  readonly scores: Readonly<Record<string, number>>;
  readonly failed: ReadonlyMap<string, string>;
  /** How fast Lighthouse found the machine. */
  readonly machine: number;
}

/** Lighthouse, mobile settings, for each kind of page of the smallest site. */
export async function lighthousePart(settings: Settings): Promise<Table[]> {
  const size = settings.sizes[0]!;
  const site = await siteOf(size, settings.reuse);
  const server = await serveFolder(site);
  const scores: string[][] = [];
  const faults: string[][] = [];
  try {
    for (const path of await pageKinds(size, site, settings)) {
      try {
        const runs: Scored[] = [];
        for (let run = 0; run < settings.runs; run += 1) {
          runs.push(await score(server.address + path));
        }
        scores.push([
          path,
          ...CATEGORIES.map((name) => scoreCell(runs, name)),
          spread(runs.map(({ machine }) => machine)),
        ]);
        for (const [audit, said] of runs.flatMap(({ failed }) => [...failed])) {
          if (faults.some(([one, other]) => one === path && other === audit)) continue;
          const times = runs.filter(({ failed }) => failed.has(audit)).length;
          faults.push([path, audit, said, `${times} of ${runs.length}`]);
        }
      } catch (error) {
        scores.push([path, failure(error), "–", "–", "–", "–"]);
      }
    }
  } finally {
    await server.stop();
  }
  return [
    {
      title: `Lighthouse, ${size.toLocaleString("en")} studies`,
      note: "Mobile settings: a slow phone and a slow network are simulated. Pages are served with Brotli, as hosts of static sites do. Where runs differ, the least and the most follow the median. The last column is how fast Lighthouse found the machine meanwhile (its benchmark index, higher is faster): performance falls with it.",
      head: ["page", ...CATEGORIES, "machine"],
      rows: scores,
    },
    {
      title: "Lighthouse: what was not passed in full",
      note: "Audits that count towards a score and got less than 100, with the first element that is to blame.",
      head: ["page", "audit", "what it says", "runs"],
      rows: faults,
    },
  ];
}

async function score(url: string): Promise<Scored> {
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const outcome = await lighthouse(url, {
      port,
      logLevel: "silent",
      onlyCategories: [...CATEGORIES],
    });
    if (!outcome) throw new Error("Lighthouse tells nothing");
    const { categories, audits, runtimeError, environment } = outcome.lhr;
    if (runtimeError) throw new Error(runtimeError.message);
    const counted = Object.values(categories).flatMap(({ auditRefs }) =>
      auditRefs.filter(({ weight }) => weight > 0).map(({ id }) => id),
    );
    return {
      machine: environment.benchmarkIndex,
      scores: Object.fromEntries(
        CATEGORIES.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]),
      ),
      failed: new Map(
        counted.flatMap((id) => {
          const { title, score: own, displayValue, details } = audits[id]!;
          // Rounded as Lighthouse shows it.
          if (own === null || Math.round(own * 100) === 100) return [];
          const words = [title, displayValue, firstPlace(details), `${Math.round(own * 100)}`];
          return [[id, words.filter(Boolean).join(": ")] as const];
        }),
      ),
    };
  } finally {
    await browser.close();
  }
}

/** Selector of the first element that an audit names, if it names one. */
function firstPlace(details: unknown): string | undefined {
  const { items } = (details ?? {}) as {
    readonly items?: readonly { readonly node?: { readonly selector?: string } }[];
  };
  return items?.find(({ node }) => node?.selector)?.node?.selector;
}

function scoreCell(runs: readonly Scored[], name: string): string {
  const all = runs.map(({ scores }) => scores[name]!);
  const [least, most] = [Math.min(...all), Math.max(...all)];
  return least === most ? String(least) : `${plain(median(all))} (${least}–${most})`;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
