import { dimensionOf } from "../../contract/lookup.ts";
import { type Bits, and, countBits } from "../../evidence/bits.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { CellFinding } from "../../evidence/gaps/finding.ts";
import { type ThreeWayFinding, threeWayVerdicts } from "../../evidence/gaps/three-way-verdicts.ts";
import { verdictsOver } from "../../evidence/gaps/verdicts.ts";
import { carriersOfEntry, type EvidenceTable } from "../../evidence/table.ts";
import { mapDimensions, type View } from "../../views/view.ts";

/** The one entry that a reader chose of each of the map's dimensions; those with none or several left out. */
function entriesChosen({ codebook }: EvidenceTable, view: View): readonly CodedEntry[] {
  const { choices, years } = view.filters;
  return mapDimensions(view).flatMap((dimension): readonly CodedEntry[] => {
    if (dimensionOf(codebook, dimension).kind === "year") {
      const single = years !== null && years.from === years.to;
      return single ? [{ dimension, entry: String(years.from) }] : [];
    }
    const entries = choices[dimension]?.entries ?? [];
    return entries.length === 1 ? [{ dimension, entry: entries[0]! }] : [];
  });
}

/**
 * What is found of the two entries that a reader chose on the map: of its one cell or, of a map of
 * three dimensions, of two of them; null when no two single ones are chosen.
 * @param context the studies that the map counts
 */
export function findingOf(table: EvidenceTable, view: View, context: Bits): CellFinding | null {
  const [a, b, more] = entriesChosen(table, view);
  if (!a || !b || more) return null;
  return verdictsOver(table, context, view.thresholds, view.merged).of(a, b);
}

/** The same of the one cell of three entries; null when no such cell is chosen. */
export function threeWayFindingOf(
  table: EvidenceTable,
  view: View,
  context: Bits,
): ThreeWayFinding | null {
  const [a, b, c] = entriesChosen(table, view);
  if (!a || !b || !c) return null;
  const three = [a, b, c] as const;
  const inside = three
    .map((one) => carriersOfEntry(table, dimensionOf(table.codebook, one.dimension), one.entry))
    .reduce(and, context);
  const names = [a.dimension, b.dimension, c.dimension] as const;
  const verdicts = threeWayVerdicts(table, context, names, view.thresholds, view.merged);
  return verdicts.of(three, countBits(inside));
}
