import axe, { type AxeResults, type RunOptions } from "axe-core";
import type { Page } from "playwright-core";

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const RULES = {
  all: { type: "tag", values: STANDARDS },
  /** What another colour scheme can break. */
  colours: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  /** What another width can break where it shows the same things. */
  places: { type: "rule", values: ["target-size", "scrollable-region-focusable"] },
} satisfies Record<string, RunOptions["runOnly"]>;

/**
 * What axe finds wrong on a page as it stands, a line for each element.
 * @param rules all of them, or those that could break since the others were tried
 */
export async function axeFaults(page: Page, rules: keyof typeof RULES = "all"): Promise<string[]> {
  // Half a megabyte, and some hundred milliseconds: once a page.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(
    // As text, since what runs in the page knows axe by another way than this file.
    `axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], runOnly: RULES[rules] })})
      .then(({ violations }) => ({ violations }))`,
  )) as Pick<AxeResults, "violations">;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`),
  );
}
