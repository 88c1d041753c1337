import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import { expectAccessible, LIVE, PLAIN } from "../support/accessibility.ts";
import { axeFaults } from "../support/axe-faults.ts";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

// What a choice and a notice put over the map differs on a phone; colours of cells do not.
test.each([
  ["a chosen empty cell", "/?xai_methods=group:examples&modalities=ultrasound", LIVE],
  ["everything unfolded under the lens", "/?open=all&lens=on", PLAIN],
  ["shares", "/?show=row-share&rowsorder=similarity", PLAIN],
  ["observed against expected", "/?show=ratio", PLAIN],
  ["a comparison", "/?years=2021-2023&vs=difference&vs.years=2018-2020", PLAIN],
  ["two maps", "/?years=2021-2023&vs=side&vs.years=2018-2020", PLAIN],
  ["another pair of dimensions", "/?rows=cancer_types&cols=xai_validation&missing=show", PLAIN],
  ["a notice", "/?nonsense=1", LIVE],
])("axe finds nothing with %s", async (_, path, tried) => {
  const { page } = await open(path);
  await expectAccessible(page, path, tried);
});

test("axe finds nothing after every fold of the page was opened", async () => {
  const unfold = async (summaries: Locator) => {
    for (const summary of await summaries.all()) {
      if (await summary.isVisible()) await summary.click();
    }
  };
  const { page } = await open("/");
  await unfold(page.locator("summary"));
  await page.getByRole("combobox", { name: "Search" }).fill("gra");
  await expectAccessible(page, "unfolded", LIVE.slice(0, 1));

  const { page: phone } = await open("/", { width: 360 });
  await unfold(phone.locator("summary"));
  await expectAccessible(phone, "unfolded", LIVE.slice(-1));
  // Over the map, one after the other.
  await phone.getByRole("button", { name: "Change map" }).click();
  await unfold(phone.locator("#map-controls summary"));
  expect(await axeFaults(phone), "Change map").toEqual([]);
  await phone.locator("#map-controls").getByRole("button", { name: "Close" }).click();
  await phone.getByRole("button", { name: "Filters" }).click();
  await unfold(phone.locator("#filters summary"));
  await phone.getByRole("combobox", { name: "Search" }).fill("gra");
  await expectAccessible(phone, "Filters", LIVE.slice(-1));
});
