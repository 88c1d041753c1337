import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { builtPages, ready } from "../support/open-page.ts";

const open = builtPages();
const rows = readRecords(readFileSync("data/studies.csv", "utf8"));
const list = (cell: string) => cell.split(";");

/** Number in the cell of the map that stands in the row and column of these labels. */
async function cell(page: Page, rowLabel: string, colLabel: string): Promise<number> {
  return page.evaluate(
    ([row, col]) => {
      const table = document.querySelector("table.heatmap")!;
      // A narrow head shows a short label, and says the whole one.
      const text = (element: Element) => {
        const link = element.querySelector("a");
        return link?.getAttribute("aria-label") ?? link?.textContent?.trim();
      };
      const heads = [...table.querySelectorAll("thead th")];
      const column = heads.findIndex((head) => text(head) === col);
      const line = [...table.querySelectorAll("tbody tr")].find(
        (tr) => text(tr.querySelector("th")!) === row,
      )!;
      return Number(line.children[column]!.textContent!.match(/\d+/)?.[0] ?? 0);
    },
    [rowLabel, colLabel],
  );
}

/** A seeded generator, so that a failure can be seen again (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Named {
  readonly value: string;
  readonly label: string;
}

/** Labels of the single-value codes, straight from the descriptor. */
function labelsOf(field: string): readonly Named[] {
  const descriptor = JSON.parse(readFileSync("data/datapackage.json", "utf8"));
  const found = descriptor.resources[0].schema.fields.find(
    (f: { name: string }) => f.name === field,
  );
  const all: (Named & { evidenceMap?: { missing?: boolean } })[] =
    found.categories ?? found.evidenceMap.categories;
  return all.filter((category) => !category.evidenceMap?.missing);
}

describe("numbers", () => {
  const random = randomNumbers(20261125);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const axes = ["cancer_types", "modalities", "tasks", "models", "xai_methods", "xai_purposes"];

  test("20 random pairs count what the file holds", async () => {
    for (let i = 0; i < 20; i += 1) {
      const a = pick(axes);
      const b = pick(axes.filter((name) => name !== a));
      const row = pick(rows);
      // Values of one study, so that most pairs are not empty.
      const known = (field: string) =>
        labelsOf(field).filter(({ value }) => list(row[field]!).includes(value));
      if (known(a).length === 0 || known(b).length === 0) continue;
      const [va, vb] = [pick(known(a)), pick(known(b))];
      const { page } = await open(`/?rows=${a}&cols=${b}&split=&rowsby=values&colsby=values`);
      const counted = rows.filter(
        (study) => list(study[a]!).includes(va.value) && list(study[b]!).includes(vb.value),
      ).length;
      expect(await cell(page, va.label, vb.label), `${va.value} x ${vb.value}`).toBe(counted);
    }
  });

  test("20 random triples count what the file holds", async () => {
    for (let i = 0; i < 20; i += 1) {
      const row = pick(rows);
      const filter = pick(list(row["cancer_types"]!));
      const { page } = await open(`/?split=&rowsby=values&cancer_types=${filter}`);
      const method = pick(labelsOf("xai_methods"));
      const modality = pick(labelsOf("modalities"));
      const counted = rows.filter(
        (study) =>
          list(study["cancer_types"]!).includes(filter) &&
          list(study["xai_methods"]!).includes(method.value) &&
          list(study["modalities"]!).includes(modality.value),
      ).length;
      expect(await cell(page, method.label, modality.label)).toBe(counted);
    }
  });

  test("the map shows the same numbers with JavaScript on and off", async () => {
    const numbers = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll("table.heatmap tr")].map((tr) =>
          [...tr.querySelectorAll("td")].map((td) => td.textContent!.match(/^\d+/)?.[0] ?? ""),
        ),
      );
    const off = await numbers((await open("/", { javaScript: false })).page);
    const on = await numbers((await open("/")).page);
    expect(on.flat().length).toBeGreaterThan(100);
    expect(on).toEqual(off);
  });

  test("margins and total count each study once", async () => {
    const { page } = await open("/");
    const total = await page.locator("tfoot td.total").innerText();
    expect(Number(total)).toBe(rows.length);
    const mri = rows.filter((study) => list(study["modalities"]!).includes("mri")).length;
    const margins = await page.locator("tfoot td").allInnerTexts();
    expect(margins).toContain(String(mri));
  });
});

describe("a reader", () => {
  test("chooses a cell, sees its studies, goes back and forth, and reloads", async () => {
    const { page, complaints } = await open("/?split=");
    await page.locator("tbody tr").nth(0).locator("td a").nth(1).click();
    const sentence = page.locator(".sentence");
    const chosen = await sentence.innerText();
    expect(chosen).toMatch(/^\d+ of 171 studies: /);
    const count = Number(chosen.match(/^\d+/)![0]);
    expect(await page.locator("table.studies tbody tr").count()).toBe(Math.min(count, 25));
    expect(page.url()).toMatch(/xai_methods=group:.+&|modalities=mri/);
    await page.goBack();
    await expect.poll(() => sentence.innerText()).toBe("All 171 studies.");
    await page.goForward();
    await expect.poll(() => sentence.innerText()).toBe(chosen);
    await page.reload();
    await ready(page);
    expect(await sentence.innerText()).toBe(chosen);
    expect(complaints).toEqual([]);
  });

  test("reads below the map what the last cell that was pointed at holds now, and can follow it", async () => {
    const { page } = await open("/?split=");
    const pointedAt = page.locator(".heatmap tbody td.cell a").first();
    await pointedAt.hover();
    const hint = page.locator(".hint p").first();
    const before = await hint.innerText();
    await page.locator("#filters details[open] li:not(.none) input").first().check();
    await expect.poll(() => hint.innerText()).not.toBe(before);
    expect(await hint.innerText()).toBe(await pointedAt.getAttribute("aria-label"));
    // Links follow one frame behind the numbers.
    const chosen = new URL(page.url()).search.slice(1);
    await expect.poll(() => pointedAt.getAttribute("href")).toContain(chosen);
  });

  test("unfolds one group, all groups, and folds them again", async () => {
    const { page } = await open("/");
    const rowCount = () => page.locator("table.heatmap tbody tr").count();
    expect(await rowCount()).toBe(11);
    await page.locator("button.fold").first().click();
    const one = await rowCount();
    expect(one).toBeGreaterThan(11);
    await page.getByRole("button", { name: "Unfold all" }).click();
    expect(await rowCount()).toBe(11 + labelsOf("xai_methods").length);
    await page.getByRole("button", { name: "Fold all" }).click();
    expect(await rowCount()).toBe(11);
  });

  test("finds studies by words in title, authors, venue or summary", async () => {
    const { page } = await open("/");
    const holding = rows.filter((study) =>
      ["title", "authors", "venue", "summary"].some((field) =>
        study[field]!.toLowerCase().includes("glioma"),
      ),
    ).length;
    await page.getByRole("combobox", { name: "Search" }).fill("glioma");
    const sentence = page.locator(".sentence");
    await expect.poll(() => sentence.innerText()).toMatch(/ of 171 studies: matching “glioma”\.$/);
    const found = Number((await sentence.innerText()).match(/^\d+/)![0]);
    expect(found).toBe(holding);
    await page.getByRole("combobox", { name: "Search" }).fill("zzzzqqq");
    await expect.poll(() => page.locator(".sentence").innerText()).toMatch(/^0 of 171/);
    await expect.poll(() => page.locator(".study-list").innerText()).toContain("No study passes");
  });

  test("sees what is wrong with an address, and the rest of it working", async () => {
    const { page, complaints } = await open(
      "/?modalities=mri,nonsense&colour=blue&years=1900-1901&__proto__=x&q=%3Cimg%20src=x%20onerror=alert(1)%3E",
    );
    const notice = await page.locator(".notice").innerText();
    for (const part of ["nonsense", "colour=blue", "1900-1901", "__proto__"]) {
      expect(notice).toContain(part);
    }
    expect(await page.locator(".chips").innerText()).toContain("Modality: MRI");
    expect(await page.locator("main img").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("sorts the table by a column and turns it round", async () => {
    const { page } = await open("/studies/");
    const years = () => page.locator("table.studies tbody td.year").allInnerTexts();
    expect(await years()).toEqual((await years()).toSorted().toReversed());
    await page.getByRole("button", { name: /^Year/ }).click();
    expect(await years()).toEqual((await years()).toSorted());
    expect(await page.locator("th[aria-sort]").getAttribute("aria-sort")).toBe("ascending");
  });
});

describe("without JavaScript", () => {
  test("a cell leads to a list of just its studies", async () => {
    const { page } = await open("/", { javaScript: false });
    // What stands inside a modality has no page of its own; all that the modality holds has one.
    const links = await page.locator("table.heatmap tbody td.cell.whole a").all();
    expect(links.length).toBeGreaterThan(30);
    for (const link of [links[0]!, links[7]!, links.at(-1)!]) {
      const number = Number(await link.innerText());
      const href = (await link.getAttribute("href"))!;
      const target = await page.context().newPage();
      await target.goto(new URL(href, page.url()).href);
      const place = decodeURIComponent(new URL(target.url()).hash.slice(1));
      const item = target.locator(`[id="${place}"]`);
      expect(Number(await item.locator(".count").innerText())).toBe(number);
      const refs = await item
        .locator(".refs a")
        .evaluateAll((all) => all.map((a) => a.getAttribute("href")!.slice(1)));
      expect(new Set(refs).size).toBe(number);
      for (const id of refs) expect(await target.locator(`tr[id="${id}"]`).count()).toBe(1);
      await target.close();
    }
  });
});
