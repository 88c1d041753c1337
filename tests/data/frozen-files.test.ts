import { appendFile, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkFolder } from "../../src/commands/check-folder.ts";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { frozenFaults } from "../../src/dataset/frozen-files.ts";

let data = "";
let folder = "";
const file = (name: string) => join(folder, name);
const faults = async () =>
  (await frozenFaults(folder)).map((fault) => printFault(fault).slice(folder.length + 1));

beforeEach(async () => {
  data = await mkdtemp(join(tmpdir(), "map-frozen-"));
  folder = join(data, "releases", "1.0");
  await cp("data/releases/1.0", folder, { recursive: true });
});

afterEach(() => rm(data, { recursive: true, force: true }));

test("a release as it was frozen has no fault", async () => {
  expect(await faults()).toEqual([]);
});

test.each(["studies.csv", "texts/about.md", "datapackage.json"])(
  "one letter more in %s is told",
  async (name) => {
    await appendFile(file(name), " ");
    expect(await faults()).toEqual([
      `${name} The file is not the one that was frozen: its checksum is not that of SHA256SUMS. A frozen release is never edited: the files as they were frozen are right.`,
    ]);
  },
);

test("files that are gone or new are told, all at once", async () => {
  await rm(file("texts/scope.md"));
  await writeFile(file("texts/more.md"), "Invented.");
  expect((await faults()).map((line) => line.split(" ", 4).join(" "))).toEqual([
    "texts/scope.md SHA256SUMS names the",
    "texts/more.md The file was",
  ]);
});

test("a list of checksums that is missing or cannot be read is told", async () => {
  const list = await readFile(file("SHA256SUMS"), "utf8");
  await writeFile(file("SHA256SUMS"), list.replace(/^[0-9a-f]+/, "none"));
  expect(await faults()).toEqual([
    'SHA256SUMS:1 "none  agreement.csv" is no line of a checksum and a path.',
    "agreement.csv The file was not frozen with the release: SHA256SUMS does not name it. A frozen release is never edited: the files as they were frozen are right.",
  ]);
  await rm(file("SHA256SUMS"));
  expect(await faults()).toEqual([
    "SHA256SUMS The file cannot be read; a frozen release lists the checksums of its files.",
  ]);
});

test("the check of the data names a frozen cell that was edited, beside what is wrong in the table in work", async () => {
  await cp("data", data, { recursive: true });
  const table = await readFile(file("studies.csv"), "utf8");
  await writeFile(file("studies.csv"), table.replace(",2021,", ",2022,"));
  const inWork = await readFile(join(data, "studies.csv"), "utf8");
  await writeFile(join(data, "studies.csv"), inWork.replace(",post-hoc,", ",post-hock,"));
  const { faults: lines } = await checkFolder(data);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain('"post-hock"');
  expect(lines[1]).toContain("releases/1.0/studies.csv The file is not the one that was frozen");
  expect(lines[2]).toBe(`${data}: 2 faults.`);
});
