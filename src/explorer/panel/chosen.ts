import type { Dimension } from "../../contract/contract.ts";
import { definitionOf, dimensionOf, labelOf, MERGE_MARK, valuesOf } from "../../contract/lookup.ts";
import { and, type Bits } from "../../evidence/bits.ts";
import { carriersOf, type EvidenceTable } from "../../evidence/table.ts";
import { mapDimensions, type View } from "../../views/view.ts";

/** What is chosen on one axis. */
export interface Chosen {
  readonly dimension: Dimension;
  readonly values: readonly string[];
  readonly carriers: Bits;
  readonly label: string;
  readonly definition: string;
}

/** What is chosen on the axes of the map, and of what stands inside one, dimension by dimension. */
export function chosenOnAxes(table: EvidenceTable, view: View): readonly Chosen[] {
  return mapDimensions(view).flatMap((name) => chosenIn(table, view, name) ?? []);
}

function chosenIn(table: EvidenceTable, view: View, name: string): Chosen | null {
  const dimension = dimensionOf(table.codebook, name);
  const choice = view.filters.choices[name];
  const entries = dimension.kind === "year" ? yearsChosen(view, dimension) : choice?.entries;
  const [only] = entries ?? [];
  if (!entries || only === undefined) return null;
  const values = [...new Set(entries.flatMap((entry) => valuesOf(dimension, entry)))];
  const single = entries.length === 1 ? only : values.join(MERGE_MARK);
  return {
    dimension,
    values,
    carriers:
      choice?.mode === "all"
        ? values.map((value) => carriersOf(table, name, [value])).reduce(and)
        : carriersOf(table, name, values),
    label: labelOf(dimension, single),
    definition: entries.length === 1 ? definitionOf(dimension, single) : "",
  };
}

function yearsChosen({ filters: { years } }: View, { categories }: Dimension): readonly string[] {
  return categories
    .map(({ value }) => value)
    .filter((value) => years && Number(value) >= years.from && Number(value) <= years.to);
}
