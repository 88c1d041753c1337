import type { Codebook, Dimension } from "../contract/contract.ts";
import { GROUP_PREFIX } from "../contract/lookup.ts";
import { countBits } from "./bits.ts";
import { carriersOfEntry, type EvidenceTable } from "./table.ts";
import { folded } from "./words-in-text.ts";

/** A value or a group of the codebook as a search finds it. */
export interface FoundValue {
  readonly dimension: Dimension;
  readonly entry: string;
  readonly label: string;
  readonly definition: string;
  /** Studies that carry it. */
  readonly studies: number;
}

/** Every value and group of a codebook that a study of the table carries. */
export function carriedValues(codebook: Codebook, table: EvidenceTable): readonly FoundValue[] {
  return codebook.dimensions
    .flatMap((dimension) => [
      ...dimension.groups.map((group) => ({
        ...named(group),
        entry: GROUP_PREFIX + group.id,
        dimension,
      })),
      ...dimension.categories.map((one) => ({ ...named(one), entry: one.value, dimension })),
    ])
    .map((found) => ({
      ...found,
      studies: countBits(carriersOfEntry(table, found.dimension, found.entry)),
    }))
    .filter(({ studies }) => studies > 0);
}

/**
 * Those that hold every word of a text, in label, code, definition or the title of the dimension;
 * those with all words in the label first. None for a blank text.
 */
export function findValues(values: readonly FoundValue[], text: string): readonly FoundValue[] {
  const words = plain(text).split(" ").filter(Boolean);
  if (words.length === 0) return [];
  const holds = (place: string) => words.every((word) => place.includes(word));
  const label = (found: FoundValue) => plain(`${found.label} ${found.entry}`);
  const whole = (found: FoundValue) =>
    `${label(found)} ${plain(`${found.definition} ${found.dimension.title}`)}`;
  return values
    .filter((found) => holds(whole(found)))
    .toSorted((a, b) => Number(holds(label(b))) - Number(holds(label(a))));
}

function named({ label, definition }: { readonly label: string; readonly definition: string }) {
  return { label, definition };
}

/** Folded; marks that words are joined by become spaces. */
function plain(text: string): string {
  return folded(text)
    .replace(/[^\p{L}\p{N}+]+/gu, " ")
    .trim();
}
