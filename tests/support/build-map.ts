import { spawnSync } from "node:child_process";
import { NODE_COMPILE_CACHE } from "../../.config/compiled.ts";

/**
 * Builds a site.
 * @param out folder of the site
 * @param data folder of the data; the shipped one by default
 * @throws Error with what the build said when it fails
 */
export function buildMap(out: string, data = "data"): void {
  const env = { ...process.env, NODE_COMPILE_CACHE, MAP_OUT: out, MAP_DATA: data };
  const built = spawnSync("node", ["src/commands/build.ts"], { env, encoding: "utf8" });
  if (built.status !== 0) {
    throw new Error(`${data} does not build:\n${built.stdout}${built.stderr}`);
  }
}
