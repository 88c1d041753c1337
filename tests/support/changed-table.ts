import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Studies of the fixture that the changed table takes in. */
export const ADDED = ["s0172", "s0173", "s0174"];
/** A study of release 1.0 that it lacks; no second coder coded it. */
export const REMOVED = ["s0171"];
/** A cell that it holds differently. */
export const RECODED = [
  { id: "s0006", field: "xai_validation", from: ["none-reported"], to: ["visual-inspection"] },
];

/**
 * Changes the table of studies in a copy of the data, for tests alone: the result is no release, and
 * its recoding is invented.
 */
export async function changeTable(folder: string): Promise<void> {
  const file = join(folder, "studies.csv");
  const waiting = (await readFile("tests/fixtures/waiting.csv", "utf8")).trimEnd().split("\n");
  const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
  const starts = (ids: readonly string[]) => (line: string) => ids.includes(line.split(",")[0]!);
  const [recoding] = RECODED;
  const kept = lines
    .filter((line) => !starts(REMOVED)(line))
    .map((line) =>
      starts([recoding!.id])(line)
        ? line.replace(`,${recoding!.from[0]},`, `,${recoding!.to[0]},`)
        : line,
    );
  const added = waiting.filter(starts(ADDED));
  await writeFile(file, `${[...kept, ...added].join("\n")}\n`);
}
