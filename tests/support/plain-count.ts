import type { Codebook, Dimension } from "../../src/contract/contract.ts";
import type { Filters } from "../../src/evidence/selection.ts";
import type { CodedStudy } from "../../src/evidence/table.ts";
import { type Bits, noBits, setBit } from "../../src/evidence/bits.ts";

/*
 * Selecting and counting by going through the rows one by one, independently of
 * the code under test.
 */

function named(codebook: Codebook, name: string): Dimension {
  return codebook.dimensions.find((dimension) => dimension.name === name)!;
}

/** Whether a study carries a value, one of a group's reported values or one of a merge's. */
export function carries(
  codebook: Codebook,
  study: CodedStudy,
  name: string,
  entry: string,
): boolean {
  const own = study.codes[name] ?? [];
  if (!entry.startsWith("group:")) return entry.split("~").some((value) => own.includes(value));
  return named(codebook, name).categories.some(
    (c) => `group:${c.group}` === entry && !c.missing && own.includes(c.value),
  );
}

/** The studies that pass the filters, those of the ignored dimensions left out. */
export function plainSelection(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  filters: Filters,
  hits: readonly number[] | null,
  ignore: readonly string[] = [],
): CodedStudy[] {
  const year = codebook.dimensions.find(({ kind }) => kind === "year")?.name;
  return studies.filter((study, index) => {
    if (hits !== null && !hits.includes(index)) return false;
    for (const [name, { entries, mode }] of Object.entries(filters.choices)) {
      if (ignore.includes(name)) continue;
      const carried = entries.filter((entry) => carries(codebook, study, name, entry)).length;
      if (mode === "all" ? carried < entries.length : carried === 0) return false;
    }
    if (filters.years === null || year === undefined || ignore.includes(year)) return true;
    const own = study.codes[year]?.[0];
    return (
      own !== undefined && Number(own) >= filters.years.from && Number(own) <= filters.years.to
    );
  });
}

/** How many studies carry every one of the entries, each given with its dimension. */
export function plainCount(
  codebook: Codebook,
  studies: readonly CodedStudy[],
  ...wanted: readonly (readonly [dimension: string, entry: string])[]
): number {
  return studies.filter((study) =>
    wanted.every(([name, entry]) => carries(codebook, study, name, entry)),
  ).length;
}

/** Positions as the set that the code under test takes. */
export function bitsOf(size: number, positions: readonly number[] | null): Bits | null {
  if (positions === null) return null;
  const bits = noBits(size);
  for (const position of positions) setBit(bits, position);
  return bits;
}
