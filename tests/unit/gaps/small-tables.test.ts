import fc from "fast-check";
import { expect, it } from "vitest";
import { allBits } from "../../../src/evidence/bits.ts";
import { cellFindings, testedTable } from "../../../src/evidence/gaps/findings.ts";
import { knowledgeGaps } from "../../../src/evidence/gaps/knowledge-gaps.ts";
import { pairsAmong } from "../../../src/evidence/gaps/pairs.ts";
import { qualityGaps } from "../../../src/evidence/gaps/quality-gaps.ts";
import { threeWayGaps } from "../../../src/evidence/gaps/three-way-gaps.ts";
import { evidenceTable } from "../../../src/evidence/table.ts";
import {
  expectKnowledgeGaps,
  expectQualityGaps,
  expectSame,
  expectThreeWayGaps,
} from "./compare-lists.ts";
import { dimensionNamed, levelsIn, plainCells, type PlainMerges } from "./plain-count.ts";
import { toNumber } from "./rational.ts";
import { smallTables } from "./small-tables.ts";

const PAIRS = pairsAmong(["alpha", "beta", "gamma", "delta", "year"]);
const MERGES: PlainMerges = { alpha: ["a2~a3"], beta: ["b1~b3"] };

const anyMerges = fc.constantFrom<PlainMerges>({}, MERGES);

it("lists the gaps, thin cells and clusters that exact fractions find, with their numbers", () => {
  fc.assert(
    fc.property(smallTables, anyMerges, ({ codebook, studies, thresholds }, merges) => {
      const table = evidenceTable(codebook, studies);
      const found = knowledgeGaps(table, PAIRS, () => allBits(table.size), thresholds, merges);
      expectKnowledgeGaps(found, codebook, studies, PAIRS, thresholds, merges);
    }),
    { numRuns: 200 },
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
    { numRuns: 300 },
  );
});

it("lists the quality gaps that a plain count finds", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const table = evidenceTable(codebook, studies);
      const everything = () => allBits(table.size);
      const { indicators } = codebook;
      const found = qualityGaps(table, PAIRS, indicators, everything, thresholds);
      expectQualityGaps(found, codebook, studies, PAIRS, thresholds);
    }),
    { numRuns: 200 },
  );
});

it("gives every cell of a map, of both levels and of a dimension with itself, its exact finding", () => {
  const names = fc.constantFrom("alpha", "beta", "gamma");
  fc.assert(
    fc.property(smallTables, names, names, anyMerges, (small, rows, cols, merges) => {
      const { codebook, studies, thresholds } = small;
      const table = evidenceTable(codebook, studies);
      const [rowDimension, colDimension] = [rows, cols].map((n) => dimensionNamed(codebook, n));
      const at = cellFindings(
        table,
        { dimension: rowDimension!, merged: merges[rows] ?? [] },
        { dimension: colDimension!, merged: merges[cols] ?? [] },
        allBits(table.size),
        thresholds,
      );
      for (const rowLevel of levelsIn(rowDimension!)) {
        for (const colLevel of levelsIn(colDimension!)) {
          const exact = plainCells(
            codebook,
            studies,
            [rows, rowLevel],
            [cols, colLevel],
            thresholds,
            merges,
          );
          for (const { row, col, count, test, mark } of exact) {
            const [rowEntry, colEntry] = [row, col].map(({ key }) => key.split("=")[1]!);
            const found = at(rowEntry!, colEntry!);
            expect(found).toMatchObject({ count, mark });
            expect(found.test === null).toBe(test === null);
            if (test && found.test) {
              expectSame(found.test.qLow, toNumber(test.qLow));
              expectSame(found.test.qHigh, toNumber(test.qHigh));
            }
          }
        }
      }
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
      const everything = () => allBits(part.size);
      const triple = ["alpha", "beta", "gamma"] as const;
      const { indicators } = codebook;
      expect(knowledgeGaps(whole, PAIRS, () => context, thresholds)).toEqual(
        knowledgeGaps(part, PAIRS, everything, thresholds),
      );
      expect(threeWayGaps(whole, triple, () => context, thresholds)).toEqual(
        threeWayGaps(part, triple, everything, thresholds),
      );
      expect(qualityGaps(whole, PAIRS, indicators, () => context, thresholds)).toEqual(
        qualityGaps(part, PAIRS, indicators, everything, thresholds),
      );
    }),
  );
});

it("mirrors a table when rows and columns are swapped", () => {
  fc.assert(
    fc.property(smallTables, ({ codebook, studies, thresholds }) => {
      const table = evidenceTable(codebook, studies);
      const all = allBits(table.size);
      const side = (name: string) =>
        ({ dimension: dimensionNamed(codebook, name), level: "values", merged: [] }) as const;
      const [alpha, beta] = [side("alpha"), side("beta")];
      const one = testedTable(table, { rows: alpha, cols: beta }, all, thresholds).findings;
      const other = testedTable(table, { rows: beta, cols: alpha }, all, thresholds).findings;
      one.forEach((line, r) => line.forEach((cell, c) => expect(other[c]![r]).toEqual(cell)));
    }),
  );
});
