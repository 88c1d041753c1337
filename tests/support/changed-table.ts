import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Studies held for later that the changed table takes in. */
export const ADDED = ["s0172", "s0173", "s0174"];
/** A study of the table in work that it lacks. */
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
  const linesOf = async (name: string) => {
    const text = await readFile(join(folder, name), "utf8");
    return text.trimEnd().split("\n");
  };
  const write = (name: string, lines: readonly string[]) =>
    writeFile(join(folder, name), `${lines.join("\n")}\n`);
  const starts = (ids: readonly string[]) => (line: string) => ids.includes(line.split(",")[0]!);
  const [studies, waiting, agreement] = await Promise.all(
    ["studies.csv", "waiting.csv", "agreement.csv"].map(linesOf),
  );
  const [recoding] = RECODED;
  const recoded = (line: string) =>
    starts([recoding!.id])(line)
      ? line.replace(`,${recoding!.from[0]},`, `,${recoding!.to[0]},`)
      : line;
  const kept = studies!.filter((line) => !starts(REMOVED)(line)).map(recoded);
  await write("studies.csv", [...kept, ...waiting!.filter(starts(ADDED))]);
  await write(
    "waiting.csv",
    waiting!.filter((line) => !starts(ADDED)(line)),
  );
  // What was decided about a study stands in its row, so it goes and changes with it.
  const decided = (line: string) =>
    line.startsWith(`${recoding!.id},${recoding!.field},`)
      ? line.replace(/[^,]*$/, recoding!.to[0]!)
      : line;
  await write("agreement.csv", agreement!.filter((line) => !starts(REMOVED)(line)).map(decided));
}
