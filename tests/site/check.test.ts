import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { mergeChecks } from "../../src/commands/merge-checks.ts";
import type { Study } from "../../src/contract/study.ts";
import { checkableDimensions } from "../../src/dataset/companions/check-fields.ts";
import { loadEdition } from "../../src/dataset/load-edition.ts";
import { checkSample } from "../../src/evidence/checks/check-sample.ts";
import { expectAccessible } from "../support/accessibility.ts";
import { buildMap } from "../support/build-map.ts";
import { builtPages } from "../support/open-page.ts";
import { serve } from "../support/serve.ts";

/** A copy of the shipped data, with checks that two invented checkers make in this test, and its site. */
const DATA = ".build/checked-data";
const SITE = ".build/checked-site";
const NAMES = { a: "Test A (invented)", b: "<b>Test B</b> (invented)" };
const NOTE = '=HYPERLINK("http://example.org") <i>invented</i>';

const { contract, studies } = await loadEdition("data");
const dimensions = checkableDimensions(contract);
const byId = new Map(studies.map((study) => [study.id, study]));
const sampled = checkSample(contract, studies)
  .ids.slice(0, 3)
  .map((id) => byId.get(id)!);
/** Of the first study both give another code in the first dimension, so that it becomes a proposal. */
const [first] = dimensions;
const other = first!.categories.find(
  ({ value }) => !sampled[0]!.codes[first!.name]!.includes(value),
)!;

const open = builtPages();

/** Presses Tab until what has the focus is meant; fails after too many. */
async function tabTo(page: Page, meant: RegExp): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const element = document.activeElement!;
      return (element.closest("label") ?? element).textContent.trim();
    });
    if (meant.test(name)) return;
  }
  throw new Error(`Tab never reaches ${meant}`);
}

/** Waits until a heading has the focus. */
async function focusIn(page: Page, place: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([selector, words]) => {
      const focused = document.activeElement!;
      return focused.matches(selector!) && focused.textContent === words;
    },
    [place, text],
  );
}

/** Moves to an option by its first letter, and ticks it. */
async function tick(page: Page, label: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    const at = await page.evaluate(
      () => document.activeElement!.closest("label")?.querySelector(".check-label")?.textContent,
    );
    if (at === label) return page.keyboard.press("Space");
    await page.keyboard.press(label.charAt(0).toLowerCase());
  }
  throw new Error(`no key reaches ${label}`);
}

/** What a checker answers: labels, or null for "can't tell". */
type Answers = (study: Study, dimension: (typeof dimensions)[number]) => readonly string[] | null;

const asTable: Answers = ({ codes }, { name, categories }) =>
  categories.filter(({ value }) => codes[name]!.includes(value)).map(({ label }) => label);
const asA: Answers = (study, dimension) =>
  study === sampled[0] && dimension === first ? [other.label] : asTable(study, dimension);
/** As the first, but one that could not be told. */
const asB: Answers = (study, dimension) =>
  study === sampled[1] && dimension === dimensions[1] ? null : asA(study, dimension);

async function answer(page: Page, labels: readonly string[] | null): Promise<void> {
  if (labels === null) await page.keyboard.press("?");
  else for (const label of labels) await tick(page, label);
  await page.keyboard.press("Enter");
}

/** Checks the first three studies of the sample with the keyboard alone, and hands in a file. */
async function check(name: string, answers: Answers, note: string): Promise<string> {
  const { page, complaints } = await open("/check/");
  await page.waitForSelector("[data-check][data-live]");
  for (const [turn, study] of sampled.entries()) {
    await tabTo(page, turn === 0 ? /^Start with the next/ : /^Go on with the next/);
    await page.keyboard.press("Enter");
    await focusIn(page, `#checked-study`, study.title);
    await tabTo(page, new RegExp(`^${first!.categories[0]!.label}`));
    for (const [index, dimension] of dimensions.entries()) {
      if (turn === 0 && index === 2) {
        // What is kept survives a reload in the middle of a study.
        await page.reload();
        await page.waitForSelector(".check-options");
        await tabTo(page, new RegExp(`^${dimension.categories[0]!.label}`));
      }
      if (turn === 0 && index === 0 && note !== "") {
        await tick(page, answers(study, dimension)![0]!);
        await tabTo(page, /^Note/);
        await page.keyboard.type(note);
        await page.keyboard.press("Enter");
      } else await answer(page, answers(study, dimension));
    }
    expect(await page.locator("#what-stands").count()).toBe(0);
    await page.keyboard.press("Space");
    await page.keyboard.press("Enter");
    await focusIn(page, "#what-stands", "What stands in the table");
  }
  await tabTo(page, /^Your name/);
  await page.keyboard.type(name);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  expect(download.suggestedFilename()).toMatch(/^checks-.*test-[ab].*\.csv$/);
  expect(complaints).toEqual([]);
  return readFile(await download.path(), "utf8");
}

describe("blindness", () => {
  /** All that the form shows and reads out, step by step, for one study. */
  async function seen(page: Page): Promise<readonly string[]> {
    await page.waitForSelector(".check-options");
    await tabTo(page, new RegExp(`^${first!.categories[0]!.label}`));
    const steps: string[] = [];
    for (let step = 0; step <= dimensions.length; step += 1) {
      const form = page.locator("[data-check]");
      steps.push(await form.innerHTML(), await form.ariaSnapshot());
      if (step < dimensions.length) await answer(page, null);
    }
    return steps;
  }

  test("until the end the form shows and reads out the same, whatever the table holds", async () => {
    const path = `/check/?study=${sampled[0]!.id}`;
    const { page } = await open("/about/");
    await page.goto(inject("siteUrl") + path);
    const asItIs = await seen(page);

    const { page: changed } = await open("/about/");
    await changed.route("**/data/records.json", async (route) => {
      const sent = await (await route.fetch()).json();
      for (const record of sent.records) {
        for (const { name, categories } of dimensions) record.codes[name] = [categories[0]!.value];
        record.reason = "Invented: another reason.";
      }
      await route.fulfill({ json: sent });
    });
    await changed.route("**/data/map.json", async (route) => {
      const sent = await (await route.fetch()).json();
      for (const { name } of dimensions) sent.columns[name] = sent.ids.map(() => 0);
      await route.fulfill({ json: sent });
    });
    await changed.goto(inject("siteUrl") + path);
    expect(await seen(changed)).toEqual(asItIs);
  });
});

test("the form has no barrier that rules can find, at any width and in both schemes", async () => {
  const { page } = await open(`/check/?study=${sampled[0]!.id}`);
  await page.waitForSelector(".check-options");
  await expectAccessible(page, "the form");
});

describe("three studies checked twice by keyboard, and merged", () => {
  const read = async (path: string) =>
    parseHTML(await readFile(join(SITE, path, "index.html"), "utf8")).document;
  const words = (element: Element | null) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  beforeAll(async () => {
    const files = [await check(NAMES.a, asA, ""), await check(NAMES.b, asB, NOTE)];
    await rm(DATA, { recursive: true, force: true });
    await mkdir(DATA, { recursive: true });
    // Without frozen releases, which would be built too.
    await cp("data", DATA, { recursive: true, filter: (path) => !/data.releases/.test(path) });
    for (const [at, file] of files.entries()) {
      await mergeChecks(DATA, new TextEncoder().encode(file), `checks-${at}.csv`);
    }
    buildMap(SITE, DATA);
  });
  const site = serve(SITE);

  test("the page of the study says who checked it and where they differ, markup as text", async () => {
    const page = await read(`studies/${sampled[0]!.id}`);
    const [checkedBy] = [page.querySelector(".checked-by")];
    expect(words(checkedBy)).toContain(`Checked by ${NAMES.a} and ${NAMES.b}.`);
    expect(words(checkedBy)).toContain(
      `gave ${dimensions.length} codes, ${dimensions.length - 1} of them as they stand`,
    );
    const differing = [...page.querySelectorAll(".checked")].map(words);
    expect(differing).toEqual([
      `Checked: ${NAMES.a} gives “${other.label}” and ${NAMES.b} gives “${other.label}” (“${NOTE}”). This is a proposal for the next release; no code was changed by it.`,
    ]);
    expect(page.querySelectorAll(".checked-by b, .checked i, .checked a")).toHaveLength(0);
  });

  test("the methods give the share checked and the agreement, and drop that nobody checked", async () => {
    const page = await read("methods");
    const text = words(page.querySelector("main"));
    expect(text).toContain("2 people have checked codes of 3 of 171 studies so far");
    const footer = words(page.querySelector("footer"));
    for (const part of [text, footer]) expect(part).not.toMatch(/no human expert has checked/i);
    expect(footer).toContain("2 people have checked codes of 3 of 171 studies so far");
    const rows = [...page.querySelectorAll(".check-agreement tbody tr")].map((row) =>
      [...row.children].map(words),
    );
    expect(rows).toHaveLength(dimensions.length);
    // Wilson's interval of 2 of 3 is 21% to 94%, of 3 of 3 44% to 100%.
    expect(rows[0]!.slice(0, 3)).toEqual([first!.title, "4 of 6", "67%"]);
    expect(rows[0]!.slice(4, 7)).toEqual(["0", "2 of 3", "21% to 94%"]);
    expect(rows[1]!.slice(0, 3)).toEqual([dimensions[1]!.title, "5 of 5", "100%"]);
    expect(rows[1]!.slice(4, 7)).toEqual(["1", "3 of 3", "44% to 100%"]);
  });

  test("each gap says whether checks would change it", async () => {
    const page = await read("gaps");
    const said = [...page.querySelectorAll(".gap-checked")].map(words);
    expect(said.length).toBeGreaterThan(0);
    expect(said.length).toBe(page.querySelectorAll(".gap-facts").length);
    for (const text of said) {
      expect(text).toMatch(/^(Checks of 3 studies so far would not|With the codes that checkers)/);
    }
  });

  test("the map shows the checked studies alone where it is asked to", async () => {
    const { page } = await open("/about/");
    await page.goto(`${site()}/?checks=yes`);
    await expect
      .poll(() => page.locator(".sentence").innerText())
      .toBe("3 of 171 studies: checked by people.");
  });
});
