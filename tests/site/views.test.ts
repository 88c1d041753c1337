import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import { describe, expect, inject, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { builtPages, ready } from "../support/open-page.ts";

const open = builtPages();
const folder = inject("siteFolder");
const read = (path: string) => readFileSync(join(folder, path), "utf8");
const names = readdirSync(join(folder, "views"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** What stands in the cells of the map, row by row, with its totals. */
const CELLS = () =>
  [...document.querySelectorAll("table.heatmap tbody tr")].map((tr) =>
    [...tr.querySelectorAll("td")].map((td) => td.querySelector("a")?.textContent?.trim() ?? ""),
  );

describe("a named view", () => {
  test("there are at least eight, in the current edition and in the frozen one", () => {
    expect(names.length).toBeGreaterThanOrEqual(8);
    const frozen = readdirSync(join(folder, "r/1.0/views")).filter((n) => n !== "index.html");
    // Two of three dimensions came after the releases that are frozen.
    expect(names.filter((name) => !frozen.includes(name))).toEqual([
      "method-by-modality-and-cancer",
      "validation-by-method-and-cancer",
    ]);
    expect(names).toEqual(expect.arrayContaining(frozen));
  });

  test.each(names)(
    "%s shows the same figure without a script as the map does with one",
    async (name) => {
      const { page } = await open(`/views/${name}/`, { javaScript: false });
      const drawn = await page.evaluate(CELLS);
      const map = (await page.getByRole("link", { name: /^On the map/ }).getAttribute("href"))!;
      const { page: full, complaints } = await open(map);
      expect(await full.evaluate(CELLS)).toEqual(drawn);
      expect(drawn.flat().filter(Boolean).length).toBeGreaterThan(4);
      expect(complaints).toEqual([]);
    },
  );

  test("its numbers as a file are those of its figure", async () => {
    const { page } = await open("/views/method-by-modality/", { javaScript: false });
    const drawn = (await page.evaluate(CELLS)).flatMap((row) => row.slice(0, -1));
    // The file ends its lines with CR LF and starts with a mark of its encoding.
    const text = read("views/method-by-modality/cells.csv").replaceAll("\r", "");
    const counts = readRecords(text.replace(/^\uFEFF/, "")).map((line) => line["studies"]);
    expect(counts).toEqual(drawn.map((cell) => cell || "0"));
  });

  test("its figure folds in place, and what is chosen opens on the full map", async () => {
    const { page, complaints } = await open("/views/method-by-modality/");
    const rows = page.locator("table.heatmap tbody tr");
    const before = await rows.count();
    await page.locator("button.fold").first().click();
    expect(await rows.count()).toBeGreaterThan(before);
    await page.locator("tbody td a").first().click();
    await page.waitForURL(/\/\?.*xai_methods=/);
    await expect
      .poll(() => page.locator(".sentence").innerText(), { timeout: 20_000 })
      .toMatch(/of 171 studies: /);
    expect(complaints).toEqual([]);
  });

  test("a link to it is shown elsewhere with a picture of the size that it says", () => {
    for (const name of names) {
      const { document } = parseHTML(read(`views/${name}/index.html`));
      const tag = (property: string) =>
        document.querySelector(`meta[property="${property}"]`)!.getAttribute("content")!;
      const image = new URL(tag("og:image"));
      expect(image.protocol).toMatch(/^https?:$/);
      const png = readFileSync(join(folder, image.pathname));
      expect(png.subarray(0, 8)).toEqual(Buffer.from("\x89PNG\r\n\x1a\n", "latin1"));
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect([tag("og:image:width"), tag("og:image:height")]).toEqual(["1200", "630"]);
      expect(tag("og:title")).toBe(document.querySelector("h1")!.textContent);
    }
  });

  test("its picture has letters in it, whatever fonts the machine has", async () => {
    const { page } = await open("/views/method-by-modality/preview.png");
    const dark = await page.evaluate(async () => {
      const image = document.querySelector("img")!;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [500, 60];
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, 500, 60);
      return data.filter((value, i) => i % 4 === 0 && value < 100).length;
    });
    // The title stands there, in bold.
    expect(dark).toBeGreaterThan(500);
  });

  test("its citation names a release that is frozen, in which it stands too", () => {
    const { document } = parseHTML(read("views/terminology/index.html"));
    const citation = document.querySelector(".citation")!.textContent!;
    expect(citation).toMatch(
      /Release 1\.1, .*171 studies, fingerprint [\da-f]{10} \[data set\]\. /,
    );
    expect(citation).toMatch(/\/r\/1\.1\/views\/terminology\/$/);
  });
});

test("the map starts with questions, each with a view that answers it", async () => {
  const { page } = await open("/");
  const box = page.locator(".start-here");
  await box.locator("summary").click();
  const questions = await box
    .locator("a")
    .evaluateAll((links) =>
      links.map((link) => ({ text: link.textContent!.trim(), href: link.getAttribute("href")! })),
    );
  expect(questions.filter(({ text }) => text.endsWith("?")).length).toBeGreaterThanOrEqual(5);
  await box.locator("a").nth(2).click();
  await ready(page);
  expect(await page.locator(".lead").innerText()).toContain(questions[2]!.text);
});
