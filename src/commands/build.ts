/**
 * Builds the site: checks the data, makes the pages beside the last good ones,
 * and only then lets them change places, so that a build that stops, for
 * whatever reason, leaves the last good site as it was.
 */
import { spawnSync } from "node:child_process";
import { outputPlace } from "./output-place.ts";
import { siteHome } from "./site-address.ts";

const output = process.env["MAP_OUT"] ?? "dist";
const place = outputPlace(output);

// What is no address would stop the build halfway.
siteHome();
place.recover();
const refused = place.refusal(process.env["MAP_DATA"] ?? "data");
if (refused !== null) {
  console.error(refused);
  process.exit(1);
}
run(process.execPath, ["src/commands/check-data.ts"]);
place.prepare();
run("astro", ["build"]);
run("node", ["src/commands/build-files.ts"]);
place.swap();

/** Runs one step; ends this process with the step's own code when it fails. */
function run(command: string, argv: readonly string[]): void {
  const { status, error } = spawnSync(command, argv, {
    stdio: ["ignore", "inherit", "inherit"],
    env: {
      ...process.env,
      // Test runners set another, and what is tested must be what is published.
      NODE_ENV: "production",
      MAP_OUT: place.next,
      MAP_CACHE: place.cache,
      ASTRO_TELEMETRY_DISABLED: "1",
    },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
