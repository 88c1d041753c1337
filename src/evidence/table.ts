import type { Codebook, Dimension } from "../contract/contract.ts";
import { dimensionOf, valuesOf } from "../contract/lookup.ts";
import { onceByKey, onceFor } from "../contract/once-for.ts";
import { type Bits, noBits, or, setBit } from "./bits.ts";

/** What counting needs of a study. */
export interface CodedStudy {
  readonly id: string;
  /** Values per dimension. */
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/**
 * The codes of every study in one dimension, as positions among the dimension's categories: one
 * number for a study of one value, a list for none or several.
 */
export type Column = readonly (number | readonly number[])[];

/** The coded studies, turned on their side: for each value, the studies that carry it. */
export interface EvidenceTable {
  readonly codebook: Codebook;
  readonly size: number;
  readonly ids: readonly string[];
  /** Per dimension name. */
  readonly columns: ReadonlyMap<string, Column>;
  /** Per dimension name and value. Every value of the codebook is present. */
  readonly carriers: ReadonlyMap<string, ReadonlyMap<string, Bits>>;
  /** The studies of which people checked a code; left out where nobody did. */
  readonly checked?: Bits;
}

/**
 * Builds the table that every count is made from.
 * Codes must be of the codebook: the reader has checked them; others are ignored.
 */
export function evidenceTable(codebook: Codebook, studies: readonly CodedStudy[]): EvidenceTable {
  const columns = codebook.dimensions.map(({ name, categories }): [string, Column] => {
    const positions = new Map(categories.map(({ value }, index) => [value, index]));
    const column = studies.map(({ codes }) => {
      const list = (codes[name] ?? []).flatMap((value) => positions.get(value) ?? []);
      return list.length === 1 ? list[0]! : list;
    });
    return [name, column];
  });
  return tableOfColumns(
    codebook,
    studies.map(({ id }) => id),
    new Map(columns),
  );
}

/** Builds the table from its columns; each dimension of the codebook has one, as long as the ids. */
export function tableOfColumns(
  codebook: Codebook,
  ids: readonly string[],
  columns: ReadonlyMap<string, Column>,
): EvidenceTable {
  const carriers = codebook.dimensions.map(({ name, categories }) => {
    const sets = categories.map(() => noBits(ids.length));
    columns.get(name)!.forEach((codes, index) => {
      if (typeof codes === "number") setBit(sets[codes]!, index);
      else for (const code of codes) setBit(sets[code]!, index);
    });
    return [name, new Map(categories.map(({ value }, code) => [value, sets[code]!]))] as const;
  });
  return { codebook, size: ids.length, ids, columns, carriers: new Map(carriers) };
}

/** The table with the studies of which people checked a code, by their positions. */
export function withCheckedStudies(
  table: EvidenceTable,
  positions: readonly number[],
): EvidenceTable {
  if (positions.length === 0) return table;
  const checked = noBits(table.size);
  for (const position of positions) setBit(checked, position);
  return { ...table, checked };
}

/** The values of one study, per dimension name. */
export function codesOf(
  { codebook, columns }: EvidenceTable,
  position: number,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    codebook.dimensions.map(({ name, categories }) => [
      name,
      [columns.get(name)![position]!].flat().map((code) => categories[code]!.value),
    ]),
  );
}

/** Sets made of several values: a map asks for those of its groups with every drawing. */
const unionsOf = onceFor<EvidenceTable, (key: string, make: () => Bits) => Bits>(() => onceByKey());

/** The studies that carry at least one of the values: a set to read, not to change. */
export function carriersOf(
  table: EvidenceTable,
  dimension: string,
  values: readonly string[],
): Bits {
  const byValue = table.carriers.get(dimension);
  const [only] = values;
  if (values.length === 1 && only !== undefined) return byValue?.get(only) ?? noBits(table.size);
  return unionsOf(table)([dimension, ...values].join("\n"), () =>
    values.flatMap((value) => byValue?.get(value) ?? []).reduce(or, noBits(table.size)),
  );
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
