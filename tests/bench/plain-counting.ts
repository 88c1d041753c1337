import type { Codebook } from "../../src/contract/contract.ts";
import { dimensionOf } from "../../src/contract/lookup.ts";
import type { CodedStudy } from "../../src/evidence/table.ts";
import { type Counting, countsOf, entriesOf, reportedValues, wantedIn } from "./pure-work.ts";
import type { Filters } from "../../src/evidence/selection.ts";

/** Counting as one would write it first: a loop over an array of studies. */
export function plainCounting(codebook: Codebook, studies: readonly CodedStudy[]): Counting {
  const { rows, cols } = codebook.defaults;
  const entries = codebook.dimensions.map((dimension) => entriesOf(dimension));
  const inCells = [rows, cols].map((name) => new Set(reportedValues(dimensionOf(codebook, name))));
  const passing = (filters: Filters, ignored: readonly string[]) => {
    const wanted = codebook.dimensions.flatMap((dimension) => {
      const values = ignored.includes(dimension.name) ? null : wantedIn(dimension, filters);
      return values ? [{ name: dimension.name, values }] : [];
    });
    return studies.filter(({ codes }) =>
      wanted.every(({ name, values }) => codes[name]!.some((value) => values.has(value))),
    );
  };
  return {
    selection: (filters) => {
      const selected = passing(filters, []).length;
      return () => countsOf([["selected", selected]]);
    },
    crossTabulation: (filters) => {
      const counts = new Map<string, number>();
      for (const { codes } of passing(filters, [rows, cols])) {
        for (const row of codes[rows]!) {
          if (!inCells[0]!.has(row)) continue;
          for (const col of codes[cols]!) {
            if (inCells[1]!.has(col)) add(counts, `${row}|${col}`);
          }
        }
      }
      return () => counts;
    },
    facets: (filters) => {
      const counts = new Map<string, number>();
      codebook.dimensions.forEach(({ name }, index) => {
        for (const study of passing(filters, [name])) {
          for (const entry of entries[index]!(study)) add(counts, `${name}=${entry}`);
        }
      });
      return () => counts;
    },
  };
}

/** How many studies carry each two values and each three values of the dimensions, by loops. */
export function plainCombinations(
  names: readonly string[],
  studies: readonly CodedStudy[],
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { codes } of studies) {
    const carried = names.map((name) => codes[name]!.map((value) => `${name}=${value}`));
    carried.forEach((first, i) => {
      for (const a of first) {
        carried.slice(i + 1).forEach((second, j) => {
          for (const b of second) {
            add(counts, `${a}|${b}`);
            for (const third of carried.slice(i + j + 2)) {
              for (const c of third) add(counts, `${a}|${b}|${c}`);
            }
          }
        });
      }
    });
  }
  return counts;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
