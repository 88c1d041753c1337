import type { HeatmapModel, HeatOuter } from "./heatmap-model.ts";

/** The heads that the lines of an axis stand inside; none where they stand alone. */
export function outersOf({ inside }: HeatmapModel, axis: "rows" | "cols"): readonly HeatOuter[] {
  return inside?.axis === axis ? inside.outers : [];
}

/** The first line of each head that others stand inside, with that head, in order. */
export function firstLines(outers: readonly HeatOuter[]): ReadonlyMap<number, HeatOuter> {
  let first = 0;
  return new Map(
    outers.map((outer) => {
      const entry = [first, outer] as const;
      first += outer.size;
      return entry;
    }),
  );
}
