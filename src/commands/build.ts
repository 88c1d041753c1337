/**
 * Builds the site: checks the data, makes the pages beside the last good ones,
 * and only then lets them change places, so that a build that stops, for
 * whatever reason, leaves the last good site as it was.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";

const OUTPUT = process.env["MAP_OUT"] ?? "dist";
const WORK = ".build";
const NEXT = `${WORK}/next`;
const LAST = `${WORK}/last`;

// A build that was killed between the two moves below left the good site here.
if (!existsSync(OUTPUT) && existsSync(LAST)) renameSync(LAST, OUTPUT);

run("node", ["src/commands/check-data.ts"]);
mkdirSync(WORK, { recursive: true });
rmSync(NEXT, { recursive: true, force: true });
rmSync(LAST, { recursive: true, force: true });
run("astro", ["build"]);
if (existsSync(OUTPUT)) renameSync(OUTPUT, LAST);
renameSync(NEXT, OUTPUT);
rmSync(LAST, { recursive: true, force: true });

/** Runs one step; ends this process with the step's own code when it fails. */
function run(command: string, argv: readonly string[]): void {
  const { status, error } = spawnSync(command, argv, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, MAP_OUT: NEXT, ASTRO_TELEMETRY_DISABLED: "1" },
  });
  if (error) throw error;
  if (status !== 0) process.exit(status ?? 1);
}
