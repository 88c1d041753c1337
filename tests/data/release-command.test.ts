import { createHash } from "node:crypto";
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { freezeRelease, frozenInWords } from "../../src/commands/freeze-release.ts";
import { mergeChecks } from "../../src/commands/merge-checks.ts";
import { CHECK_COLUMNS } from "../../src/dataset/companions/check-fields.ts";
import { DataFaults } from "../../src/dataset/faults/fault.ts";
import { frozenReleases } from "../../src/dataset/frozen-files.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { readAddress, writeAddress, writeFullAddress } from "../../src/views/address.ts";
import { defaultView } from "../../src/views/default-view.ts";
import { ADDED, changeTable, RECODED, REMOVED } from "../support/changed-table.ts";
import { bytesOf } from "./shipped.ts";

/** The newest release that is frozen, and a number that comes after it. */
const LAST = frozenReleases("data").at(-1)!;
const NEXT = "9.1";

let folder = "";
const file = (path: string) => join(folder, path);
const text = (path: string) => readFile(file(path), "utf8");

/** A copy of the shipped data, with a table that was changed since the last release. */
async function copyData(): Promise<void> {
  folder = await mkdtemp(join(tmpdir(), "map-release-"));
  await cp("data", folder, { recursive: true });
  await changeTable(folder);
}
const removeCopy = () => rm(folder, { recursive: true, force: true });

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

/** Writes the checksums of a frozen folder anew. */
async function writeSums(path: string): Promise<void> {
  const sums = Object.entries(await bytesBelow(path)).filter(([name]) => !name.endsWith("SUMS"));
  const lines = sums.map(([name, sum]) => `${sum}  ${name.slice(path.length + 1)}\n`);
  await writeFile(file(`${path}/SHA256SUMS`), lines.join(""));
}

describe("a release", () => {
  let before: Awaited<ReturnType<typeof bytesBelow>>;
  let descriptor = "";
  let frozen: Awaited<ReturnType<typeof freezeRelease>>;
  // Frozen once; what a test changes of it, it puts back.
  beforeAll(async () => {
    await copyData();
    before = await bytesBelow(`releases/${LAST}`);
    descriptor = await text("datapackage.json");
    frozen = await freezeRelease(folder, NEXT, "2030-01-31");
  });
  afterAll(removeCopy);

  /** Loads the release as if the rules of its addresses had been others when it was frozen. */
  async function withAddress(rules: string): ReturnType<typeof loadEdition> {
    const places = ["address.json", "SHA256SUMS"].map((name) => `releases/${NEXT}/${name}`);
    const own = await Promise.all(places.map(text));
    try {
      await writeFile(file(places[0]!), rules);
      await writeSums(`releases/${NEXT}`);
      return await loadEdition(file(`releases/${NEXT}`), "frozen");
    } finally {
      await Promise.all(places.map((place, at) => writeFile(file(place), own[at]!)));
    }
  }

  test("holds the table in work, and leaves every byte of the last one as it was", async () => {
    expect(frozen).toEqual({
      folder: file(`releases/${NEXT}`),
      studies: 171 + ADDED.length - REMOVED.length,
      before: LAST,
      added: ADDED.length,
      removed: REMOVED.length,
      recoded: RECODED.length,
      checkers: [],
    });
    expect(await bytesBelow(`releases/${LAST}`)).toEqual(before);
    expect((await readdir(file(`releases/${NEXT}`))).toSorted()).toEqual([
      "SHA256SUMS",
      "address.json",
      "agreement.csv",
      "changes.json",
      "datapackage.json",
      "review.json",
      "screening.csv",
      "studies.csv",
      "texts",
      "views.json",
      "waiting.csv",
    ]);
    for (const name of ["datapackage.json", "studies.csv", "views.json"]) {
      expect(await text(`releases/${NEXT}/${name}`)).toBe(await text(name));
    }
    const { contract } = await loadEdition(file(`releases/${NEXT}`));
    expect(contract.release).toBe(NEXT);
  });

  test("has a descriptor that differs from the one in work in version and day alone", async () => {
    const old = descriptor.split("\n");
    const now = (await text("datapackage.json")).split("\n");
    expect(now.filter((line) => !old.includes(line))).toEqual([
      `  "version": "${NEXT}",`,
      '  "created": "2030-01-31T00:00:00Z",',
    ]);
    expect(now.length).toBe(old.length);
  });

  test("holds what its bare address shows, whatever the site's rules become", async () => {
    const { grammar, defaults } = JSON.parse(await text(`releases/${NEXT}/address.json`));
    const now = await loadEdition(folder);
    expect(grammar).toBe(1);
    expect(`?${defaults}`).toBe(writeFullAddress(now.contract, defaultView(now.contract)));
    const other = defaults
      .replace("expected=1&", "expected=2&")
      .replace("rowsby=groups", "rowsby=values");
    const { contract } = await withAddress(JSON.stringify({ grammar, defaults: other }));
    const bare = readAddress(contract, "?years=2020").view;
    expect([bare.thresholds.expected, bare.rows.level]).toEqual([2, "values"]);
    expect(writeAddress(contract, bare)).toBe("?years=2020");
  });

  test("with defaults of rules that the site does not have is a fault", async () => {
    await expect(withAddress('{ "grammar": 2, "defaults": "rows=x" }')).rejects.toThrow(
      "address.json:grammar Addresses of these rules are not known to this site; 1 is right.",
    );
  });

  test("lists the checksums of its files", async () => {
    const sums = await bytesBelow(`releases/${NEXT}`);
    const listed = (await text(`releases/${NEXT}/SHA256SUMS`)).trimEnd().split("\n");
    expect(listed).toEqual(
      Object.entries(sums)
        .filter(([name]) => !name.endsWith("SHA256SUMS"))
        .map(([name, sum]) => `${sum}  ${name.replace(`releases/${NEXT}/`, "")}`),
    );
  });

  test("says which studies were added, removed and recoded, and how", async () => {
    const changes = JSON.parse(await text(`releases/${NEXT}/changes.json`));
    expect(changes.release).toBe(NEXT);
    expect(changes.before).toBe(LAST);
    expect(changes.added.map(({ id }: { id: string }) => id)).toEqual(ADDED);
    expect(changes.removed.map(({ id }: { id: string }) => id)).toEqual(REMOVED);
    expect(changes.recoded).toEqual(RECODED);
  });
});

describe("freezing under a number that does not follow", () => {
  beforeAll(copyData);
  afterAll(removeCopy);

  test.each([
    ["1.1.1", "is no number of a release"],
    ["v1.1", "is no number of a release"],
    ["../1.1", "is no number of a release"],
    [LAST, `does not come after ${LAST}`],
    ["0.9", `does not come after ${LAST}`],
  ])("%s is refused, and nothing is written", async (number, why) => {
    const before = await bytesBelow(".");
    await expect(freezeRelease(folder, number, "2030-01-31")).rejects.toThrow(why);
    expect(await bytesBelow(".")).toEqual(before);
  });
});

describe("freezing", () => {
  beforeEach(copyData);
  afterEach(removeCopy);

  test("a number that exists is refused, and nothing is written", async () => {
    await freezeRelease(folder, "9.10", "2030-01-31");
    const before = await bytesBelow(".");
    for (const number of ["9.10", "9.9"]) {
      await expect(freezeRelease(folder, number, "2030-02-01")).rejects.toThrow("come after 9.10");
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
    const error: unknown = await freezeRelease(folder, NEXT, "2030-01-31").catch((e) => e);
    expect(error).toBeInstanceOf(DataFaults);
    expect((error as DataFaults).faults.length).toBe(2);
    expect(await bytesBelow(".")).toEqual(before);
  });

  test("a named view that the changed codebook cannot follow is refused", async () => {
    const views = await text("views.json");
    await writeFile(file("views.json"), views.replace("rows=terminology", "rows=words"));
    const error: unknown = await freezeRelease(folder, NEXT, "2030-01-31").catch((e) => e);
    expect(String(error)).toContain("In rows=words: there is no dimension");
  });

  test("carries checks, names who checked, and says which codes a checker had given", async () => {
    const [recoding] = RECODED;
    const { name } = (await loadEdition(folder)).contract;
    const of = (study: string, value: string) =>
      `${name},${LAST},${study},${recoding!.field},Test A (invented),${value},,abstract,2030-01-30\n`;
    const rows = of(recoding!.id, recoding!.to.join(";")) + of("s0001", "?");
    await mergeChecks(folder, bytesOf(`${CHECK_COLUMNS.join(",")}\n${rows}`), "checks-test-a.csv");
    const frozen = await freezeRelease(folder, NEXT, "2030-01-31");
    expect(frozen.checkers).toEqual(["Test A (invented)"]);
    expect(frozenInWords(frozen)).toContain("Checked by Test A (invented).");
    const changes = JSON.parse(await text(`releases/${NEXT}/changes.json`));
    expect(changes.checkedBy).toEqual(["Test A (invented)"]);
    expect(changes.recoded).toContainEqual({ ...recoding, proposedBy: ["Test A (invented)"] });
    expect(changes.tables).toContainEqual({
      table: "checks",
      before: null,
      after: 2,
      added: 2,
      removed: 0,
      changed: 0,
    });
    expect((await loadEdition(file(`releases/${NEXT}`), "frozen")).checks).toHaveLength(2);
  });
});
