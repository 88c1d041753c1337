import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freezeRelease } from "../../src/commands/freeze-release.ts";
import { DataFaults } from "../../src/dataset/faults/fault.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { ADDED, changeTable, RECODED, REMOVED } from "../support/changed-table.ts";

let folder = "";
const file = (path: string) => join(folder, path);
const text = (path: string) => readFile(file(path), "utf8");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "map-release-"));
  await cp("data", folder, { recursive: true });
  await changeTable(folder);
});

afterEach(() => rm(folder, { recursive: true, force: true }));

/** Every file below the folder with the checksum of its bytes. */
async function bytesBelow(path: string): Promise<Record<string, string>> {
  const entries = await readdir(file(path), { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((e) => join(e.parentPath, e.name));
  const sums = files.toSorted().map(async (name) => {
    const hash = createHash("sha256")
      .update(await readFile(name))
      .digest("hex");
    return [name.slice(folder.length + 1), hash] as const;
  });
  return Object.fromEntries(await Promise.all(sums));
}

test("a release holds the table in work, and leaves every byte of the last one as it was", async () => {
  const before = await bytesBelow("releases/1.0");
  const frozen = await freezeRelease(folder, "1.1", "2030-01-31");
  expect(frozen).toEqual({
    folder: file("releases/1.1"),
    studies: 171 + ADDED.length - REMOVED.length,
    before: "1.0",
    added: ADDED.length,
    removed: REMOVED.length,
    recoded: RECODED.length,
  });
  expect(await bytesBelow("releases/1.0")).toEqual(before);
  expect((await readdir(file("releases/1.1"))).toSorted()).toEqual([
    "SHA256SUMS",
    "agreement.csv",
    "changes.json",
    "datapackage.json",
    "review.json",
    "screening.csv",
    "studies.csv",
    "views.json",
  ]);
  for (const name of ["datapackage.json", "studies.csv", "views.json"]) {
    expect(await text(`releases/1.1/${name}`)).toBe(await text(name));
  }
  const { contract } = await loadEdition(file("releases/1.1"));
  expect(contract.release).toBe("1.1");
});

test("its descriptor differs from the last one in version and day alone", async () => {
  await freezeRelease(folder, "1.1", "2030-01-31");
  const old = (await text("releases/1.0/datapackage.json")).split("\n");
  const now = (await text("datapackage.json")).split("\n");
  expect(now.filter((line) => !old.includes(line))).toEqual([
    '  "version": "1.1",',
    '  "created": "2030-01-31",',
  ]);
  expect(now.length).toBe(old.length + 1);
});

test("its checksums are those of its files", async () => {
  await freezeRelease(folder, "1.1", "2030-01-31");
  const sums = await bytesBelow("releases/1.1");
  const listed = (await text("releases/1.1/SHA256SUMS")).trimEnd().split("\n");
  expect(listed).toEqual(
    Object.entries(sums)
      .filter(([name]) => !name.endsWith("SHA256SUMS"))
      .map(([name, sum]) => `${sum}  ${name.replace("releases/1.1/", "")}`),
  );
});

test("it says which studies were added, removed and recoded, and how", async () => {
  await freezeRelease(folder, "1.1", "2030-01-31");
  const changes = JSON.parse(await text("releases/1.1/changes.json"));
  expect(changes.release).toBe("1.1");
  expect(changes.before).toBe("1.0");
  expect(changes.added.map(({ id }: { id: string }) => id)).toEqual(ADDED);
  expect(changes.removed.map(({ id }: { id: string }) => id)).toEqual(REMOVED);
  expect(changes.recoded).toEqual(RECODED);
});

test.each([
  ["1.1.1", "is no number of a release"],
  ["v1.1", "is no number of a release"],
  ["../1.1", "is no number of a release"],
  ["1.0", "does not come after 1.0"],
  ["0.9", "does not come after 1.0"],
])("%s is refused, and nothing is written", async (number, why) => {
  const before = await bytesBelow(".");
  await expect(freezeRelease(folder, number, "2030-01-31")).rejects.toThrow(why);
  expect(await bytesBelow(".")).toEqual(before);
});

test("a number that exists is refused, and nothing is written", async () => {
  await freezeRelease(folder, "1.10", "2030-01-31");
  const before = await bytesBelow(".");
  for (const number of ["1.10", "1.9"]) {
    await expect(freezeRelease(folder, number, "2030-02-01")).rejects.toThrow("come after 1.10");
  }
  expect(await bytesBelow(".")).toEqual(before);
});

test("a table with faults is refused with all of them, and nothing is written", async () => {
  const table = await text("studies.csv");
  await writeFile(
    file("studies.csv"),
    table.replace(/;post-hoc,|,post-hoc,/, ",post-hock,").replace(",breast,", ",breest,"),
  );
  const before = await bytesBelow(".");
  const error: unknown = await freezeRelease(folder, "1.1", "2030-01-31").catch((e) => e);
  expect(error).toBeInstanceOf(DataFaults);
  expect((error as DataFaults).faults.length).toBe(2);
  expect(await bytesBelow(".")).toEqual(before);
});

test("a named view that the changed codebook cannot follow is refused", async () => {
  const views = await text("views.json");
  await writeFile(file("views.json"), views.replace("rows=terminology", "rows=words"));
  const error: unknown = await freezeRelease(folder, "1.1", "2030-01-31").catch((e) => e);
  expect(String(error)).toContain("In rows=words: there is no dimension");
});
