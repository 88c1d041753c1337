import { cpus, loadavg, totalmem } from "node:os";
import { launchBrowser } from "../support/browser.ts";
import type { Settings } from "./settings.ts";

/** What the numbers of a report depend on, and what they stand for: the head of the report. */
export async function machine({ sizes, runs, repetitions }: Settings): Promise<string> {
  const browser = await launchBrowser();
  const version = browser.version();
  await browser.close();
  const cores = cpus();
  return [
    "# Bench",
    "",
    `- Date: ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC`,
    `- Machine: ${cores.length} cores, ${cores[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB of memory, ${process.platform}; ${loadavg()[0]!.toFixed(1)} processes at work when the bench began`,
    `- Node ${process.versions.node}, Chromium ${version} without a window`,
    `- Numbers of studies: ${sizes.map((size) => size.toLocaleString("en")).join(", ")}`,
    `- A number with a span behind it is the median of ${runs} runs with the least and the most of them, unless a table says otherwise; interactions are repeated ${repetitions} times. Read times as ratios: what else the machine does is in them.`,
    "",
  ].join("\n");
}
