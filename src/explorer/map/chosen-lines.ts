import { dimensionOf } from "../../contract/lookup.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { Codebook } from "../../contract/contract.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import type { MapLine } from "./map-axes.ts";
import { mapDimensions, type View } from "../../views/view.ts";

/** Whether the reader chose an entry; null where nothing is chosen of its dimension. */
function isChosen(codebook: Codebook, view: View, { dimension, entry }: CodedEntry) {
  const { years, choices } = view.filters;
  if (dimensionOf(codebook, dimension).kind !== "year") {
    return choices[dimension]?.entries.includes(entry) ?? null;
  }
  return years && Number(entry) >= years.from && Number(entry) <= years.to;
}

/**
 * Which of the rows or columns the reader chose. All that a value holds is chosen with what stands
 * inside it only where that is not in sight.
 */
export function chosenLines(
  codebook: Codebook,
  view: View,
  lines: readonly Pick<MapLine, "coded" | "part" | "outer">[],
): readonly boolean[] {
  const chosen = lines.map(({ coded }) => isLineChosen(codebook, view, coded));
  const inSight = new Set(
    lines.filter(({ part }, at) => part === "inner" && chosen[at]).map(({ outer }) => outer),
  );
  const { split } = view;
  const insideToo = split !== null && isAnyChosen(codebook, view, split);
  return lines.map(({ part, outer }, at) =>
    part === "whole" && insideToo ? chosen[at]! && !inSight.has(outer) : chosen[at]!,
  );
}

/**
 * Where the map marks what a reader chose of its own dimensions, which takes nothing away in it: in
 * sight, or not, as it is folded away or hidden; null where nothing is chosen of them.
 */
export function whereMarked(
  codebook: Codebook,
  view: View,
  { rows, cols, inside }: HeatmapModel,
): "in-sight" | "out-of-sight" | null {
  if (!mapDimensions(view).some((name) => isAnyChosen(codebook, view, name))) return null;
  const heads = [...rows, ...cols, ...(inside?.outers ?? [])];
  return heads.some(({ chosen }) => chosen) ? "in-sight" : "out-of-sight";
}

function isAnyChosen(codebook: Codebook, { filters }: View, name: string): boolean {
  return dimensionOf(codebook, name).kind === "year"
    ? filters.years !== null
    : filters.choices[name] !== undefined;
}

/**
 * Whether the reader chose what a row, a column or a head stands for, as far as anything is chosen of
 * its dimensions. The head over several columns, once chosen, marks them all.
 */
export function isLineChosen(
  codebook: Codebook,
  view: View,
  coded: readonly CodedEntry[],
): boolean {
  const told = coded.map((one) => isChosen(codebook, view, one)).filter((one) => one !== null);
  return told.length > 0 && told.every(Boolean);
}
