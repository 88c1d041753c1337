import { execFileSync } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { mergeChecks } from "../../src/commands/merge-checks.ts";
import { CHECK_COLUMNS } from "../../src/dataset/companions/check-fields.ts";
import { DataFaults, printFault } from "../../src/dataset/faults/fault.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { filesBelow } from "../../src/dataset/frozen-files.ts";
import { secondContract } from "../fixtures/second-map/second-map.ts";
import { bytesOf } from "./shipped.ts";

/** Invented checks of an invented map, as two invented checkers hand them in. */
const HEADER = `${CHECK_COLUMNS.join(",")}\r\n`;
const { name: MAP, release: RELEASE } = secondContract;
const row = (study: string, dimension: string, checker: string, value: string, note = "") =>
  `${MAP},${RELEASE},${study},${dimension},${checker},${value},${note},abstract,2026-11-28\r\n`;

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "map-checks-"));
  await cp("tests/fixtures/second-map", folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const merge = (rows: string) => mergeChecks(folder, bytesOf(HEADER + rows), "checks-a.csv");
const text = (name: string) => readFile(join(folder, name), "utf8");

describe("a file of checks that is handed in", () => {
  test("becomes a table of the map, which the descriptor names and every reader checks", async () => {
    const before = JSON.parse(await text("datapackage.json"));
    const { added } = await merge(
      row("G01", "activities", "Test A", "fruit-trees;cooking-classes"),
    );
    expect(added).toHaveLength(1);
    const after = JSON.parse(await text("datapackage.json"));
    expect(after.resources.at(-1).path).toBe("checks.csv");
    expect({ ...after, resources: after.resources.slice(0, -1) }).toEqual(before);
    const { checks, notices } = await loadEdition(folder);
    expect(checks).toEqual(added);
    expect(notices.filter(({ file }) => file.endsWith("checks.csv"))).toEqual([]);
  });

  test("is added below what the map keeps, byte for byte, and the codes stay", async () => {
    const studies = await text("studies.csv");
    await merge(row("G01", "activities", "Test A", "fruit-trees"));
    const [table, descriptor] = [await text("checks.csv"), await text("datapackage.json")];
    const { checks } = await merge(row("G01", "activities", "Test B", "?", "'=1+1 <i>x</i>"));
    expect(checks.map(({ checker }) => checker)).toEqual(["Test A", "Test B"]);
    expect(checks[1]!.note).toBe("=1+1 <i>x</i>");
    const after = await text("checks.csv");
    expect(after.startsWith(table)).toBe(true);
    // What a spreadsheet would run stays guarded in the table.
    expect(after.slice(table.length)).toContain(",'=1+1 <i>x</i>,");
    expect(await text("datapackage.json")).toBe(descriptor);
    expect(await text("studies.csv")).toBe(studies);
  });

  test.each([
    ["an unknown study", row("G99", "activities", "A", "fruit-trees")],
    ["an unknown value", row("G01", "activities", "A", "<script>alert(1)</script>")],
    ["a formula", row("G01", "activities", "A", "?", "=cmd()")],
    ["another map", row("G01", "activities", "A", "?").replace(MAP, "bread")],
    ["one of two rows", row("G01", "setting", "A", "?") + row("G01", "setting", "a", "?")],
    ["no row", ""],
  ])("is refused whole for %s, and nothing is written", async (_, rows) => {
    const read = () => Promise.all(filesBelow(folder).map((name) => text(name)));
    const before = await read();
    await expect(merge(rows)).rejects.toThrow(DataFaults);
    expect(await read()).toEqual(before);
  });

  test("is refused where somebody gave the table of checks another header", async () => {
    await merge(row("G01", "activities", "Test A", "fruit-trees"));
    await writeFile(
      join(folder, "checks.csv"),
      (await text("checks.csv"))
        .replace("map,release", "release,map")
        .replace(`${MAP},${RELEASE}`, `${RELEASE},${MAP}`),
    );
    const failed = merge(row("G02", "activities", "Test A", "?"));
    await expect(failed).rejects.toThrow(/Rows cannot be added below this header/);
  });

  test("a merge that stopped before the descriptor was written goes on", async () => {
    const descriptor = await text("datapackage.json");
    await merge(row("G01", "activities", "Test A", "fruit-trees"));
    await writeFile(join(folder, "datapackage.json"), descriptor);
    const again = merge(row("G01", "activities", "Test A", "fruit-trees"));
    const faults = await again.catch((error: DataFaults) => error.faults.map(printFault));
    expect(faults).toEqual([expect.stringContaining("The map keeps a check")]);
    await merge(row("G02", "activities", "Test A", "?"));
    expect((await loadEdition(folder)).checks).toHaveLength(2);
  });
});

describe("npm run checks", () => {
  const run = (...words: readonly string[]) =>
    execFileSync("node", ["src/commands/checks.ts", ...words], {
      encoding: "utf8",
      env: { ...process.env, INIT_CWD: folder },
    });
  const write = (name: string, rows: string) => writeFile(join(folder, name), HEADER + rows);

  test("compares two files without adding them, and reports one that it adds", async () => {
    await write(
      "a.csv",
      row("G01", "activities", "A", "fruit-trees;cooking-classes") +
        row("G02", "activities", "A", "vegetable-beds") +
        row("G03", "activities", "A", "?"),
    );
    await write(
      "b.csv",
      row("G01", "activities", "B", "cooking-classes;fruit-trees") +
        row("G02", "activities", "B", "fruit-trees") +
        row("G03", "activities", "B", "fruit-trees"),
    );
    const compared = run("--compare", "a.csv", "b.csv", ".");
    expect(compared).toContain(
      "In both files: 3 codes of 3 studies; in 1 of them one could not tell.",
    );
    expect(compared).toMatch(/; 1 of 2 \(50%\); alpha/);
    expect(compared).toContain("G02 activities: vegetable-beds in a.csv, fruit-trees in b.csv");
    expect((await loadEdition(folder)).checks).toBeNull();

    run("a.csv", ".");
    const added = run("b.csv", ".");
    expect(added).toContain("Now 2 people have checked codes of 3 of 24 studies so far.");
    // G03: vegetable-beds, tasting-sessions and garden-diaries stand.
    expect(added).toContain("B gives fruit-trees; proposed: fruit-trees");
    expect(added).toContain(
      "G02 activities: vegetable-beds stands; A gives vegetable-beds, B gives fruit-trees; checkers differ",
    );
  });
});
