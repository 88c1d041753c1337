import { dimensionOf } from "../../contract/lookup.ts";
import { and, type Bits, countBits } from "../../evidence/bits.ts";
import { carriersOf, type EvidenceTable } from "../../evidence/table.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import type { View } from "../../views/view.ts";
import type { Panel } from "./map-findings.ts";
import { heatmapOf } from "./map-model.ts";

export interface SmallMap {
  readonly entry: string;
  readonly label: string;
  readonly total: number;
  /** The studies that its map counts. */
  readonly inside: Bits;
  /** What they all carry, and the studies of all the maps. */
  readonly panel: Panel;
}

/**
 * The small multiples of a map: one for each value of the split that occurs, largest first.
 * @param context the studies of the map, whatever is chosen of the split
 */
export function smallMapsOf(
  table: EvidenceTable,
  name: string,
  context: Bits,
): readonly SmallMap[] {
  const split = dimensionOf(table.codebook, name);
  return split.categories
    .filter((category) => !category.missing)
    .map((category) => {
      const carriers = carriersOf(table, split.name, [category.value]);
      const inside = and(context, carriers);
      return { category, inside, total: countBits(inside) };
    })
    .filter(({ total }) => total > 0)
    .toSorted((a, b) => b.total - a.total)
    .map(({ category, inside, total }) => ({
      entry: category.value,
      label: category.label,
      total,
      inside,
      panel: { coded: { dimension: split.name, entry: category.value }, context },
    }));
}

/**
 * The map of one of the small multiples, with rows and columns as in the map that it belongs to.
 * @param context the studies of that map
 */
export function smallMapOf(
  table: EvidenceTable,
  view: View,
  { inside, panel }: SmallMap,
  context: Bits,
): HeatmapModel {
  return heatmapOf(table, view, inside, { panel, laidOutBy: context });
}
