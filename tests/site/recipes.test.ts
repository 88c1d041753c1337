import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { fingerprintText } from "../../src/site/recipes.ts";
import { readPlainCsv } from "../data/plain-csv.ts";
import { contract } from "../data/shipped.ts";

const site = inject("siteFolder");
const runs = (command: string, argv: readonly string[]) => spawnSync(command, argv).status === 0;
const python = runs("python3", ["--version"]);
const pandas = python && runs("python3", ["-c", "import pandas"]);
const sha256sum = runs("sha256sum", ["--version"]);

/** As much of pandas as the code needs, made of Python's own reader: what runs where pandas is missing. */
const STAND_IN = `
import csv
class Column(list):
    def map(self, change): return Column(change(cell) for cell in self)
class Frame(dict):
    def to_dict(self, kind): return [dict(zip(self, row)) for row in zip(*self.values())]
def read_csv(path, dtype, keep_default_na):
    header, *rows = csv.reader(open(path, encoding="utf-8", newline=""))
    return Frame((name, Column(row[at] for row in rows)) for at, name in enumerate(header))
`;

/** Says what is not tried on this machine; gives whether it can be. */
function has(what: string, there: boolean): boolean {
  if (!there) console.log(`There is no ${what} here: its code was not run.`);
  return there;
}

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "map-recipes-"));
  if (!pandas) writeFileSync(join(folder, "pandas.py"), STAND_IN);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The code of a recipe as a reader copies it from the page. */
function codeOn(page: string, section: string, name: string): string {
  const { document } = parseHTML(readFileSync(join(site, page, "index.html"), "utf8"));
  const code = document.querySelector(
    `section[aria-labelledby="${section}"] pre[data-recipe="${name}"]`,
  );
  return code?.textContent ?? "";
}

function output(command: string, argv: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(command, argv, { cwd: folder, encoding: "utf8" });
  expect(stderr).toBe("");
  expect(status).toBe(0);
  return stdout;
}

describe.each(["data", "r/1.0/data", "r/1.1/data"])("the code on /%s/", (page) => {
  const [header, ...rows] = readPlainCsv(readFileSync(join(site, page, "studies.csv"), "utf8"));
  const ids = rows.map((row) => row[header!.indexOf("id")]!);
  const table = readFileSync(join(site, page, "studies.csv"));
  const said = () => {
    const { document } = parseHTML(readFileSync(join(site, page, "index.html"), "utf8"));
    const section = document.querySelector('section[aria-labelledby="fingerprint"]')!;
    return [...section.querySelectorAll("p code")].at(-1)!.textContent;
  };

  beforeAll(() => {
    copyFileSync(join(site, page, "studies.csv"), join(folder, "studies.csv"));
    // As a reader may have them: in another order.
    writeFileSync(join(folder, "ids.txt"), `${ids.toReversed().join("\n")}\n`);
  });

  test("belongs to the fingerprint that is said there", () => {
    const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest("hex");
    expect(said()).toBe(sha256([sha256(table), ...ids.toSorted()].join("\n")).slice(0, 10));
  });

  test("computes it in Python, where there is one", () => {
    if (!has("python3", python)) return;
    const code = codeOn(page, "fingerprint", "python");
    expect(output("python3", ["-c", code])).toBe(`${said()}\n`);
  });

  test("computes it in a shell, where there is sha256sum", () => {
    if (!has("sha256sum", sha256sum)) return;
    const code = codeOn(page, "fingerprint", "shell");
    expect(output("sh", ["-c", code])).toBe(`${said()}\n`);
  });

  test("loads the table in Python, with pandas or what stands in for it", () => {
    if (!has("python3", python)) return;
    const code = codeOn(page, "load", "python");
    const print = "import json; print(json.dumps(studies.to_dict('records')))";
    const loaded: Record<string, unknown>[] = JSON.parse(
      output("python3", ["-c", `${code}\n${print}`]),
    );
    const descriptor = JSON.parse(readFileSync(join(site, page, "datapackage.json"), "utf8"));
    const fields: { name: string; delimiter?: string; evidenceMap?: { delimiter?: string } }[] =
      descriptor.resources[0].schema.fields;
    const expected = rows.map((row) =>
      Object.fromEntries(
        fields.map(({ name, delimiter, evidenceMap }, at) => {
          const mark = evidenceMap?.delimiter ?? delimiter;
          const cell = row[at]!;
          if (mark === undefined) return [name, cell];
          return [name, cell === "" ? [] : cell.split(mark)];
        }),
      ),
    );
    expect(loaded).toEqual(expected);
  });

  test("has three lines for each tool that loads the table", () => {
    for (const name of ["python", "r", "duckdb"]) {
      expect(codeOn(page, "load", name).trim().split("\n"), name).toHaveLength(3);
    }
  });
});

test("the text in the data package holds the same code", () => {
  const text = readFileSync(join(site, "data/texts/fingerprint.md"), "utf8");
  for (const name of ["python", "r", "shell"]) {
    const code = codeOn("data", "fingerprint", name);
    expect(code).not.toBe("");
    expect(text, name).toContain(`\`\`\`${name}\n${code}\n\`\`\`\n`);
  }
  expect(text).toBe(fingerprintText(contract, "studies.csv"));
});
