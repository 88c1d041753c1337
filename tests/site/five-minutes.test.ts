import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { readRecords } from "../data/plain-csv.ts";
import { shipped } from "../data/shipped.ts";
import { builtPages, type PageSettings } from "../support/open-page.ts";

/*
 * What a reader of the map comes for, done as a reader does it, with what it may cost. Typing costs
 * nothing; each click does, and each time that something has to be scrolled to before it is seen.
 */

const open = builtPages();
const rows = readRecords(shipped("studies.csv"));

/** Studies whose row holds all of some codes, by a plain reading of the table. */
const carrying = (codes: Readonly<Record<string, string>>) =>
  rows.filter((row) =>
    Object.entries(codes).every(([field, code]) => row[field]!.split(";").includes(code)),
  ).length;

/** A reader at a page, who counts. */
async function reader(path: string, settings?: PageSettings) {
  const { page } = await open(path, settings);
  let cost = 0;
  /** Sees all of something, after a scroll where that is needed. */
  const see = async (what: Locator): Promise<string> => {
    await what.waitFor();
    if (!(await isInSight(page, what))) {
      cost += 1;
      await what.scrollIntoViewIfNeeded();
    }
    return (await what.innerText()).replace(/\s+/g, " ").trim();
  };
  const click = async (what: Locator) => {
    await see(what);
    cost += 1;
    await what.click();
  };
  return { page, see, click, cost: () => cost };
}

/** Whether the first line of something can be read where the page stands. */
async function isInSight(page: Page, what: Locator): Promise<boolean> {
  const box = (await what.boundingBox())!;
  const { width, height } = page.viewportSize()!;
  const line = Math.min(box.height, 20);
  return box.y >= 0 && box.y + line <= height && box.x >= 0 && box.x < width;
}

describe("in the first five minutes", () => {
  test("SHAP on prostate MRI: what exists, and what is nearest, in 3", async () => {
    const { page, see, click, cost } = await reader("/");
    const search = page.getByRole("combobox", { name: "Search" });
    await click(search);
    await search.pressSequentially("SHAP prostate MRI");
    await click(page.getByRole("option", { name: "Prostate and MRI as filters" }));
    const found = carrying({ xai_methods: "shap", cancer_types: "prostate", modalities: "mri" });
    await expect
      .poll(() => see(page.locator(".sentence strong")))
      .toBe(`${found} of ${rows.length} studies`);
    const without = carrying({ xai_methods: "shap", modalities: "mri" });
    expect(await see(page.locator(".answer .nearest"))).toContain(
      `${without} studies with SHAP and MRI, another cancer type`,
    );
    expect(cost()).toBeLessThanOrEqual(3);
  });

  test("breast ultrasound explanations rated by clinicians in 3", async () => {
    const { page, see, click, cost } = await reader("/");
    const search = page.getByRole("combobox", { name: "Search" });
    await click(search);
    await search.pressSequentially("breast ultrasound rated by clinicians");
    await click(page.getByRole("option", { name: "Ultrasound and Expert assessment as filters" }));
    const [cancer_types, modalities] = ["breast", "ultrasound"];
    const found = carrying({ cancer_types, modalities, xai_validation: "expert-assessment" });
    await expect
      .poll(() => see(page.locator(".sentence strong")))
      .toBe(`${found} of ${rows.length} studies`);
    const compared = carrying({ cancer_types, modalities, xai_validation: "user-study" });
    expect(await see(page.locator(".answer .nearest"))).toContain(`User study ${compared}`);
    expect(cost()).toBeLessThanOrEqual(3);
  });

  test("the three most solid gaps in 1", async () => {
    const { page, see, click, cost } = await reader("/");
    await click(page.locator(".site-header").getByRole("link", { name: "Gaps" }));
    const gaps = page.locator(".gap-entry.kind-gap.solid");
    for (let place = 0; place < 3; place += 1) {
      expect(await see(gaps.nth(place))).toMatch(/No study combines .* Solid: holds /);
    }
    expect(cost()).toBeLessThanOrEqual(1);
  });

  test("a figure with its caption for a paper in 5", async () => {
    const { page, click, cost } = await reader("/");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await click(page.getByRole("button", { name: "Export", exact: true }));
    const saved = page.waitForEvent("download");
    await click(page.getByRole("button", { name: "PNG, 300 dpi" }));
    expect((await saved).suggestedFilename()).toMatch(
      /171-studies-[\da-f]{10}-[\da-f]{6}\.300dpi\.png$/,
    );
    await click(page.getByRole("dialog").getByRole("button", { name: "Copy" }));
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toMatch(/^Studies by XAI method and modality, inside it cancer type\. All 171 studies\./);
    expect(cost()).toBeLessThanOrEqual(5);
  });

  test("a cited link on a phone in 0", async () => {
    const { page } = await open("/r/1.0/?xai_methods=shap&modalities=mri");
    await page.getByRole("button", { name: "Cite this view" }).click();
    const { pathname, search } = new URL(await page.locator("#cite-link").inputValue());
    const phone = { width: 390, height: 844, touch: true };
    const { page: small, see, cost } = await reader(pathname + search, phone);
    expect(await see(small.locator(".cited"))).toBe(
      "This is what was cited: 7 studies, fingerprint 9997c76fe8.",
    );
    expect(await see(small.locator(".sentence"))).toBe("7 of 171 studies: MRI, and SHAP.");
    expect(await see(small.locator("table.heatmap tbody tr").nth(1))).toContain("surrogates");
    expect(cost()).toBe(0);
  });
});
