import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { dataFolder, WORK } from "./data-folders.ts";
import { memoryOfTree } from "./process-memory.ts";

/** How often the memory of a build is looked at, in milliseconds. */
const SAMPLE_MS = 100;

/** One build of a site. */
export interface Build {
  readonly folder: string;
  readonly seconds: number;
  /** The most memory that all its processes held at once, in bytes; null where it cannot be told. */
  readonly memory: number | null;
  readonly pages: number;
}

/** Where the site of that many studies stands. */
export function siteFolder(size: number): string {
  return join(WORK, `site-${size}`);
}

/**
 * Builds the site of that many studies.
 * @throws Error with the last of what the build said when it fails
 */
export async function buildSite(size: number): Promise<Build> {
  const folder = siteFolder(size);
  const data = await dataFolder(size);
  const start = performance.now();
  const child = spawn("node", ["src/commands/build.ts"], {
    env: { ...process.env, MAP_DATA: data, MAP_OUT: folder },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => (said = (said + text).slice(-4000)));
  }
  let memory: number | null = null;
  const sampling = setInterval(() => {
    const now = memoryOfTree(child.pid!);
    if (now !== null) memory = Math.max(memory ?? 0, now);
  }, SAMPLE_MS);
  const [code] = (await once(child, "close")) as [number | null];
  clearInterval(sampling);
  const seconds = (performance.now() - start) / 1000;
  if (code !== 0) throw new Error(`the build ends with ${code}: ${reasonIn(said)}`);
  return { folder, seconds, memory, pages: countPages(folder) };
}

const built = new Map<number, Promise<string>>();

/**
 * The folder of the site of that many studies, built once a run.
 * @param reuse takes the site of an earlier run as it is
 */
export function siteOf(size: number, reuse: boolean): Promise<string> {
  const folder = siteFolder(size);
  const found =
    built.get(size) ??
    (reuse && existsSync(folder)
      ? Promise.resolve(folder)
      : buildSite(size).then((build) => build.folder));
  built.set(size, found);
  return found;
}

/** Tells that the site of that many studies has just been built. */
export function wasBuilt(size: number, build: Promise<Build>): void {
  const folder = build.then((done) => done.folder);
  // Whoever needs the site hears of the failure.
  folder.catch(() => undefined);
  built.set(size, folder);
}

function reasonIn(said: string): string {
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  return lines.find((line) => /error/i.test(line)) ?? lines.at(-1) ?? "it says nothing";
}

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".html"),
  ).length;
}
