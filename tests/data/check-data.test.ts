import { execFile } from "node:child_process";
import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkFolder } from "../../src/commands/check-folder.ts";
import { BROKEN, withCells } from "./broken-tables.ts";
import { shipped } from "./shipped.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "map-data-"));
  await cp("data", folder, { recursive: true });
  await rm(join(folder, "releases"), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs the command; the folder is given as an argument or, as the build gives it, by MAP_DATA. */
function check(
  by: "argument" | "environment",
): Promise<{ code: number; out: string; err: string }> {
  const script = ["src/commands/check-data.ts", ...(by === "argument" ? [folder] : [])];
  const env = by === "argument" ? process.env : { ...process.env, MAP_DATA: folder };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, script, { env }, (_, out, err) => {
      resolve({ code: child.exitCode ?? -1, out, err });
    });
  });
}

test("a folder without fault: the counts, the notices, and the exit code 0", async () => {
  const { code, out, err } = await check("argument");
  expect(err).toBe("");
  expect(code).toBe(0);
  expect(out).toContain(
    `${folder}, release 1.1: 171 studies, 15 dimensions, 497 candidates left out, 171 studies coded twice, 12 named views: no fault.\n`,
  );
  expect(out).toContain(`notice: ${folder}/screening.csv:51:source_url The address has a slash`);
});

test("faults in every file: all of them printed, without a stack trace, and the exit code 1", async () => {
  await writeFile(join(folder, "studies.csv"), withCells([2, "year", "1999"], [9, "title", ""]));
  const screening = shipped("screening.csv").replace("out-of-years", "out-of-year");
  await writeFile(join(folder, "screening.csv"), screening);
  const agreement = shipped("agreement.csv").replace(",breast,breast,", ",breats,breast,");
  await writeFile(join(folder, "agreement.csv"), agreement);
  const review = shipped("review.json").replace('"value": "lung"', '"value": "lnug"');
  await writeFile(join(folder, "review.json"), review);
  const { code, err } = await check("environment");
  expect(code).toBe(1);
  expect(err.split("\n")).toEqual([
    `${folder}/studies.csv:2:year 1999 is out of range; a number from 2017 to 2023 is right.`,
    `${folder}/studies.csv:9:title The cell is empty; a value is right.`,
    `${folder}/screening.csv:2:reason "out-of-year" is not a value of this column; the nearest right one is "out-of-years".`,
    `${folder}/agreement.csv:2:coder_1 "breats" is not a value of cancer_types; the nearest right one is "breast".`,
    `${folder}/review.json:figures[1].value "lnug" is not a known value; the nearest right one is "lung".`,
    `${folder}: 5 faults.`,
    "",
  ]);
});

test.each(BROKEN.filter(({ fault }) => /^(?:empty file|wrong enc)/.test(fault)))(
  "$fault: told, and counted",
  async ({ bytes, says }) => {
    await writeFile(join(folder, "studies.csv"), bytes);
    expect(await checkFolder(folder)).toEqual({
      said: [],
      faults: [`${folder}/studies.csv:${says[0]}`, `${folder}: 1 fault.`],
    });
  },
);

test("a missing file is named together with what needs it", async () => {
  await rm(join(folder, "screening.csv"));
  expect((await checkFolder(folder)).faults[0]).toContain(
    `${folder}/screening.csv The file cannot be read; ${folder}/datapackage.json names it.`,
  );
  await rm(join(folder, "datapackage.json"));
  expect((await checkFolder(folder)).faults[0]).toContain(
    `${folder}/datapackage.json The file cannot be read; every folder of data needs one.`,
  );
});
