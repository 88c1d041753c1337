import type { Codebook, Dimension } from "../contract/contract.ts";
import { dimensionOf, valuesOf } from "../contract/lookup.ts";
import { type Bits, noBits, or, setBit } from "./bits.ts";

/** What counting needs of a study. */
export interface CodedStudy {
  readonly id: string;
  /** Values per dimension. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** The coded studies, turned on their side: for each value, the studies that carry it. */
export interface EvidenceTable {
  readonly codebook: Codebook;
  readonly size: number;
  readonly ids: readonly string[];
  /** Per dimension name and value. Every value of the codebook is present. */
  readonly carriers: ReadonlyMap<string, ReadonlyMap<string, Bits>>;
}

/**
 * Builds the table that every count is made from.
 * Codes must be of the codebook: the reader has checked them; others are ignored.
 */
export function evidenceTable(codebook: Codebook, studies: readonly CodedStudy[]): EvidenceTable {
  const carriers = new Map<string, Map<string, Bits>>();
  for (const dimension of codebook.dimensions) {
    const byValue = new Map<string, Bits>();
    for (const { value } of dimension.categories) byValue.set(value, noBits(studies.length));
    studies.forEach((study, index) => {
      for (const value of study.codes[dimension.name] ?? []) {
        const bits = byValue.get(value);
        if (bits) setBit(bits, index);
      }
    });
    carriers.set(dimension.name, byValue);
  }
  return { codebook, size: studies.length, ids: studies.map((study) => study.id), carriers };
}

/** The studies that carry at least one of the values. */
export function carriersOf(
  table: EvidenceTable,
  dimension: string,
  values: readonly string[],
): Bits {
  const byValue = table.carriers.get(dimension);
  let bits = noBits(table.size);
  for (const value of values) {
    const more = byValue?.get(value);
    if (more) bits = or(bits, more);
  }
  return bits;
}

/** The studies that carry an entry (a value or a group) of a dimension. */
export function carriersOfEntry(table: EvidenceTable, dimension: Dimension, entry: string): Bits {
  return carriersOf(table, dimension.name, valuesOf(dimension, entry));
}

/** The studies that carry at least one reported value of a dimension. */
export function reportedIn(table: EvidenceTable, dimensionName: string): Bits {
  const reported = dimensionOf(table.codebook, dimensionName).categories.filter(
    (category) => !category.missing,
  );
  return carriersOf(
    table,
    dimensionName,
    reported.map((category) => category.value),
  );
}
