import { spawnSync } from "node:child_process";
import { preview } from "astro";
import type { TestProject } from "vitest/node";

/** Folder of the site that the tests look at; the one a reader serves stays as it is. */
const OUTPUT = ".build/test-site";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the built site, without a slash at its end. */
    siteUrl: string;
    /** Folder of the built site. */
    siteFolder: string;
  }
}

/** Builds the site from the shipped table once for all tests, and serves it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const env = { ...process.env, MAP_OUT: OUTPUT };
  const built = spawnSync("node", ["src/commands/build.ts"], { env, encoding: "utf8" });
  if (built.status !== 0)
    throw new Error(`the site does not build:\n${built.stdout}${built.stderr}`);
  const server = await preview({ outDir: OUTPUT, server: { port: 0 }, logLevel: "error" });
  project.provide("siteUrl", `http://localhost:${server.port}`);
  project.provide("siteFolder", OUTPUT);
  return () => server.stop();
}
