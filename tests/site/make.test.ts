import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { unzipSync, zipSync } from "fflate";
import type { Browser, BrowserContext, Download, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { guessContract } from "../../src/dataset/guess/guess-contract.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { readSource } from "../../src/dataset/readers/read-source.ts";
import { guessedFrom } from "../data/team-tables/guessed.ts";
import { bytesOf } from "../data/shipped.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { launchBrowser } from "../support/browser.ts";

const TABLES = "tests/fixtures/tables";
const ROOM = ".build/make";
/** How long a step may take on a busy machine. */
const SOON = { timeout: 30_000 };
/** Invented: as in the tests of edits. */
const TEXT = `Title,Year,Method,Crop
Invented one,2019,"Mulch, Shade",Maize
Invented two,2020,Mulch,Maize
Invented three,2020,Shade,Corn
Invented four,2021,Mulch,Corn
Invented five,2021,"Mulch, Shade",Rice
Invented six,2022,Shade,Rice
Invented seven,2022,Mulch,NA
Invented eight,2022,Shade,Rice
`;

let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];
const asked: string[] = [];

beforeAll(async () => {
  rmSync(ROOM, { recursive: true, force: true });
  mkdirSync(ROOM, { recursive: true });
  browser = await launchBrowser();
  context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  listen(page);
  await page.goto(`${inject("siteUrl")}/make/`);
  await page.locator("[data-make][data-live]").waitFor(SOON);
});
afterAll(() => browser.close());

function listen(to: Page): void {
  to.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  to.on("pageerror", (error) => complaints.push(error.message));
  to.on("request", (request) => asked.push(request.url()));
}

const status = () => page.locator(".make-status").innerText();

/** Drops a file on the page, as a reader does. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  const another = page.getByRole("button", { name: "Another table" });
  if (await another.isVisible()) await another.click();
  // By a file on disk: what is sent to a browser is limited to 50 MB.
  const file = join(ROOM, name);
  writeFileSync(file, bytes);
  await page.setInputFiles(".make-file", file);
}

/** Numbers of the map's cells as a reader sees them, row by row, with heads and margins. */
const numbers = (of: Page) =>
  of
    .locator("table.heatmap")
    .first()
    .evaluate((table) =>
      [...(table as HTMLTableElement).rows].map((row) =>
        [...row.cells].map((cell) => cell.textContent.trim()).join(" | "),
      ),
    );

const taken = async (press: () => Promise<void>): Promise<Download> => {
  const [download] = await Promise.all([page.waitForEvent("download", SOON), press()]);
  return download;
};

test("before a file is chosen the page is less than 30 KB, and its policy lets it ask no other server", async () => {
  const fresh = await (await browser.newContext()).newPage();
  const sizes: Promise<number>[] = [];
  fresh.on("response", (response) =>
    sizes.push(response.body().then((body) => brotliCompressSync(body).length)),
  );
  await fresh.goto(`${inject("siteUrl")}/make/`, { waitUntil: "networkidle" });
  const sum = (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
  expect(sum).toBeLessThan(30_000);
  const policy = fresh.locator('meta[http-equiv="content-security-policy"]');
  expect(await policy.getAttribute("content")).toContain("connect-src 'self'");
  await fresh.context().close();
});

test.each(readdirSync(TABLES).filter((name) => !name.endsWith(".md")))(
  "%s counts as new-map counts it",
  async (name) => {
    const bytes = readFileSync(join(TABLES, name));
    const { contract, studies, problems } = await guessedFrom(bytes);
    await drop(name, bytes);
    if (contract === null) {
      await expect.poll(status, SOON).toContain(problems.length > 0 ? "No column" : "fault");
      return;
    }
    await expect
      .poll(status, SOON)
      .toContain(
        `The map shows ${studies.length} ${studies.length === 1 ? "study" : "studies"} and ${contract.dimensions.length} dimensions`,
      );
    expect(await page.locator(".make-map tfoot td.total").first().innerText()).toBe(
      String(studies.length),
    );
    const { rows, cols } = contract.defaults;
    const chosen = (label: string) => page.locator(".make-axes").getByLabel(label).inputValue();
    expect([await chosen("Rows"), await chosen("Columns")]).toEqual([rows, cols]);
  },
);

test("what is edited shows at once, is undone and done again, and saves as a folder and as a file", async () => {
  await drop("crops.csv", bytesOf(TEXT));
  await expect.poll(status, SOON).toBe("The map shows 8 studies and 3 dimensions.");
  const column = (title: string) =>
    page.locator(".make-column").filter({ has: page.locator(".make-title", { hasText: title }) });
  await column("Method").locator("summary").click();
  await column("Method").getByLabel("Between the values of a cell").selectOption("");
  const labels = async (title: string) =>
    column(title)
      .locator(".make-value")
      .evaluateAll((rows) =>
        rows.map(
          (row) =>
            `${row.querySelector("input")!.value} ${row.querySelector(".count")!.textContent}`,
        ),
      );
  await expect.poll(() => labels("Method"), SOON).toEqual(["Mulch 3", "Shade 3", "Mulch, Shade 2"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => labels("Method"), SOON).toEqual(["Mulch 5", "Shade 5"]);
  await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => labels("Method"), SOON).toHaveLength(3);
  await page.getByRole("button", { name: "Undo" }).click();

  await column("Crop").locator("summary").click();
  await column("Crop").getByRole("button", { name: "More on Corn" }).click();
  await column("Crop").getByLabel("Merge into").selectOption("maize");
  await expect.poll(() => labels("Crop"), SOON).toEqual(["Rice 3", "Maize 4", "NA 1"]);
  await column("Crop").getByLabel("Label of Rice").fill("Paddy rice");
  await column("Crop").getByLabel("Label of Rice").press("Enter");
  await expect.poll(() => labels("Crop"), SOON).toContain("Paddy rice 3");
  const words = page.locator(".make-words");
  await words.locator("summary").click();
  await words.getByLabel("Title").fill("Invented crops");
  await words.getByLabel("Title").press("Enter");
  await expect.poll(() => page.locator(".make-name").innerText(), SOON).toBe("Invented crops");
  await expect.poll(() => page.locator(".make-progress").count(), SOON).toBe(0);
  const shown = await numbers(page);
  expect(shown.join("\n")).toContain("Paddy rice");

  const zip = await taken(() => page.getByRole("button", { name: "Save the folder" }).click());
  const archive = await readFile(await zip.path());
  const folder = join(ROOM, "crops");
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(unzipSync(archive))) {
    writeFileSync(join(folder, name), bytes);
  }
  // What a build reads and checks first.
  const { contract, studies } = await loadEdition(folder);
  const count = (dimension: string, value: string) =>
    studies.filter(({ codes }) => codes[dimension]!.includes(value)).length;
  expect(contract.site.title).toBe("Invented crops");
  expect([count("method", "mulch"), count("method", "shade")]).toEqual([5, 5]);
  expect([count("crop", "rice"), count("crop", "maize"), count("crop", "corn")]).toEqual([3, 4, 0]);

  const single = await taken(() => page.getByRole("button", { name: "Save as one file" }).click());
  const file = join(ROOM, "crops.html");
  await single.saveAs(file);
  expect(statSync(file).size).toBeLessThan(500_000);
  const html = readFileSync(file, "utf8");
  expect(html).not.toMatch(/cancer|language model/i);
  const alone = await browser.newContext({ offline: true });
  const opened = await alone.newPage();
  const before = asked.length;
  listen(opened);
  await opened.goto(`file://${resolve(file)}`);
  await opened.locator("table.heatmap").first().waitFor(SOON);
  expect(await numbers(opened)).toEqual(shown);
  expect(asked.slice(before)).toEqual([`file://${resolve(file)}`]);
  await opened.getByRole("button", { name: "Cite this view" }).click();
  const sum = opened.getByLabel("SHA-256 of the table");
  await sum.waitFor(SOON);
  expect(html).toContain(await sum.inputValue());
  await alone.close();

  await drop("crops.zip", archive);
  await expect.poll(() => page.locator(".make-name").innerText(), SOON).toBe("Invented crops");
  await expect.poll(() => numbers(page), SOON).toEqual(shown);
});

test("work is kept until it is thrown away", async () => {
  await page.reload();
  await page.getByRole("button", { name: "Go on with it" }).click();
  await expect.poll(() => page.locator(".make-name").count(), SOON).toBe(1);
  expect(await page.locator(".make-name").innerText()).toBe("Invented crops");
  await page.getByRole("button", { name: "Throw away" }).click();
  await expect.poll(status, SOON).toBe("Thrown away.");
  await page.reload();
  await page.locator("[data-make][data-live]").waitFor(SOON);
  expect(await page.locator(".make-kept").isVisible()).toBe(false);
});

test("faults stand at their row and column, and are mended there", async () => {
  const { sheet } = await readSource(bytesOf(TEXT), "t");
  const { descriptor, table } = guessContract(sheet, "crops");
  const rows = table.map((row) => row.map((cell) => `"${cell}"`).join(","));
  rows[4] = rows[4]!.replace("Corn", "Cern");
  await drop(
    "crops.zip",
    zipSync({
      "datapackage.json": bytesOf(JSON.stringify(descriptor)),
      "studies.csv": bytesOf(`${rows.join("\n")}\n`),
    }),
  );
  await expect.poll(status, SOON).toContain("The map shows 7 of 8 studies");
  expect(await page.locator(".make-faults li").innerText()).toContain("Row 5, Crop:");
  await page.getByRole("button", { name: "Take “corn”" }).click();
  await expect.poll(status, SOON).toBe("The map shows 8 studies and 3 dimensions.");
});

test("a keyboard and a screen reader find their way, on a phone too", async () => {
  await page.setViewportSize({ width: 360, height: 760 });
  await page.locator(".make-words summary").click();
  await page.locator(".make-column summary").last().click();
  await page.locator(".make-value button").first().click();
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
});

test("the worker that holds a table can ask no server for anything", async () => {
  const [worker] = page.workers();
  const answers = await worker!.evaluate((url) => {
    const attempts = [
      () => fetch(url),
      () => new XMLHttpRequest(),
      () => new WebSocket(url.replace("http", "ws")),
    ];
    return attempts.map((attempt) => {
      try {
        attempt();
        return "asked";
      } catch {
        return "refused";
      }
    });
  }, inject("siteUrl"));
  expect(answers).toEqual(["refused", "refused", "refused"]);
});

test("a file is dropped, and long work is stopped", async () => {
  await page.getByRole("button", { name: "Another table" }).click();
  await page.locator(".make-drop").evaluate((button, text) => {
    const [header = "", ...rows] = text.trim().split("\n");
    const many = Array.from({ length: 60_000 }, (_, at) => rows[at % rows.length]!);
    const data = new DataTransfer();
    data.items.add(new File([[header, ...many].join("\n")], "many.csv"));
    const dropped = { dataTransfer: data, bubbles: true, cancelable: true };
    button.dispatchEvent(new DragEvent("drop", dropped));
  }, TEXT);
  await page.getByRole("button", { name: "Stop" }).click();
  await expect.poll(status, SOON).toBe("Stopped; nothing was changed.");
  await expect.poll(() => page.workers().length, SOON).toBe(0);
  expect(await page.locator(".make-drop").isVisible()).toBe(true);
});

test("the example and the table of the site are one click away", async () => {
  await page.getByRole("button", { name: "An example table" }).click();
  await expect.poll(status, SOON).toContain("The map shows 60 studies");
  await page.getByRole("button", { name: "Another table" }).click();
  await page.getByRole("button", { name: "The table of this site" }).click();
  await expect.poll(status, SOON).toContain("The map shows 171 studies");
});

test("what is no table is named in a sentence, and the page goes on", async () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
  const bomb = zipSync({ "xl/workbook.xml": bytesOf("<workbook/>") });
  const size = bomb.findIndex(
    (_, at) => bomb[at] === 0x50 && bomb[at + 2] === 0x01 && bomb[at + 3] === 0x02,
  );
  new DataView(bomb.buffer).setUint32(size + 24, 4_000_000_000, true);
  const line = new Uint8Array(50_000_000).fill(0x61);
  for (let at = 9; at < line.length; at += 10) line[at] = 0x2c;
  for (const [name, bytes, sentence] of [
    ["renamed.csv", png, "picture (PNG)"],
    ["bomb.xlsx", bomb, "which is too large"],
    ["line.csv", line, "a line of more than 10 MB"],
    ["cut.zip", Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]), "The file"],
  ] as const) {
    await drop(name, bytes);
    await expect.poll(() => page.locator(".make").innerText(), SOON).toContain(sentence);
  }
  const markup = `Title,Kind,Place\n${[1, 2, 3, 4, 5, 6].map((n) => `<img src=x onerror=window.ran=1> ${n},"<b>a</b>",</script><script>window.ran=1</script>\nInvented ${n},=1+1,"=cmd|' /C calc'!A0"`).join("\n")}\n`;
  await drop("markup.csv", bytesOf(markup));
  await expect.poll(status, SOON).toContain("The map shows 12 studies");
  expect(await page.evaluate(() => "ran" in window)).toBe(false);
  expect(complaints).toEqual([]);
  expect(
    asked.filter((url) => !url.startsWith(inject("siteUrl")) && !url.startsWith("file:")),
  ).toEqual([]);
});
