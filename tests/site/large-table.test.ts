import { readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { writeGeneratedTable } from "../bench/generated-table.ts";
import { readRecords } from "../data/plain-csv.ts";
import { buildMap } from "../support/build-map.ts";
import { builtPages } from "../support/open-page.ts";
import { serve } from "../support/serve.ts";

/** A table of generated studies, just too large for one file of words. */
const DATA = ".build/large-data";
const FOLDER = ".build/large-site";
const SIZE = 2050;

let rows: readonly Record<string, string>[];
beforeAll(async () => {
  rmSync(DATA, { recursive: true, force: true });
  await writeGeneratedTable(DATA, SIZE);
  rows = readRecords(readFileSync(join(DATA, "studies.csv"), "utf8"));
  buildMap(FOLDER, DATA);
});
const open = builtPages(serve(FOLDER));

describe("a table too large for one file", () => {
  test("shows studies with their titles, the newest first, and fetches only the files it needs", async () => {
    const { page, complaints } = await open("/");
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(new URL(request.url()).pathname));
    await page.getByLabel("Prostate", { exact: false }).first().check();
    const holding = rows.filter((row) => row["cancer_types"]!.split(";").includes("prostate"));
    const sentence = page.locator(".sentence");
    await expect
      .poll(() => sentence.innerText())
      .toBe(`${holding.length} of ${SIZE} studies: prostate.`);
    const titles = page.locator("table.studies tbody th > a");
    const newest = holding.toSorted(
      (a, b) => Number(b["year"]) - Number(a["year"]) || (a["id"]! < b["id"]! ? -1 : 1),
    );
    // Titles of one page stand in several files, which come one after the other.
    await expect
      .poll(() => titles.allInnerTexts())
      .toEqual(newest.slice(0, 25).map((row) => row["title"]));
    expect(fetched.filter((path) => path.includes("/records"))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test("sorts by title without the titles being there", async () => {
    const { page } = await open("/?sort=title");
    const titles = page.locator("table.studies tbody th > a");
    const sorted = rows
      .map((row) => row["title"]!)
      .toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
    await expect.poll(() => titles.allInnerTexts()).toEqual(sorted.slice(0, 25));
  });

  test("exports a selection in full from its files", async () => {
    const { page } = await open("/?cancer_types=liver&sort=title");
    await page.getByRole("button", { name: "Export", exact: true }).click();
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: "CSV, codes" }).click();
    const file = await (await saved).path();
    const exported = readRecords(readFileSync(file, "utf8").replace(/^\uFEFF/, ""));
    const holding = rows.filter((row) => row["cancer_types"]!.split(";").includes("liver"));
    expect(exported.map((row) => row["id"]).toSorted()).toEqual(holding.map((row) => row["id"]));
    for (const row of exported) {
      expect(row["summary"]).toBe(holding.find(({ id }) => id === row["id"])!["summary"]);
    }
  });

  test("without a script every study is reached", async () => {
    const { page } = await open("/studies/", { javaScript: false });
    const pages = await page
      .locator("noscript a, .study-index a")
      .evaluateAll((links) => links.map((link) => link.getAttribute("href")!));
    const listed = pages.flatMap((path) => [
      ...readFileSync(join(FOLDER, path, "index.html"), "utf8").matchAll(
        /href="\/studies\/(g\d+)\/"/g,
      ),
    ]);
    expect(new Set(listed.map(([, id]) => id)).size).toBe(SIZE);
    expect(readdirSync(join(FOLDER, "studies")).filter((name) => /^g\d/.test(name)).length).toBe(
      SIZE,
    );
  });
});
