import type { KnowledgeGap } from "./knowledge-gaps.ts";
import type { QualityGap } from "./quality-gaps.ts";
import type { ThreeWayGap } from "./three-way-gaps.ts";

/** Anything that the list of gaps holds. */
export type Gap = KnowledgeGap | ThreeWayGap | QualityGap;

export type GapKind = Gap["kind"];

/** Every kind, in the order of the list: what is tested, then what is not. */
export const GAP_KINDS: readonly GapKind[] = [
  "gap",
  "thin",
  "cluster",
  "empty",
  "three-way",
  "none",
  "unknown",
  "stale",
];
