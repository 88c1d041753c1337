import type { EvidenceTable } from "../table.ts";
import type { ContextOf } from "./coded-entry.ts";
import { type Gap, GAP_KINDS } from "./gap.ts";
import { knowledgeGaps, type VerdictsFor } from "./knowledge-gaps.ts";
import type { Merges } from "./levels.ts";
import { triplesAmong } from "./pairs.ts";
import { qualityGaps } from "./quality-gaps.ts";
import type { Thresholds } from "./thresholds.ts";
import { type NamesInCodings, threeWayGaps } from "./three-way-gaps.ts";
import { verdictsOver } from "./verdicts.ts";

/** The same studies as one coder alone coded them, and those of them that count. */
export interface OtherCoding {
  readonly table: EvidenceTable;
  readonly contextOf: ContextOf;
}

/** The first and the second coder's. */
export type OtherCodings = readonly [OtherCoding, OtherCoding];

/**
 * Everything found among the contract's gap dimensions, each two and each three of them, kind by
 * kind, each kind in its own rank.
 * @param codings with them every finding says whether each coder's own codes give it as well
 */
export function gapList(
  table: EvidenceTable,
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges = {},
  codings: OtherCodings | null = null,
): readonly Gap[] {
  const verdictsOf = ({ table: coded, contextOf: of }: OtherCoding): VerdictsFor => {
    return (pair) => verdictsOver(coded, of(pair), thresholds, merges);
  };
  const known = knowledgeGaps(
    table,
    contextOf,
    thresholds,
    merges,
    codings && [verdictsOf(codings[0]), verdictsOf(codings[1])],
  );
  const found: readonly Gap[] = [
    ...known.gaps,
    ...known.thin,
    ...known.clusters,
    ...known.empty,
    ...untested({ table, contextOf }, thresholds, merges, codings),
  ];
  return GAP_KINDS.flatMap((kind) => found.filter((gap) => gap.kind === kind));
}

/** What is listed without a test. */
function untested(
  { table, contextOf }: OtherCoding,
  thresholds: Thresholds,
  merges: Merges,
  codings: OtherCodings | null,
): readonly Gap[] {
  const { gapDimensions } = table.codebook;
  const namesIn = (coding: OtherCoding) =>
    new Set(untested(coding, thresholds, merges, null).map(({ name }) => name));
  const names: NamesInCodings = codings && [namesIn(codings[0]), namesIn(codings[1])];
  const threeWay = triplesAmong(gapDimensions)
    .flatMap((dimensions) => {
      return threeWayGaps(table, dimensions, contextOf, thresholds, merges, names);
    })
    .toSorted((x, y) => y.expected - x.expected);
  return [...threeWay, ...qualityGaps(table, contextOf, thresholds, merges, names)];
}
