import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { outputPlace } from "../../src/commands/output-place.ts";

/** A file system in memory that Linux machines have; tests of it are skipped where there is none. */
const OTHER = "/dev/shm";
const another = existsSync(OTHER) && statSync(OTHER).dev !== statSync(".").dev;
const made: string[] = [];

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Makes a site of one invented page at an output, as a build does. */
function buildInto(output: string, page: string): void {
  const place = outputPlace(output);
  made.push(place.next);
  place.recover();
  expect(place.refusal("data")).toBeNull();
  place.prepare();
  mkdirSync(join(place.next, "data"), { recursive: true });
  writeFileSync(join(place.next, "data", "datapackage.json"), "{}");
  writeFileSync(join(place.next, "index.html"), page);
  place.swap();
  expect(existsSync(place.next)).toBe(false);
}

test.runIf(another)(
  "a site is brought to an output on another file system, and replaced there",
  () => {
    const folder = mkdtempSync(join(OTHER, "map-output-"));
    made.push(folder);
    const output = join(folder, "site");
    for (const page of ["An invented page.", "Another one."]) {
      buildInto(output, page);
      expect(readFileSync(join(output, "index.html"), "utf8")).toBe(page);
    }
  },
);

test("an output that holds something else is refused", () => {
  mkdirSync(".build", { recursive: true });
  const folder = mkdtempSync(join(".build", "map-output-"));
  made.push(folder);
  writeFileSync(join(folder, "notes.txt"), "Invented.");
  expect(outputPlace(folder).refusal("data")).toBe(
    `${folder} holds something other than a built site; an empty folder is right.`,
  );
});

test("so is one that holds the project or its data", () => {
  for (const folder of [".", ".."]) {
    expect(outputPlace(folder).refusal("data")).toContain("cannot be the output");
  }
});
