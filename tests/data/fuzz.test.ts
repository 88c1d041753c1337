import fc from "fast-check";
import { expect, test } from "vitest";
import { printFault } from "../../src/dataset/faults/fault.ts";
import { readStudies } from "../../src/dataset/studies/read-studies.ts";
import { mutatedTable } from "./mutated-tables.ts";
import { contract } from "./shipped.ts";

const FILE = "data/studies.csv";
const RUNS = 5000;
/** File, row and column, and one line that says what is wrong. */
const FAULT = /^data\/studies\.csv:[1-9]\d*:[^\n]+ [^\n]+\.\)?$/;
/** The same, but a notice may be of a whole column or of the file. */
const NOTICE = /^data\/studies\.csv(?::[1-9]\d*)?(?::[^\n]+)? [^\n]+\.$/;
const CODES = new Map(
  contract.dimensions.map(({ name, categories }) => [
    name,
    new Set(categories.map(({ value }) => value)),
  ]),
);

test("5,000 mutated tables: each is read, or every fault names file, row and column in one line", () => {
  let sound = 0;
  fc.assert(
    fc.property(mutatedTable, (bytes) => {
      const { studies, notices, faults } = readStudies(bytes, contract, FILE);
      const unclear = [
        ...faults.map(printFault).filter((line) => !FAULT.test(line)),
        ...notices.map(printFault).filter((line) => !NOTICE.test(line)),
      ];
      expect(unclear).toEqual([]);
      expect(studies.length + faults.length).toBeGreaterThan(0);
      if (faults.length > 0) return;
      sound += 1;
      const wrong = studies.filter(
        ({ id, codes }) =>
          !/^s[0-9]{4}$/.test(id) ||
          Object.entries(codes).some(([name, values]) =>
            values.some((value) => !CODES.get(name)?.has(value)),
          ),
      );
      expect(wrong).toEqual([]);
      const ids = new Set(studies.map(({ id }) => id));
      expect(ids.size).toBe(studies.length);
    }),
    { numRuns: RUNS, seed: 20_261_125 },
  );
  // Mutations that all broke the table, or none, would test one half only.
  expect(sound).toBeGreaterThan(RUNS / 20);
  expect(sound).toBeLessThan(RUNS / 2);
});
