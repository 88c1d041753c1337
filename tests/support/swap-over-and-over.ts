/**
 * Makes small sites and brings each into place, as a build does, until it is killed: the output folder
 * is the argument. Each site is 20 files that hold the site's number.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { outputPlace } from "../../src/commands/output-place.ts";

const place = outputPlace(process.argv[2]!);
for (let number = 0; ; number += 1) {
  place.recover();
  place.prepare();
  mkdirSync(join(place.next, "data"), { recursive: true });
  for (let file = 0; file < 19; file += 1) {
    writeFileSync(join(place.next, `${file}.html`), String(number));
  }
  writeFileSync(join(place.next, "data/datapackage.json"), String(number));
  place.swap();
  // Lets a signal in.
  await new Promise((resolve) => setImmediate(resolve));
}
