import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { defaultThresholds } from "../../src/evidence/gaps/thresholds.ts";
import { readRecords } from "../data/plain-csv.ts";
import { expectAccessible } from "../support/accessibility.ts";
import { builtPages } from "../support/open-page.ts";
import { type PlainCell, plainVerdicts } from "../unit/gaps/plain-count.ts";
import { toNumber } from "../support/fractions.ts";

const openPage = builtPages();
const folder = inject("siteFolder");
const { contract, studies } = await loadEdition("data");
const usual = defaultThresholds(contract);

/** Opens a page and waits for the list's own script, which `builtPages` does not know. */
async function open(path: string, settings?: Parameters<typeof openPage>[1]) {
  const opened = await openPage(path, settings);
  if (settings?.javaScript !== false) await live(opened.page);
  return opened;
}

async function live(page: Page) {
  await page.mouse.move(1, 1);
  await page.mouse.move(2, 2);
  await page.waitForSelector("[data-gaps][data-live] .gap-filters");
}

/** Every cell with its mark, such as "gap", and the lasting names of its two entries, counted row by row. */
function countedCells(of: typeof studies, thresholds: typeof usual) {
  const lastingName = ({ row, col }: PlainCell) =>
    [row.key, col.key]
      .map((key) => key.replace("=group:", "=group.").replace("=", "--"))
      .sort()
      .join("--");
  return plainVerdicts(contract, of, thresholds).cells.map((cell) => {
    return { ...cell, name: lastingName(cell), mark: cell.kind };
  });
}

// Exact fractions take their time.
const counted = new Map<string, ReturnType<typeof countedCells>>();

function plainMarks(of: typeof studies, changed: Partial<typeof usual> = {}) {
  const key = `${of.length} ${JSON.stringify(changed)}`;
  const cells = counted.get(key) ?? countedCells(of, { ...usual, ...changed });
  counted.set(key, cells);
  return cells;
}

/** Lasting names of the cells of a mark, "gap--…", sorted. */
function plainNames(mark: string, of = studies, changed: Partial<typeof usual> = {}): string[] {
  return plainMarks(of, changed)
    .filter((cell) => cell.mark === mark)
    .map(({ name }) => `${mark}--${name}`)
    .sort();
}

/** Names of a kind in the list, solid or not, under others or not, all of them asked for. */
async function listed(page: Page, kind: string): Promise<string[]> {
  const place = page.locator(".gaps section", { has: page.locator(`li[id^="${kind}--"]`) });
  const more = place.getByRole("button", { name: /^Show \d+ more/ });
  while ((await more.count()) > 0) await more.first().click();
  const names = await place
    .locator(`li[id^="${kind}--"]`)
    .evaluateAll((all) => all.map(({ id }) => id));
  return names.sort();
}

const LABELS = { gap: "Knowledge gaps", thin: "Thin cells", cluster: "Clusters" } as const;

/** How many of a kind the filters say there are. */
const shownCount = async (page: Page, kind: keyof typeof LABELS) =>
  Number(
    await page
      .locator(".gap-filters label", { hasText: LABELS[kind] })
      .locator(".count")
      .innerText(),
  );

describe("the list of the whole table", () => {
  const { document } = parseHTML(readFileSync(join(folder, "gaps/list/index.html"), "utf8"));
  const names = [...document.querySelectorAll(".plain-gaps li[id]")].map(({ id }) => id);

  test.each(["gap", "thin", "cluster"])(
    "holds each %s that a plain count finds, and no other",
    (mark) => {
      const found = names.filter((name) => name.startsWith(`${mark}--`)).sort();
      expect(found.length).toBeGreaterThan(0);
      expect(found).toEqual(plainNames(mark));
    },
  );

  test("ranks knowledge gaps by what is expected, with the numbers of a plain count", () => {
    const cells = plainMarks(studies).filter(({ mark }) => mark === "gap");
    const byName = new Map(cells.map((cell) => [`gap--${cell.name}`, cell]));
    const expected = names
      .filter((name) => byName.has(name))
      .map((name) => {
        const { a, b, total } = byName.get(name)!;
        const text = document.querySelector(`[id="${name}"]`)!.textContent!;
        expect(text).toMatch(/^\s*No study (combines|is known to combine) /);
        expect(text).toContain(`from ${a} stud`);
        expect(text).toContain(` and ${b} with `);
        expect(text).toContain(`${((a * b) / total).toFixed(1)} would be expected`);
        return (a * b) / total;
      });
    expect(expected).toEqual(expected.toSorted((x, y) => y - x));
  });

  test("calls what not one study reports unknown, never none", () => {
    const lines = [...document.querySelectorAll(".plain-gaps li[id]")];
    const about = lines.filter(({ id }) => /^(none|unknown)--/.test(id));
    expect(about.length).toBeGreaterThan(100);
    for (const { id, textContent } of about) {
      const [kind, rest] = id.split(/--(.*)/s) as [string, string];
      const quality = contract.indicators.find((one) => rest.startsWith(`${one.id}--`))!;
      const [, one, two] = /^(.*)--(.*?--.*)$/.exec(rest.slice(quality.id.length + 2)) ?? [];
      const entries = [one!, two!].map((part) => part.split("--") as [string, string]);
      const dimension = contract.dimensions.find(({ name }) => name === quality.dimension)!;
      const unknown = dimension.categories.filter((c) => c.missing).map((c) => c.value);
      const inside = studies.filter(({ codes }) =>
        entries.every(([name, entry]) => {
          const all = contract.dimensions.find((d) => d.name === name)!.categories;
          const values = all
            .filter((c) => !c.missing && (c.value === entry || `group.${c.group}` === entry))
            .map((c) => c.value);
          return codes[name]!.some((value) => values.includes(value));
        }),
      );
      const own = inside.map(({ codes }) => codes[quality.dimension]!);
      const silent = own.filter((values) => values.every((value) => unknown.includes(value)));
      expect(
        own.flat().some((value) => quality.values.includes(value)),
        id,
      ).toBe(false);
      expect(silent.length === own.length ? "unknown" : "none", id).toBe(kind);
      expect(textContent, id).toMatch(
        kind === "unknown" ? /^\s*Nobody says: of the / : /^\s*None of the |, and none /,
      );
    }
  });

  test("is the one in the file, row by row", () => {
    const text = readFileSync(join(folder, "gaps/gaps.csv"), "utf8");
    const rows = readRecords(text.replaceAll("\r\n", "\n"));
    expect(rows.map(({ name }) => name!).sort()).toEqual(names.toSorted());
    for (const row of rows) {
      const line = document.querySelector(`[id="${row["name"]}"]`)!.textContent!;
      expect(line).toContain(row["sentence"]!);
    }
  });
});

describe("the answer that the page opens with", () => {
  const { document } = parseHTML(readFileSync(join(folder, "gaps/index.html"), "utf8"));
  const text = readFileSync(join(folder, "gaps/gaps.csv"), "utf8").replaceAll("\r\n", "\n");
  const rows = readRecords(text);
  const plain = (element: Element | null) => element!.textContent!.replace(/\s+/g, " ").trim();
  const [first, second, third] = [...document.querySelectorAll(".gap-answer > p")].map(plain);

  test("comes first, and counts the solid findings that stand as cards", () => {
    expect(document.querySelector("main h1, main p")!.matches("h1")).toBe(true);
    expect(document.querySelector("main p")!.closest(".gap-answer")).not.toBeNull();
    const solid = rows.filter((row) => row["solid"] === "yes");
    const of = (kind: string) => solid.filter((row) => row["kind"] === kind).length;
    expect(first).toContain(`${solid.length} findings are solid among ${studies.length} studies`);
    expect(first).toContain(`${of("gap")} gaps`);
    expect(first).toContain(`${of("thin")} thin cells`);
    expect(first).toContain(`${of("cluster")} clusters`);
    const cards = [...document.querySelectorAll(".gap-cards li[id]")].map(({ id }) => id);
    expect(cards.sort()).toEqual(solid.map(({ name }) => name!).sort());
    for (const id of cards) {
      const card = document.querySelector(`[id="${id}"]`)!;
      const where = id.startsWith("gap--") ? "both codings and at every threshold" : "both codings";
      expect(plain(card)).toContain(`Solid: holds in ${where}.`);
    }
    const links = [...document.querySelectorAll(".gap-answer a")];
    expect(links.map((link) => link.getAttribute("href"))).toEqual(
      solid.filter(({ kind }) => kind === "gap").map(({ name }) => `#${name}`),
    );
    expect(second).toMatch(/^Gaps, where no study combines the two: MRI with lung, /);
  });

  test("says how many empty cells a plain count finds, and how many chance alone would leave", () => {
    // P(none) by drawing the b carriers one after the other from those without a.
    const none = ({ total, a, b }: PlainCell) =>
      Array.from({ length: b }, (_, at) => (total - a - at) / (total - at)).reduce(
        (product, share) => product * Math.max(share, 0),
        1,
      );
    const cells = plainMarks(studies).filter(
      ({ a, b, total, row, col }) =>
        a * b >= total && ![row, col].some(({ key }) => key.includes("=group:")),
    );
    const empty = cells.filter(({ inCell }) => inCell === 0).length;
    const byChance = cells.reduce((sum, cell) => sum + none(cell), 0).toFixed(1);
    expect(third).toContain(
      `of the ${cells.length} cells of two single values with 1 or more studies expected, ` +
        `${empty} are empty, and about ${byChance} would be empty by chance alone`,
    );
  });

  test("is followed by rows with n, e, p and q, where they hold, and plain words", () => {
    for (const entry of document.querySelectorAll(".gap-entry")) {
      const kind = entry.id.split("--")[0]!;
      const numbers = plain(entry.querySelector(".gap-numbers"));
      const all = !["unknown", "stale"].includes(kind);
      expect(numbers, entry.id).toMatch(all ? /^n \d+ · e \S+ · p .+ · q .+$/ : /^n \d+$/);
      expect(plain(entry.querySelector(".gap-standing"))).toMatch(/coding|coder/);
      if (kind === "empty") expect(plain(entry)).toContain("maybe chance");
      if (["gap", "thin", "cluster", "empty"].includes(kind)) {
        expect(plain(entry.querySelector("details"))).toContain("studies that could stand here");
      }
    }
    expect(plain(document.querySelector("main"))).not.toMatch(/leaves out|crowd/i);
  });

  test("stands above a table of how the numbers change, whose first row is the list", () => {
    const cells = [...document.querySelectorAll(".sensitivity tbody tr")].map((row) =>
      [...row.children].map(plain),
    );
    const kinds = ["gap", "thin", "cluster", "empty", "three-way", "none", "unknown", "stale"];
    const counts = kinds.map((kind) => rows.filter((row) => row["kind"] === kind).length);
    expect(cells[0]!.slice(1)).toEqual(counts.map(String));
    expect(cells.map(([changed]) => changed)).toEqual([
      "1 or more studies expected: the list",
      "2 or more studies expected",
      "3 or more studies expected",
      "Coder 1’s own codes",
      "Coder 2’s own codes",
      "CAM variants as one",
      expect.stringMatching(/^Complete cases: \d+ studies of 171$/),
    ]);
  });

  test("of a table of which some studies were coded twice says how many", () => {
    const old = readFileSync(join(folder, "r/1.0/gaps/index.html"), "utf8");
    const answer = plain(parseHTML(old).document.querySelector(".gap-answer > p"));
    expect(answer).toContain("33 of 171 studies were coded twice");
  });
});

describe("the page", () => {
  test("shows the first of each kind without JavaScript, the same as with it", async () => {
    const read = (page: Page) =>
      page
        .locator(".gap-entry")
        .evaluateAll((all) =>
          all.map((entry) => [entry.id, entry.querySelector("p")!.textContent!.trim()]),
        );
    const off = await read((await open("/gaps/", { javaScript: false })).page);
    const on = await read((await open("/gaps/")).page);
    expect(off.length).toBeGreaterThan(30);
    expect(on).toEqual(off);
    const kinds = new Set(off.map(([id]) => id!.split("--")[0]));
    expect([...kinds].sort()).toEqual(
      ["gap", "thin", "empty", "three-way", "none", "unknown", "stale", "cluster"].sort(),
    );
  });

  test("stays small", async () => {
    const { page } = await open("/gaps/");
    expect(await page.evaluate(() => document.querySelectorAll("*").length)).toBeLessThan(5000);
  });

  test("shows more when asked, and lists what a plain count finds", async () => {
    const { page, complaints } = await open("/gaps/");
    expect(await listed(page, "gap")).toEqual(plainNames("gap"));
    expect(complaints).toEqual([]);
  });

  test("follows filters: what is listed is what the selected studies have", async () => {
    const { page } = await open("/gaps/?years=2021-2022&kind=gap,cluster");
    const of = studies.filter(({ year }) => year === 2021 || year === 2022);
    expect(await page.locator(".sentence").innerText()).toContain(`${of.length} of 171 studies`);
    expect(await listed(page, "gap")).toEqual(plainNames("gap", of));
    expect(await listed(page, "cluster")).toEqual(plainNames("cluster", of));
    expect(await page.locator("#thin-cells").count()).toBe(0);
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(() => shownCount(page, "gap")).toBe(plainNames("gap").length);
    expect(new URL(page.url()).search).toBe("?kind=gap,cluster");
  });

  test("lists by level and among other dimensions", async () => {
    const { page } = await open("/gaps/?kind=gap&level=groups");
    const grouped = plainNames("gap").filter((name) => name.includes("--group."));
    expect(await listed(page, "gap")).toEqual(grouped);
    await page.locator(".gap-filters summary").click();
    await page.getByLabel("Level").selectOption("values");
    await expect
      .poll(() => shownCount(page, "gap"))
      .toBe(plainNames("gap").length - grouped.length);
    await page.getByLabel("Task", { exact: true }).uncheck();
    await expect.poll(() => new URL(page.url()).search).toContain("among=");
    expect((await listed(page, "gap")).some((name) => name.includes("--tasks--"))).toBe(false);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => shownCount(page, "gap")).toBe(grouped.length);
  });

  test("says what it cannot follow, and nothing of the map's own settings", async () => {
    const { page, complaints } = await open(
      "/gaps/?rows=tasks&cols=models&show=ratio&kind=gap,lost&colour=blue",
    );
    const notice = await page.locator(".notice").innerText();
    expect(notice).toContain("lost");
    expect(notice).toContain("colour=blue");
    expect(notice).not.toContain("rows=");
    // Those that are solid and those that are not.
    const ids = await page.locator(".gaps section h2").evaluateAll((all) => all.map((h) => h.id));
    expect(ids).toEqual(["solid", "tested"]);
    expect(await page.locator('.gap-entry:not([id^="gap--"])').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test("saves the list as it is shown", async () => {
    const { page } = await open("/gaps/?kind=thin,cluster");
    const saved = page.waitForEvent("download");
    await page.getByRole("button", { name: /^This list/ }).click();
    const text = readFileSync(await (await saved).path(), "utf8").replaceAll("\r\n", "\n");
    const found = readRecords(text).map(({ name }) => name!);
    expect(found.sort()).toEqual([...plainNames("thin"), ...plainNames("cluster")].sort());
  });
});

describe("thresholds", () => {
  /** Marked cells of the map that is shown. */
  const gapsOnMap = (page: Page) => page.locator("table.heatmap td.cell.gap").count();
  /** Gaps between the groups of rows and the columns of the map as it opens. */
  const onMap = (changed: Partial<typeof usual>) =>
    plainNames("gap", studies, changed).filter(
      (name) => name.includes("--xai_methods--group.") && name.includes("--modalities--"),
    ).length;

  test("in the address change map and list alike, with and without reload", async () => {
    // A map of two dimensions marks each gap of the two in its cell.
    const { page } = await open("/gaps/?split=&expected=3");
    const strict = plainNames("gap", studies, { expected: 3 });
    expect(await listed(page, "gap")).toEqual(strict);

    await page.locator(".thresholds summary").click();
    const input = page.getByLabel(
      "Empty cells and quality gaps: at least this many studies expected",
    );
    expect(await input.inputValue()).toBe("3");
    await input.fill("0.5");
    await input.press("Enter");
    const loose = plainNames("gap", studies, { expected: 0.5 });
    await expect.poll(() => shownCount(page, "gap")).toBe(loose.length);
    expect(new URL(page.url()).search).toBe("?split=&expected=0.5");
    await page.reload();
    await live(page);
    expect(await listed(page, "gap")).toEqual(loose);

    await page.getByRole("link", { name: "The map of this selection" }).click();
    await page.waitForSelector("[data-explorer][data-live]");
    expect(new URL(page.url()).search).toBe("?split=&expected=0.5");
    await expect.poll(() => gapsOnMap(page)).toBe(onMap({ expected: 0.5 }));
    await page.locator(".thresholds summary").click();
    await page
      .getByLabel("Empty cells and quality gaps: at least this many studies expected")
      .fill("2");
    await page.keyboard.press("Enter");
    await expect.poll(() => gapsOnMap(page)).toBe(onMap({ expected: 2 }));
    await page.getByRole("link", { name: "Gaps and clusters in words" }).click();
    await live(page);
    expect(new URL(page.url()).search).toBe("?split=&expected=2");
    expect(await listed(page, "gap")).toEqual(plainNames("gap", studies, { expected: 2 }));
  });

  test("of the false discovery rate widen thin cells and clusters", async () => {
    const { page } = await open("/gaps/?fdr=0.3&kind=thin,cluster");
    const wide = (mark: string) =>
      plainMarks(studies, { fdr: 0.3 }).filter((cell) => cell.mark === mark);
    expect(await shownCount(page, "thin")).toBe(wide("thin").length);
    expect(await shownCount(page, "cluster")).toBe(wide("cluster").length);
    for (const { qLow } of wide("thin")) expect(toNumber(qLow!)).toBeLessThanOrEqual(0.3);
  });

  test("out of bounds are taken back", async () => {
    const { page } = await open("/gaps/");
    await page.locator(".thresholds summary").click();
    const input = page.getByLabel("Gaps, thin cells and clusters: false discovery rate up to");
    await input.fill("7");
    await input.press("Enter");
    await expect.poll(() => input.inputValue()).toBe("0.1");
    expect(new URL(page.url()).search).toBe("");
  });
});

describe("a lasting name", () => {
  const file = readFileSync(join(folder, "gaps/gaps.csv"), "utf8").replaceAll("\r\n", "\n");
  const rows = readRecords(file);
  const names = rows.map(({ name }) => name!);

  test("leads to its gap, wherever in the list it stands", async () => {
    const within = rows.findIndex((row) => row["within"] !== "");
    for (const at of [0, 20, within, 100, 300, names.length - 1]) {
      const { page, complaints } = await open(`/gaps/#${names[at]}`);
      const entry = page.locator(`[id="${names[at]}"]`);
      await expect.poll(() => entry.count(), { timeout: 10_000 }).toBe(1);
      await expect
        .poll(() => entry.evaluate((e) => e.getBoundingClientRect().top), { timeout: 10_000 })
        .toBeLessThan(900);
      expect(await entry.evaluate((e) => e.getBoundingClientRect().bottom)).toBeGreaterThan(0);
      expect(await entry.evaluate((e) => e === document.activeElement)).toBe(true);
      expect(await page.locator(".notice").count()).toBe(0);
      expect(complaints).toEqual([]);
    }
  });

  test("that is no gap here says so", async () => {
    const empty = names.find((name) => name.startsWith("empty--"))!;
    const { page } = await open(`/gaps/?expected=1000#${empty}`);
    await expect.poll(() => page.locator(".notice").innerText()).toContain(empty);
  });

  test("keeps the filters it was found with, and goes to its cell on the map", async () => {
    const { page } = await open("/gaps/?years=2020-2023&kind=gap");
    const entry = page.locator(".gap-entry").first();
    const id = await entry.getAttribute("id");
    await entry.getByRole("link", { name: /^Lasting link/ }).click();
    expect(page.url().slice(page.url().indexOf("?"))).toBe(`?years=2020-2023&kind=gap#${id}`);
    await entry.getByRole("link", { name: /^On the map/ }).click();
    await page.waitForSelector("[data-explorer][data-live]");
    await expect.poll(() => page.locator("td.cell.chosen").count()).toBe(1);
    expect(await page.locator("td.cell.chosen.gap").count()).toBe(1);
    expect(new URL(page.url()).search).toContain("years=2020-2023");
  });
});

test("axe finds nothing where everything is unfolded and a notice shows", async () => {
  const { page, complaints } = await open("/gaps/?years=2021-2023&fdr=0.2&lost=1");
  for (const summary of await page.locator("summary").all()) await summary.click();
  await expectAccessible(page, "/gaps/ unfolded");
  expect(complaints).toEqual([]);
});

describe("the tiles", () => {
  test("hold share, counts and years that a plain count finds, and lead to their studies", async () => {
    const { page } = await open("/gaps/");
    const tiles = page.locator(".tiles > li");
    expect(await tiles.count()).toBe(contract.indicators.length);
    for (const [at, { dimension, values }] of contract.indicators.entries()) {
      const having = studies.filter(({ codes }) =>
        codes[dimension]!.some((v) => values.includes(v)),
      );
      const { categories } = contract.dimensions.find(({ name }) => name === dimension)!;
      const isMissing = (code: string) =>
        categories.some(({ value, missing }) => missing && value === code);
      const tile = tiles.nth(at);
      expect(await tile.innerText()).toContain(`${having.length} of ${studies.length}`);
      const years = await tile.locator("details li").allTextContents();
      const plain = [2018, 2019, 2020, 2021, 2022, 2023].map((year) => {
        const own = (list: typeof studies) => list.filter((study) => study.year === year).length;
        const silent = own(studies.filter(({ codes }) => codes[dimension]!.every(isMissing)));
        return `${year}: ${own(having)} of ${own(studies)}${silent > 0 ? `, ${silent} silent` : ""}`;
      });
      expect(years.map((text) => text.trim())).toEqual(plain);
    }
    await tiles.first().locator("a").click();
    await page.waitForSelector("[data-explorer][data-live]");
    await expect.poll(() => page.locator(".sentence").innerText()).toMatch(/^36 of 171 studies/);
  });
});
