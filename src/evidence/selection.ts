import { findDimension, yearDimension } from "../contract/lookup.ts";
import { type Bits, allBits, and, noBits, or } from "./bits.ts";
import { carriersOf, carriersOfEntry, type EvidenceTable } from "./table.ts";

/** What is chosen in one facet. */
export interface Choice {
  /** Values or groups, at least one. */
  readonly entries: readonly string[];
  /** `any`: a study passes with one of them; `all`: it must carry every one. */
  readonly mode: "any" | "all";
}

/** Both ends included. */
export interface YearRange {
  readonly from: number;
  readonly to: number;
}

/** Between facets a study must pass every one. */
export interface Filters {
  /** By dimension name. */
  readonly choices: Readonly<Record<string, Choice>>;
  readonly years: YearRange | null;
  /** Free text, trimmed; empty for none. */
  readonly text: string;
  /** Only studies of which people checked a code; left out where all may pass. */
  readonly checked?: true;
}

export const NO_FILTERS: Filters = { choices: {}, years: null, text: "" };

/**
 * The studies that pass the filters.
 * @param hits the studies that the free text finds, or null when there is no text
 * @param ignore dimensions whose own choice is left out, as facets and axes do
 */
export function select(
  table: EvidenceTable,
  filters: Filters,
  hits: Bits | null,
  ignore: readonly string[] = [],
): Bits {
  let selected = hits ?? allBits(table.size);
  for (const [name, choice] of Object.entries(filters.choices)) {
    if (ignore.includes(name)) continue;
    selected = and(selected, chosenIn(table, name, choice));
  }
  const year = yearDimension(table.codebook);
  if (filters.years && year && !ignore.includes(year.name)) {
    const { from, to } = filters.years;
    const inside = year.categories
      .map((category) => category.value)
      .filter((value) => Number(value) >= from && Number(value) <= to);
    selected = and(selected, carriersOf(table, year.name, inside));
  }
  if (filters.checked) selected = and(selected, table.checked ?? noBits(table.size));
  return selected;
}

function chosenIn(table: EvidenceTable, name: string, choice: Choice): Bits {
  const dimension = findDimension(table.codebook, name);
  if (!dimension) return allBits(table.size);
  const sets = choice.entries.map((entry) => carriersOfEntry(table, dimension, entry));
  return choice.mode === "all"
    ? sets.reduce(and, allBits(table.size))
    : sets.reduce(or, noBits(table.size));
}
