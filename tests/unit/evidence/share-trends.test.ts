import { expect, it } from "vitest";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { shareTrends } from "../../../src/evidence/trends.ts";
import { smallCodebook, smallStudies } from "../../fixtures/small-codebook.ts";

it("tests a quality among the studies that say, year by year", () => {
  const [tasted] = shareTrends(evidenceTable(smallCodebook, smallStudies));
  // By hand: 1 of 2 in 2001, none that says in 2002, 2 of 2 in 2003, 1 of 3 in 2004.
  expect(tasted).toMatchObject({ years: 3, saying: 7, having: 4 });
  // Years from 2001 on have the mean 13/7: T = 4 + 3 - 4 x 13/7, its variance 4/7 x 3/7 x (35 - 169/7).
  expect(tasted!.trend!.z).toBeCloseTo(-3 / 7 / Math.sqrt(((4 / 7) * (3 / 7) * 76) / 7), 12);
});
