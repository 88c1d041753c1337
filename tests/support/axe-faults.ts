import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Rules about colours, which are all that another colour scheme can break. */
const COLOURS = ["color-contrast", "link-in-text-block"];
const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What axe finds wrong on a page as it stands, a line for each element.
 * @param rules all of them, or those about colours where the others were tried in another scheme
 */
export async function axeFaults(page: Page, rules: "all" | "colours" = "all"): Promise<string[]> {
  // In one piece inside the page: handing results over piece by piece takes four times as long, and
  // serves only frames from elsewhere.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .options({
      resultTypes: ["violations"],
      runOnly:
        rules === "all" ? { type: "tag", values: STANDARDS } : { type: "rule", values: COLOURS },
    })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
