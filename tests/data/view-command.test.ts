import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, expect, test } from "vitest";
import { notesOn, viewFiles } from "../../src/commands/view-files.ts";
import { editions } from "../../src/site/editions.ts";
import { readPlainCsv } from "./plain-csv.ts";

let place = "";
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), "map-view-"));
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const SITE = "https://example.org";
const file = (path: string) => readFileSync(join(place, path), "utf8");

/** Runs the command as npm does, called from the folder of the test. */
function run(words: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const { status, stdout, stderr } = spawnSync("node", ["src/commands/view.ts", ...words], {
    encoding: "utf8",
    env: { ...process.env, MAP_SITE: SITE, MAP_BASE: "/map/", INIT_CWD: place, ...env },
  });
  return {
    status,
    lines: stdout.split("\n").slice(0, -1),
    errors: stderr.split("\n").slice(0, -1),
  };
}

const FILES = [
  ...["caption.txt", "cells.csv", "citation.bib", "citation.ris", "citation.txt"],
  ...["figure.png", "figure.svg"],
];

/** A table that is read in a third of the time, where any will do; it has no release. */
const SMALL = { MAP_DATA: "tests/fixtures/second-map" };

/** The table of a release, read by plain means. */
function studiesOf(release: string): readonly Record<string, string>[] {
  const [header, ...rows] = readPlainCsv(
    readFileSync(`data/releases/${release}/studies.csv`, "utf8"),
  );
  return rows.map((row) => Object.fromEntries(header!.map((name, at) => [name, row[at]!])));
}

test("a link to a view of a release gives seven files that agree with its table, and what it does not show any more is said", () => {
  const link = `${SITE}/map/r/1.0/?rows=tasks&modalities=mri&n=3&fp=0123456789#map`;
  const { status, lines: said, errors } = run([link]);
  expect(status).toBe(0);
  expect(readdirSync(join(place, "view"))).toEqual(FILES);

  const chosen = studiesOf("1.0").filter(({ modalities }) =>
    modalities!.split(";").includes("mri"),
  );
  const checksum = createHash("sha256")
    .update(readFileSync("data/releases/1.0/studies.csv"))
    .digest("hex");
  const lines = [checksum, ...chosen.map(({ id }) => id!).toSorted()].join("\n");
  const mark = createHash("sha256").update(lines).digest("hex").slice(0, 10);
  const seen = `${chosen.length} studies, fingerprint ${mark}`;
  expect(said.at(-1)).toMatch(new RegExp(`: ${chosen.length} studies of release 1\\.0\\.$`));
  expect(errors).toEqual([
    `This is not what the link cites (3 studies, fingerprint 0123456789); it is ${seen}.`,
  ]);
  expect(file("view/citation.txt")).toContain(`Release 1.0, 2026, ${seen} [data set]. `);
  expect(file("view/citation.txt")).toContain(`${SITE}/map/r/1.0/?rows=tasks&`);
  expect(file("view/citation.bib")).toContain(seen);
  expect(file("view/citation.ris")).toMatch(/^TY {2}- DATA\r?\n/);
  expect(file("view/caption.txt")).toMatch(/^Studies by task and modality\n/);
  expect(file("view/caption.txt")).toContain(seen);
  expect(file("view/figure.svg")).toMatch(/^<svg [^]*Studies by task and modality[^]*<\/svg>$/);

  const { data } = Papa.parse<Record<string, string>>(file("view/cells.csv"), {
    header: true,
    skipEmptyLines: true,
  });
  const counted = (task: string, modality: string) =>
    studiesOf("1.0").filter(
      ({ tasks, modalities }) =>
        tasks!.split(";").includes(task) &&
        modalities!.split(";").includes(modality) &&
        modalities!.split(";").includes("mri"),
    ).length;
  const cell = data.find(({ row, column }) => row === "diagnosis" && column === "mri");
  expect(Number(cell?.["studies"])).toBe(counted("diagnosis", "mri"));
  expect(counted("diagnosis", "mri")).toBeGreaterThan(0);
});

/** What npm says when it runs a script of the package, with a site that was never built. */
function npm(...words: string[]) {
  return spawnSync("npm", ["--silent", "run", ...words], {
    encoding: "utf8",
    timeout: 60_000,
    env: { ...process.env, ...SMALL, MAP_SITE: "", MAP_OUT: join(place, "none") },
  });
}

// npm runs a script named preview before one named view: here it must start no server.
test("of a table in work, no release, there is no citation, and lines say why and where links lead", () => {
  const { status, stdout, stderr } = npm("view", "--", "--out", join(place, "view"));
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(readdirSync(join(place, "view"))).toEqual(FILES.filter((n) => !n.startsWith("citation")));
  expect(stdout.split("\n").slice(-3, -1)).toEqual([
    expect.stringMatching(/^No citation: this is the table in work, which may still change\./),
    "MAP_SITE is not set: links that leave the site, such as those of citations and embeds, say http://localhost:4321, and the one-file map cites without a link. MAP_SITE=https://example.org before the command sets it.",
  ]);

  // The picture is as wide as the drawing at 300 pixels an inch.
  const png = readFileSync(join(place, "view/figure.png"));
  const [, millimetres] = /^<svg [^>]* width="([\d.]+)mm"/.exec(file("view/figure.svg"))!;
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect(Math.abs(png.readUInt32BE(16) - (Number(millimetres) / 25.4) * 300)).toBeLessThan(1);
});

test("what an address holds that cannot be followed is said in one line each, and the rest is followed", async () => {
  const query = "rows=tasks&cols=moods&colour=red";
  const day = { year: 2030, month: 1, day: 31 };
  const made = await viewFiles(editions()[0]!, query, `${SITE}/map/`, day);
  expect(notesOn(query, made)).toEqual([
    "Not followed: colour=red: this map knows no such setting.",
    "Not followed: cols=moods: there is no dimension “moods”.",
  ]);
  const caption = made.files.find(({ name }) => name === "caption.txt")!.content;
  expect(caption).toMatch(/^Studies by task and modality, inside it cancer type\n/);
  // Release 1.1 opens otherwise than the map does now.
  expect(caption).toContain("/r/1.1/?rows=tasks&inside=cols&foldbelow=3&n=171&fp=");
});

test("files that are there are left alone, unless they are to be written over", () => {
  mkdirSync(join(place, "a"));
  writeFileSync(join(place, "a/caption.txt"), "mine");
  const refused = run(["--out", "a"], SMALL);
  expect(refused.status).toBe(1);
  expect(refused.errors).toEqual([
    "a/caption.txt exists already: --out names another folder, --force writes over it.",
  ]);
  expect(file("a/caption.txt")).toBe("mine");
  expect(readdirSync(join(place, "a"))).toEqual(["caption.txt"]);
  // Words are looked for in the studies, and two maps are compared in one file of cells.
  const forced = run(["?q=cooking&vs=side&split=", "--out", "a", "--force"], SMALL);
  expect(forced.status).toBe(0);
  expect(file("a/caption.txt")).toContain("cooking");
  expect(file("a/caption.txt")).toMatch(/^This selection, \d+ studies in the map$/m);
  expect(existsSync(join(place, "a/figure.svg"))).toBe(true);
});

test.each([
  [["--release", "7.0"], SMALL, 'There is no release "7.0"; frozen are: none.'],
  [["rows=tasks", "cols=modalities"], {}, "One view is right: "],
  [["--colour"], {}, "Unknown option '--colour'"],
  [[], { MAP_DATA: "nowhere" }, "nowhere/datapackage.json The file cannot be read; "],
  [[], { ...SMALL, MAP_SITE: "example.org" }, 'MAP_SITE is "example.org", no web address; '],
])("%j with %j is refused in one line", (words, env, says) => {
  const { status, errors } = run(words, env);
  expect(status).toBe(1);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toContain(says);
  expect(readdirSync(place)).toEqual([]);
});

test("npm run preview says in one line that there is nothing to serve", () => {
  const { status, stdout, stderr } = npm("preview");
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toBe(`${join(place, "none")} holds no built site; npm run build makes one.\n`);
});
