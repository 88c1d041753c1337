import type { Page } from "playwright-core";
import type { Codebook } from "../../src/contract/contract.ts";
import { yearDimension } from "../../src/contract/lookup.ts";
import type { Study } from "../../src/contract/study.ts";
import { hasBit } from "../../src/evidence/bits.ts";
import { searchOver } from "../../src/evidence/search.ts";
import { searchedCodes } from "../../src/evidence/searched-codes.ts";
import { evidenceTable } from "../../src/evidence/table.ts";
import { studyText } from "../../src/wire/study-text.ts";
import { readAddress } from "../../src/views/address.ts";
import { mapDimensions } from "../../src/views/view.ts";
import { plainSelection } from "../support/plain-count.ts";

/** What a page shows of its selection. */
interface Shown {
  /** Part of the address behind the question mark. */
  readonly search: string;
  /** Number in the sentence on the selection. */
  readonly selected: number;
  /** Number in the lower right corner of the map. */
  readonly inMap: number;
  /** Number on each year. */
  readonly years: readonly number[];
  /** Rows of the table of studies. */
  readonly rows: number;
}

/**
 * Makes a check of whether map, facets and table of a page agree with the studies that its address
 * selects, counted by loops.
 * @returns a function that throws Error with both when they do not; it is told how many studies the
 * table draws at first
 */
export function rightNumbers(
  codebook: Codebook,
  studies: readonly Study[],
): (page: Page, drawn: number) => Promise<void> {
  const codes = searchedCodes(evidenceTable(codebook, studies));
  const find = searchOver(studies.map(studyText), codes);
  const year = yearDimension(codebook);
  return async (page, drawn) => {
    const shown = await page.evaluate((): Shown => {
      const numberIn = (text: string | null | undefined) =>
        Number(/\d[\d,]*/.exec(text ?? "")?.[0].replaceAll(",", "") ?? NaN);
      return {
        search: location.search,
        selected: numberIn(document.querySelector(".sentence strong")?.textContent),
        inMap: numberIn(document.querySelector(".heatmap tfoot .total")?.textContent),
        years: [...document.querySelectorAll(".histogram button")].map((bar) =>
          // Its name is "2017: 3 studies".
          numberIn(bar.getAttribute("aria-label")?.split(":")[1]),
        ),
        rows: document.querySelectorAll(".study-list tbody tr").length,
      };
    });
    const { view } = readAddress(codebook, shown.search);
    const hits = find(view.filters.text);
    const found = hits ? studies.filter((_, position) => hasBit(hits, position)) : studies;
    const passing = (...ignored: string[]) =>
      plainSelection(codebook, found, view.filters, null, ignored);
    const selected = passing().length;
    const byYear = year ? passing(year.name) : [];
    const expected: Shown = {
      search: shown.search,
      selected,
      inMap: passing(...mapDimensions(view)).length,
      years: (year?.categories ?? []).map(
        ({ value }) => byYear.filter(({ codes }) => codes[year!.name]!.includes(value)).length,
      ),
      rows: Math.min(drawn, selected),
    };
    if (JSON.stringify(shown) !== JSON.stringify(expected)) {
      throw new Error(`shown ${JSON.stringify(shown)}, expected ${JSON.stringify(expected)}`);
    }
  };
}
