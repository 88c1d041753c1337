import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";
import { spokenBelow, spokenFocus } from "../support/spoken-tree.ts";

const open = builtPages();

/** What a polite live region has told since this was asked, in order. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const told: string[] = [];
    Object.assign(globalThis, { told });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const node = target instanceof Element ? target : target.parentElement;
        const region = node?.closest("[role=status]");
        const text = region?.textContent.trim();
        if (text && text !== told.at(-1)) told.push(text);
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
}

/** A map whose numbers no later table changes. */
const MAP = "/r/1.0/";

test("the grid is told with what it holds, its size, and where each cell stands", async () => {
  const { page } = await open(`${MAP}?xai_methods=group:concepts&modalities=ct`);
  const grid = page.getByRole("grid");
  const [told] = await spokenBelow(page, "[role=grid]");
  expect(told).toMatch(
    /^grid “Studies by XAI method and modality” \(A table of 11 rows \(XAI method\) and 9 columns \(Modality\) over 171 studies\. /,
  );
  // A head, 11 groups and the totals; a head, 9 modalities and the totals.
  expect([
    await grid.getAttribute("aria-rowcount"),
    await grid.getAttribute("aria-colcount"),
  ]).toEqual(["13", "11"]);
  const places = await grid.evaluate((table) =>
    [...table.querySelectorAll("tr")].map((row) => [
      row.getAttribute("aria-rowindex"),
      [...row.children].map((cell) => cell.getAttribute("aria-colindex")).join(" "),
    ]),
  );
  expect(places).toEqual(
    Array.from({ length: 13 }, (_, row) => [String(row + 1), "1 2 3 4 5 6 7 8 9 10 11"]),
  );
  const selected = grid.locator("[aria-selected=true]");
  expect(await selected.count()).toBe(1);
  expect(await selected.locator("a").getAttribute("aria-label")).toMatch(/: Concepts, CT$/);
});

test("the tour of the map is heard in full", async () => {
  const { page } = await open(MAP);
  const tour: string[] = [];
  const go = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
    tour.push(await spokenFocus(page));
  };
  await page.locator("#map").focus();
  await go();
  await page.locator("[role=grid] a[tabindex='0']").focus();
  await go();
  await go("Home");
  await go("Space");
  await go("ArrowDown");
  await go("ArrowRight");
  await go("Control+Home");
  await go("ArrowRight");
  await go("End");
  await go("Control+End");
  expect(tour).toEqual([
    "heading “Map” level: 2",
    "link “9 studies: Activation and gradient maps, CT”",
    "link “Activation and gradient maps” (Heat maps over the image, made from a network's activations or gradients. Space shows or hides its values.) expanded: false",
    "link “Activation and gradient maps” (Heat maps over the image, made from a network's activations or gradients. Space shows or hides its values.) expanded: true",
    "link “CAM” (Class activation mapping: sums a network's last feature maps by their weights for a class, to show where the evidence for it lies.)",
    "link “2 studies: CAM, CT”",
    "link “XAI method by Modality” (Space shows or hides the values of all groups.)",
    "link “CT” (CT. Computed tomography: cross-sections of the body computed from X-ray projections.)",
    "link “Studies”",
    "link “171 studies in all”",
  ]);
});

test("what a choice, an axis, a measure and a threshold change is told", async () => {
  const { page } = await open(MAP);
  const told = await listen(page);
  const next = async (what: () => Promise<unknown>) => {
    const before = (await told()).length;
    await what();
    await expect.poll(async () => (await told()).length).toBe(before + 1);
    return (await told()).at(-1);
  };
  const cell = page.locator("[role=grid] a[tabindex='0']");
  expect(await next(() => cell.click())).toBe(
    "9 of 171 studies: CT, and activation and gradient maps.",
  );
  expect((await spokenBelow(page, ".chosen-studies"))[0]).toBe("list “9 studies”");
  // Below what is seen it follows when the browser is idle.
  await expect
    .poll(async () => (await spokenBelow(page, "table.studies"))[0])
    .toBe("table “9 studies”");
  expect(await next(() => page.getByLabel("Rows").selectOption("tasks"))).toBe(
    "Studies by task and modality. A table of 10 rows (Task) and 9 columns (Modality) over 45 studies. The largest cell holds 10 studies: Diagnosis with Ultrasound. 0 of 90 cells are gaps. Marks: false discovery rate up to 0.1, empty cells from 1 expected.",
  );
  expect(await next(() => page.getByLabel("Show", { exact: true }).selectOption("ratio"))).toMatch(
    /^Observed against expected by task and modality\. /,
  );
  await page.getByText("Thresholds", { exact: true }).click();
  const rate = page.getByLabel(/false discovery rate/);
  await rate.fill("0.01");
  expect(await next(() => rate.press("Enter"))).toMatch(/ false discovery rate up to 0\.01, /);
});

test("what the search offers is told by number", async () => {
  const { page } = await open(MAP);
  const told = await listen(page);
  await page.getByRole("combobox", { name: "Search" }).pressSequentially("prost");
  await expect.poll(told).toContain("1 filter to choose from with the arrow keys.");
});
