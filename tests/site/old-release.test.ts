import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { freezeRelease } from "../../src/commands/freeze-release.ts";
import { frozenReleases } from "../../src/dataset/frozen-files.ts";
import { ADDED, changeTable, RECODED, REMOVED } from "../support/changed-table.ts";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();
const before = inject("siteFolder");
const after = ".build/next-release-site";
let data = "";
/** The newest release that is frozen, and a number that comes after it. */
const LAST = frozenReleases("data").at(-1)!;
const NEXT = "9.1";

// The site as it will be once a changed table has become a release.
beforeAll(async () => {
  data = mkdtempSync(join(tmpdir(), "map-old-release-"));
  cpSync("data", data, { recursive: true });
  await changeTable(data);
  await freezeRelease(data, NEXT, "2030-01-31");
  const env = { ...process.env, MAP_DATA: data, MAP_OUT: after, ASTRO_TELEMETRY_DISABLED: "1" };
  const { status, stdout, stderr } = spawnSync("astro", ["build"], { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`the site does not build:\n${stdout}${stderr}`);
});

afterAll(() => {
  rmSync(data, { recursive: true, force: true });
  rmSync(after, { recursive: true, force: true });
});

const text = (folder: string, path: string) => readFileSync(join(folder, path), "utf8");
const main = (folder: string, path: string) =>
  parseHTML(text(folder, path)).document.querySelector("main")!.innerHTML;
const pagesIn = (folder: string, path: string) =>
  readdirSync(join(folder, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${path}/${entry.name}/index.html`);

describe("once a later release is there", () => {
  test("the last release says of every study what it said", () => {
    const pages = pagesIn(before, `r/${LAST}/studies`);
    expect(pages.length).toBe(171);
    expect(pagesIn(after, `r/${LAST}/studies`)).toEqual(pages);
    for (const page of pages) expect(main(after, page), page).toBe(main(before, page));
  });

  test("the last release counts what it counted", () => {
    for (const file of ["map.json", "records.json", "texts.json", "studies.csv", "SHA256SUMS"]) {
      expect(text(after, `r/${LAST}/data/${file}`), file).toBe(
        text(before, `r/${LAST}/data/${file}`),
      );
    }
    const maps = [`r/${LAST}/index.html`, ...pagesIn(before, `r/${LAST}/views`)];
    const cells = (folder: string, page: string) =>
      parseHTML(text(folder, page)).document.querySelector("table.heatmap")!.textContent;
    for (const page of maps) expect(cells(after, page), page).toBe(cells(before, page));
  });

  test("the current release shows the changed table, and offers what changed", () => {
    expect(text(after, "index.html")).toContain(`Release ${NEXT}`);
    const isGone = (page: string) => text(after, page).includes('content="noindex"');
    const present = pagesIn(after, "studies").filter((page) => !isGone(page));
    expect(present.length).toBe(171 + ADDED.length - REMOVED.length);
    for (const id of REMOVED) expect(isGone(`studies/${id}/index.html`), id).toBe(true);
    expect(JSON.parse(text(after, `r/${NEXT}/data/changes.json`)).recoded).toEqual(RECODED);
    expect(text(after, `r/${NEXT}/data/SHA256SUMS`)).toBe(
      text(data, `releases/${NEXT}/SHA256SUMS`),
    );
  });

  test("a page of the last release says what changed since, and leads to the same page now", () => {
    const { document } = parseHTML(text(after, `r/${LAST}/studies/s0006/index.html`));
    const notice = document.querySelector(".release-notice")!;
    expect(notice.textContent).toContain(`This is release ${LAST}:`);
    const links = [...notice.querySelectorAll("a")];
    expect(links.map((a) => [a.textContent!.trim(), a.getAttribute("href")])).toEqual([
      [`The same page in release ${NEXT}`, "/studies/s0006/"],
      [
        `Since then ${ADDED.length} studies added, ${REMOVED.length} removed, ${RECODED.length} recoded`,
        "/data/#releases",
      ],
    ]);
  });

  test("no page of the last release leads to a page that is gone", () => {
    const { document } = parseHTML(text(after, `r/${LAST}/studies/${REMOVED[0]}/index.html`));
    const link = document.querySelector(".release-notice a")!;
    expect(link.textContent).toContain(`No such page in release ${NEXT}`);
    const files = readdirSync(join(after, `r/${LAST}`), { recursive: true, encoding: "utf8" });
    for (const file of files.filter((name) => name.endsWith("index.html"))) {
      const page = parseHTML(text(after, `r/${LAST}/${file}`)).document;
      for (const a of page.querySelectorAll(".release-notice a")) {
        const { pathname } = new URL(a.getAttribute("href")!, "http://site/");
        expect(existsSync(join(after, pathname, "index.html")), `${file}: ${pathname}`).toBe(true);
      }
    }
  });
});

describe("while a release is the current one", () => {
  test("its frozen copy says so and does not call itself old", () => {
    const { document } = parseHTML(text(before, `r/${LAST}/studies/s0006/index.html`));
    const notice = document.querySelector(".release-notice")!.textContent!;
    expect(notice).toContain(`This is release ${LAST}, the frozen copy of the current one:`);
    expect(notice).not.toContain("Since");
  });

  test("its link to the current page keeps the view, and tells it what the two show otherwise", async () => {
    const { page } = await open(`/r/${LAST}/?rows=tasks`);
    await page.getByRole("button", { name: "Swap rows and columns" }).click();
    await page.getByRole("link", { name: "The current page" }).click();
    await page.waitForURL(/\/\?rows=modalities&cols=tasks&inside=$/);
  });
});
