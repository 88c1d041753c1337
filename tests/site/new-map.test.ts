import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { beforeAll, expect, test } from "vitest";
import { brokenLinks } from "../support/broken-links.ts";
import { buildMap } from "../support/build-map.ts";

/** A plain table of invented studies: labels, no ids, no contract. */
const TABLE = "tests/fixtures/plain-table/school-gardens.csv";
const ROOM = ".build/new-map";
const DATA = join(ROOM, "gardens");
const FOLDER = join(ROOM, "site");
const SCRIPT = "src/commands/new-map.ts";
const HERE = { ...process.env, INIT_CWD: "." };

let said = "";
beforeAll(() => {
  rmSync(ROOM, { recursive: true, force: true });
  mkdirSync(ROOM, { recursive: true });
  said = execFileSync(process.execPath, [SCRIPT, TABLE, DATA], {
    encoding: "utf8",
    env: HERE,
  });
});

const run = (...argv: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, ...argv], {
    encoding: "utf8",
    env: HERE,
  });
  return { status, stdout, stderr };
};

test("a plain table becomes a folder of data, and what was guessed is told", () => {
  expect(readdirSync(DATA).toSorted()).toEqual(["datapackage.json", "studies.csv"]);
  expect(said).toContain(`${TABLE}: 24 rows, 10 columns.`);
  expect(said).toContain("- id (added): id\n");
  expect(said).toContain(
    '- activity (from “Activity”): dimension: 7 values, several in a cell, separated by ";"',
  );
  expect(said).toContain("Not described [missing]");
  expect(said).toContain("They can be built as they are.");
  expect(said).toContain("the licence: none was guessed");
});

test("that folder is built as it is, with every study, its years, and no broken link", () => {
  buildMap(FOLDER, DATA);
  expect(brokenLinks(FOLDER)).toEqual([]);
  const { document } = parseHTML(readFileSync(join(FOLDER, "studies/s001/index.html"), "utf8"));
  expect(document.querySelector("h1")?.textContent).toBe(
    "Invented garden study 1: fruit trees and vegetable intake",
  );
  expect(document.querySelector(".release")?.textContent).toContain("24 studies, 2009–2019");
  expect(existsSync(join(FOLDER, "trends/index.html"))).toBe(true);
  expect(existsSync(join(FOLDER, "review"))).toBe(false);
});

test("nothing is overwritten", () => {
  const before = readFileSync(join(DATA, "datapackage.json"), "utf8");
  const { status, stderr } = run(TABLE, DATA);
  expect(status).toBe(1);
  expect(stderr).toBe(`${DATA} exists already; the name of a new folder is right.\n`);
  expect(readFileSync(join(DATA, "datapackage.json"), "utf8")).toBe(before);
});

test("a table that is none, or makes no map, is refused, and nothing is written", () => {
  const other = join(ROOM, "other");
  expect(run().stderr).toContain("Which table?");
  expect(run("no-such-table.csv", other).stderr).toBe("no-such-table.csv cannot be read.\n");
  writeFileSync(join(ROOM, "broken.csv"), 'title,kind\n"a,b\n');
  expect(run(join(ROOM, "broken.csv"), other).stderr).toContain(
    "broken.csv:2:title The quotes are not balanced",
  );
  writeFileSync(join(ROOM, "thin.csv"), "title,kind\nA,x\nB,y\n");
  const { status, stderr } = run(join(ROOM, "thin.csv"), other);
  expect(status).toBe(1);
  expect(stderr).toContain("a map needs codes, for its rows and its columns.");
  expect(existsSync(other)).toBe(false);
});
