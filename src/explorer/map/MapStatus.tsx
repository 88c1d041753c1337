import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import type { HeatmapModel } from "../../figures/heatmap-model.ts";
import type { View } from "../../views/view.ts";
import { mapNews, mapSettings } from "./map-news.ts";

export interface MapStatusProps {
  readonly codebook: Codebook;
  readonly view: View;
  readonly map: HeatmapModel;
  /** Whether the script runs and the address has been followed. */
  readonly live: boolean;
}

/** Tells a screen reader what the map shows when another axis, measure or threshold was chosen. */
export function MapStatus({ codebook, view, map, live }: MapStatusProps): JSX.Element {
  const [said, say] = useState("");
  const before = useRef<string | null>(null);
  // Before the frame: what is said changes with what is seen.
  useLayoutEffect(() => {
    if (!live) return;
    const now = mapSettings(view);
    if (before.current !== null && before.current !== now) say(mapNews(codebook, view, map));
    before.current = now;
  }, [view, live]);
  return (
    <p class="visually-hidden" role="status">
      {said}
    </p>
  );
}
