import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { embedSnippet } from "../../src/formats/embed-snippet.ts";
import { readRecords } from "../data/plain-csv.ts";
import { shipped } from "../data/shipped.ts";
import { CHROMIUM, FIREFOX } from "../support/driven/bidi-browsers.ts";
import type { BrowserKind } from "../support/driven/driven-browser.ts";
import { Hand } from "../support/driven/hand.ts";
import { WEBKIT } from "../support/driven/webkit-browser.ts";

/*
 * What most readers do on the site, with a real pointer and real keys, in each browser that this machine
 * has. The other tests look closer, in Chromium alone.
 */

const site = inject("siteUrl");
const rows = readRecords(shipped("studies.csv"));
const ALL = rows.length;
const breast = rows.filter((row) => row["cancer_types"]!.split(";").includes("breast")).length;

describe.each([CHROMIUM, FIREFOX, WEBKIT])("in $name", (kind) => {
  if (kind.lacking === null) mainPath(kind);
  else test("the main path", ({ skip }) => skip(`Not tried in ${kind.lacking}.`));
});

function mainPath(kind: BrowserKind): void {
  const folder = mkdtempSync(join(tmpdir(), "main-path-"));
  let hand: Hand;
  // A page of another origin, as those that embed a view are.
  const host = createServer((_, answer) => {
    const view = embedSnippet(`${site}/embed/?cancer_types=breast`, "A view");
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<!doctype html><title>Host</title>${view}`);
  }).listen(0);

  beforeAll(async () => {
    hand = new Hand(await kind.launch(folder), folder);
  });
  afterEach(() => expect(hand.browser.complaints).toEqual([]));
  afterAll(async () => {
    await hand.browser.close();
    host.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  test("a cell is chosen, its studies stand beside the map, and Back undoes it", async () => {
    await hand.open(`${site}/`);
    const cell = "table.heatmap tbody td.cell a";
    const number = Number((await hand.text(cell))!.match(/^\d+/)![0]);
    await hand.click({ css: cell });
    await hand.reads(".sentence", new RegExp(`^${number} of ${ALL} studies: `));
    await hand.reads("#answer-title", /./);
    const listed = () => document.querySelectorAll("table.studies tbody tr").length;
    await hand.until(async () => (await hand.browser.run(listed, null)) === Math.min(number, 25));
    await hand.browser.back();
    await hand.reads(".sentence", new RegExp(`^All ${ALL} studies\\.$`));
  });

  test("filters narrow the map, and Back from a study leads to the same view", async () => {
    await hand.open(`${site}/`);
    await hand.click({ css: ".filters input", name: "Breast" });
    await hand.reads(".sentence", new RegExp(`^${breast} of ${ALL} studies: breast\\.$`));
    // Twice on a number chooses all of it.
    await hand.click({ css: ".years input", name: "From" }, 2);
    await hand.browser.type("2021");
    await hand.browser.press("Tab");
    const narrowed = await hand.reads(".sentence", /: breast, .*2021/);
    const study = "table.studies tbody th a, table.studies tbody td a";
    const title = await hand.text(study);
    await hand.click({ css: study });
    await hand.until(async () => (await hand.text("h1")) === title);
    await hand.browser.back();
    expect(await hand.reads(".sentence", /: breast, .*2021/)).toBe(narrowed);
  });

  test("the rows of the map fill the room below its heads, which is wide enough", async () => {
    await hand.open(`${site}/?split=`);
    const look = () => {
      const box = document.querySelector(".heatmap-box")!;
      const part = (css: string) => box.querySelector(css)!.getBoundingClientRect();
      return {
        gap: part("tbody tr").top - part("thead tr:last-child").bottom > 12,
        tooWide: box.scrollWidth > box.clientWidth,
        empty: part("tfoot").bottom < 0.8 * innerHeight,
      };
    };
    await expect
      .poll(() => hand.browser.run(look, null), { timeout: 120_000 })
      .toEqual({ gap: false, tooWide: false, empty: false });
  });

  test("words that are typed are searched for", async () => {
    const word = "glioma";
    const holding = rows.filter((study) =>
      ["title", "authors", "venue", "summary"].some((field) =>
        study[field]!.toLowerCase().includes(word),
      ),
    ).length;
    await hand.open(`${site}/`);
    await hand.click({ css: "#search" });
    await hand.browser.type(word);
    await hand.reads(".sentence", new RegExp(`^${holding} of ${ALL} studies: matching “${word}”`));
  });

  test("a view is cited, and its link shows what was cited", async () => {
    await hand.open(`${site}/?cancer_types=breast`);
    await hand.click({ css: "button", name: "Cite this view" });
    const link = await hand.value("#cite-link");
    await hand.click({ css: "dialog button", name: "Copy Link" });
    await hand.reads("dialog [role=status]", /^(Copied|Selected)/);
    await hand.browser.press("Escape");
    await hand.until(async () => (await hand.text("dialog")) === null);
    await hand.open(link);
    await hand.reads(".cited", new RegExp(`^This is what was cited: ${breast} studies, `));
  });

  test("the studies and the figure are saved as files", async () => {
    await hand.open(`${site}/?cancer_types=breast`);
    await hand.click({ css: "button", name: "Export" });
    const csv = await hand.saved({ css: "dialog button", name: "CSV, codes" }, ".codes.csv");
    expect(readRecords(csv.toString("utf8").replace("\uFEFF", ""))).toHaveLength(breast);
    const svg = await hand.saved({ css: "dialog button", name: "SVG" }, ".svg");
    expect(svg.toString("utf8")).toContain(`${breast} studies`);
    const png = await hand.saved({ css: "dialog button", name: "PNG, 300 dpi" }, ".300dpi.png");
    expect(png.subarray(1, 4).toString("latin1")).toBe("PNG");
    expect(png.length).toBeGreaterThan(20_000);
  });

  test("in a page of another site a view has its full height, and opens the map", async () => {
    await hand.open(`http://127.0.0.1:${(host.address() as AddressInfo).port}/`);
    const height = () => Number(document.querySelector("iframe")!.getAttribute("height"));
    await hand.until(async () => (await hand.browser.run(height, null)) !== 640);
    await hand.clickInFrame({ css: "table.heatmap tbody td.cell a" });
    await hand.until(async () => (await hand.browser.addresses()).length === 2);
  });

  test("the whole map in one file works from disk, and gives its table back", async () => {
    const file = resolve(inject("siteFolder"), "evidence-map.html");
    await hand.browser.goTo(`file://${file}`);
    await hand.click({ css: ".filters input", name: "Breast" });
    await hand.reads(".sentence", new RegExp(`^${breast} of ${ALL} studies: breast\\.$`));
    const saved = await hand.saved({ css: "button", name: "Save studies.csv" }, "studies.csv");
    expect(saved).toEqual(readFileSync("data/studies.csv"));
  });
}
