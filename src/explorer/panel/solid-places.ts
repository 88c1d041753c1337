import { countBits } from "../../evidence/bits.ts";
import { lastingName } from "../../evidence/gaps/coded-entry.ts";
import { defaultThresholds } from "../../evidence/gaps/thresholds.ts";
import type { CellMark } from "../../figures/heatmap-model.ts";
import { entriesInMap } from "../../views/change.ts";
import type { Counted } from "../counted.ts";

/** A cell, a row (no column) or a column (no row) of the map, with what is found there. */
interface FoundPlace {
  readonly row: string | null;
  readonly col: string | null;
  readonly found: { readonly mark: CellMark };
}

/**
 * Tells which findings of a map are solid. That is known of the whole table at the usual thresholds
 * only: of any other selection, of other thresholds or of merged values, nothing is.
 */
export function solidPlaces({ evidence, view, context }: Counted): (place: FoundPlace) => boolean {
  const { table, solid = [] } = evidence;
  const usual = defaultThresholds(table.codebook);
  const same =
    countBits(context) === table.size &&
    Object.keys(view.merged).length === 0 &&
    JSON.stringify(view.thresholds) === JSON.stringify(usual);
  if (!same || solid.length === 0) return () => false;
  const known = new Set(solid);
  return ({ row, col, found: { mark } }) => {
    const entries = entriesInMap(view, row, col);
    // What is found of all that a value holds is found of two, though one thing stands inside it.
    const two =
      mark !== "three-way" && entries.length > 2
        ? entries.filter(({ dimension }) => dimension !== view.split)
        : entries;
    return known.has(lastingName(mark, two));
  };
}
