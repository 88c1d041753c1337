import { expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

test("rows are merged from their heads, named, renamed and taken apart, and no row moves meanwhile", async () => {
  const { page, complaints } = await open("/");
  const first = page.locator(".heatmap tbody tr").first();
  const focused = () => page.evaluate(() => document.activeElement?.textContent ?? "");
  const before = await first.boundingBox();
  await page.getByRole("button", { name: "Merge rows" }).click();
  await page.getByRole("form", { name: "Merge rows" }).waitFor();
  const merge = page.getByRole("button", { name: "Merge", exact: true });
  expect(await merge.isDisabled()).toBe(true);

  await page.locator(".heatmap").getByRole("link", { name: "Attention", exact: true }).click();
  await page.locator(".heatmap").getByRole("link", { name: "Examples", exact: true }).focus();
  await page.keyboard.press("m");
  const told = page.getByRole("form", { name: "Merge rows" }).getByRole("status");
  await expect.poll(() => told.innerText()).toBe("To count as one: attention and examples.");
  expect(await first.boundingBox()).toEqual(before);

  const name = page.getByRole("textbox", { name: /^Name/ });
  await name.fill("Text report");
  await expect.poll(() => merge.isDisabled()).toBe(true);
  await name.fill("Pointing <b>at</b>");
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("Pointing <b>at</b>");
  const named = page.url();
  expect(new URL(named).searchParams.get("called")).toMatch(/^xai_methods:.*:Pointing <b>at<\/b>$/);

  // The row counts each study once that carries any of its values.
  const total = (label: string) =>
    page.locator(".heatmap tbody tr", { hasText: label }).locator("td.margin").innerText();
  const merged = Number(await total("Pointing"));
  expect(merged).toBeLessThanOrEqual(
    Number(await total("Attention")) + Number(await total("Examples")),
  );
  expect(await page.locator(".explorer .note").allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/“Pointing <b>at<\/b>” counts .+ \+ .+ as one\./),
    ]),
  );

  await page.keyboard.press("Delete");
  await expect.poll(() => page.locator(".heatmap").innerText()).not.toContain("Pointing");
  await page.goBack();
  await expect.poll(() => page.url()).toBe(named);
  await page.getByRole("button", { name: "Undo the merge of Pointing <b>at</b>" }).first().click();
  await expect.poll(() => page.locator(".heatmap").innerText()).not.toContain("Pointing");
  expect(await focused()).not.toBe("");
  expect(complaints).toEqual([]);
});
