import fc from "fast-check";
import { expect, it } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { gapList } from "../../../src/evidence/gaps/gap-list.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { verdictsOver } from "../../../src/evidence/gaps/verdicts.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import { expectQualityGaps, expectThreeWayGaps, expectVerdicts } from "./compare-lists.ts";
import type { PlainMerges } from "./plain-count.ts";
import { smallTables } from "./small-tables.ts";

const anyMerges = fc.constantFrom<PlainMerges>({}, { alpha: ["a2~a3"], beta: ["b1~b3"] });

it("finds of every cell what exact fractions find, over one family for each tail", () => {
  fc.assert(
    fc.property(smallTables, anyMerges, ({ codebook, studies, thresholds }, merges) => {
      const table = evidenceTable(codebook, studies);
      const found = verdictsOver(table, allBits(table.size), thresholds, merges);
      expectVerdicts(found, codebook, studies, thresholds, merges);
    }),
    { numRuns: 300 },
  );
});

it("lists the three-way gaps that a plain count finds", () => {
  const dimensions = ["alpha", "beta", "gamma"] as const;
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const table = evidenceTable(codebook, studies);
      const found = threeWayGaps(table, dimensions, () => allBits(table.size), thresholds);
      expectThreeWayGaps(found, codebook, studies, dimensions, thresholds);
    }),
    { numRuns: 200 },
  );
});

it("lists the quality gaps that a plain count finds", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const table = evidenceTable(codebook, studies);
      const found = qualityGaps(table, () => allBits(table.size), thresholds);
      expectQualityGaps(found, codebook, studies, thresholds);
    }),
    { numRuns: 200 },
  );
});

it("counts over the context alone, as if the other studies were not in the table", () => {
  fc.assert(
    fc.property(smallTables, fc.nat(), ({ codebook, studies, thresholds }, seed) => {
      const inside = (i: number) => ((seed >> (i % 31)) & 1) === 1;
      const whole = evidenceTable(codebook, studies);
      const part = evidenceTable(
        codebook,
        studies.filter((_, i) => inside(i)),
      );
      const context = allBits(whole.size).map((word, w) =>
        Array.from({ length: 32 }, (_, bit) =>
          inside(w * 32 + bit) ? (1 << bit) >>> 0 : 0,
        ).reduce((kept, bit) => (kept | (word & bit)) >>> 0, 0),
      );
      expect(gapList(whole, () => context, thresholds)).toEqual(
        gapList(part, () => allBits(part.size), thresholds),
      );
    }),
  );
});

it("says the same of two entries in either order", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const table = evidenceTable(codebook, studies);
      const { cells, of } = verdictsOver(table, allBits(table.size), thresholds);
      for (const { row, col, finding } of cells) {
        expect(of(row.coded, col.coded)).toEqual(finding);
        expect(of(col.coded, row.coded)).toEqual(finding);
      }
    }),
  );
});
