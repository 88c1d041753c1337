/**
 * Freezes the table in work as a release: `npm run release -- 1.1`. The folder is MAP_DATA, or
 * `data`. Refuses, and writes nothing, when the data has faults or the number does not follow the
 * last one.
 */
import { DataFaults } from "../dataset/faults/fault.ts";
import { freezeRelease, frozenInWords, Refusal } from "./freeze-release.ts";

const folder = process.env["MAP_DATA"] ?? "data";
const [release, ...rest] = process.argv.slice(2);

try {
  if (release === undefined || rest.length > 0) {
    throw new Refusal("One number of a release is right: npm run release -- 1.1");
  }
  const today = new Date().toISOString().slice(0, 10);
  console.log(frozenInWords(await freezeRelease(folder, release, today)));
} catch (error) {
  if (!(error instanceof DataFaults || error instanceof Refusal)) throw error;
  console.error(error.message);
  console.error(`${folder}: no release was made.`);
  process.exitCode = 1;
}
