import type { EvidenceTable } from "../table.ts";
import type { ContextOf } from "./coded-entry.ts";
import { type Gap, GAP_KINDS } from "./gap.ts";
import { knowledgeGaps } from "./knowledge-gaps.ts";
import type { Merges } from "./levels.ts";
import { pairsAmong, triplesAmong } from "./pairs.ts";
import { qualityGaps } from "./quality-gaps.ts";
import type { Thresholds } from "./thresholds.ts";
import { threeWayGaps } from "./three-way-gaps.ts";

/**
 * Everything found among some dimensions, kind by kind, each kind in its own rank. Which
 * qualities cells can lack is told by the codebook.
 * @param among names of the dimensions; each two of them, and each three, are looked at
 */
export function gapList(
  table: EvidenceTable,
  among: readonly string[],
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges = {},
): readonly Gap[] {
  const pairs = pairsAmong(among);
  const known = knowledgeGaps(table, pairs, contextOf, thresholds, merges);
  const threeWay = triplesAmong(among)
    .flatMap((dimensions) => threeWayGaps(table, dimensions, contextOf, thresholds, merges))
    .toSorted((x, y) => y.expected - x.expected);
  const indicators = table.codebook.indicators.filter(({ qualityGap }) => qualityGap);
  const quality = qualityGaps(table, pairs, indicators, contextOf, thresholds, merges);
  const found: readonly Gap[] = [
    ...known.gaps,
    ...known.thin,
    ...threeWay,
    ...quality,
    ...known.clusters,
  ];
  return GAP_KINDS.flatMap((kind) => found.filter((gap) => gap.kind === kind));
}
