import type { Category, Dimension } from "../contract/contract.ts";
import { and, indexesOf } from "./bits.ts";
import { carriersOf, type EvidenceTable } from "./table.ts";
import { yearColumns } from "./trends.ts";

/** The earliest year of a value within the table. */
export interface FirstUse {
  readonly category: Category;
  readonly year: number;
  /** Positions of that year's studies with the value, in table order. */
  readonly studies: readonly number[];
}

/**
 * The first studies of each reported value of a dimension, the earliest value first. Values that no
 * study of a known year carries are left out.
 */
export function firstUses(table: EvidenceTable, dimension: Dimension): readonly FirstUse[] {
  const columns = yearColumns(table);
  return dimension.categories
    .filter(({ missing }) => !missing)
    .flatMap((category) => {
      const carriers = carriersOf(table, dimension.name, [category.value]);
      const uses = columns.map(({ year, carriers: ofYear }) => ({
        category,
        year,
        studies: indexesOf(and(carriers, ofYear)),
      }));
      return uses.filter(({ studies }) => studies.length > 0).slice(0, 1);
    })
    .toSorted((a, b) => a.year - b.year);
}
