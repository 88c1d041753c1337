/**
 * Measures the map and writes what it found to `.build/bench/report.md`: a comparison to read, not a
 * test. Arguments: `--only pure,pages`, `--sizes 171,1000`, `--runs 7`, `--repetitions 24`,
 * `--paths /,/gaps/`, and `--reuse` to measure sites that an earlier bench built.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildsPart } from "./builds.ts";
import { WORK } from "./data-folders.ts";
import { interactionsPart } from "./interactions.ts";
import { lighthousePart } from "./lighthouse.ts";
import { machine } from "./machine.ts";
import { pagesPart } from "./pages.ts";
import { peersPart } from "./peers.ts";
import { purePart } from "./pure-parts.ts";
import { failure, markdown, type Table } from "./report.ts";
import { type Part, readSettings, type Settings } from "./settings.ts";

const MEASURE: Record<Part, (settings: Settings) => Promise<readonly Table[]>> = {
  pure: purePart,
  builds: buildsPart,
  pages: pagesPart,
  lighthouse: lighthousePart,
  interactions: interactionsPart,
  peers: peersPart,
};

const settings = readSettings(process.argv.slice(2));
mkdirSync(WORK, { recursive: true });
const file = join(WORK, "report.md");
const written: string[] = [await machine(settings)];
tell(written[0]!);
for (const part of settings.parts) {
  const tables = await MEASURE[part](settings).catch((error: unknown): readonly Table[] => [
    { title: part, note: "", head: ["outcome"], rows: [[failure(error)]] },
  ]);
  for (const table of tables) tell(markdown(table));
}
console.log(`Written to ${file}.`);

/** Says a part of the report as soon as it is known, and keeps it. */
function tell(text: string): void {
  console.log(text);
  written.push(text);
  writeFileSync(file, written.join("\n"));
}
