import { preview } from "astro";
import type { TestProject } from "vitest/node";
import { buildMap } from "./build-map.ts";

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
  buildMap(OUTPUT);
  const server = await preview({ outDir: OUTPUT, server: { port: 0 }, logLevel: "error" });
  project.provide("siteUrl", `http://localhost:${server.port}`);
  project.provide("siteFolder", OUTPUT);
  return () => server.stop();
}
