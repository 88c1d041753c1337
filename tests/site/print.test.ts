import { describe, expect, test } from "vitest";
import { builtPages } from "../support/open-page.ts";

const open = builtPages();

describe("on paper", () => {
  test.each([
    ["the map as it is", "/"],
    ["a selection", "/?cancer_types=breast&xai_methods=shap"],
    ["everything unfolded", "/?open=all"],
    ["two dimensions", "/?split="],
    ["every column", "/?foldbelow=1"],
    ["two maps", "/?vs=side&vs.years=2018-2020&years=2021-2023"],
  ])(
    "%s prints on one landscape page with its selection, legend, release and address",
    async (_, path) => {
      const { page } = await open(path, { scheme: "dark" });
      const pdf = await page.pdf({ preferCSSPageSize: true });
      // Each page object of a PDF says its size in points; A4 landscape is 842 by 595.
      const sizes = [...pdf.toString("latin1").matchAll(/\/MediaBox \[0 0 (\d+)[.\d]* (\d+)/g)];
      expect(sizes.map(([, width, height]) => [width, height])).toEqual([["841", "594"]]);
      await page.emulateMedia({ media: "print" });
      const seen = await page.evaluate(() => document.body.innerText);
      expect(seen).toContain("171 studies");
      expect(seen).toContain("cannot occur");
      expect(seen).toMatch(/Release \d/);
      // One view has one address, whatever order the reader's had.
      const address = await page.locator(".print-only:visible").innerText();
      expect([...new URL(address).searchParams].toSorted()).toEqual(
        [...new URL(page.url()).searchParams].toSorted(),
      );
      expect(seen).not.toContain("Unfold all");
    },
  );
});
