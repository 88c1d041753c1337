import { type Bits, countBoth, without } from "../bits.ts";
import { carriersOf, type EvidenceTable, reportedIn } from "../table.ts";
import type { Claimant } from "./claimants.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import type { Claim, Family, Holdings } from "./finding.ts";
import type { LevelName, Merges } from "./levels.ts";
import { pairsAmong } from "./pairs.ts";
import { holdingsOf } from "./standing.ts";
import type { Thresholds } from "./thresholds.ts";
import { type JudgedCell, type Verdicts, verdictsOver } from "./verdicts.ts";

/** A cell with fewer or more studies than expected. */
export interface KnowledgeGap extends Claim {
  readonly kind: "gap" | "thin" | "cluster" | "empty";
  readonly name: string;
  readonly entries: readonly [CodedEntry, CodedEntry];
  readonly levels: readonly [LevelName, LevelName];
  /** Studies of the selection that carry both, whether or not they could have gone either way. */
  readonly inCell: number;
  /** The cells that it was tested with; for an empty one, those it would have been. */
  readonly family: Family;
  /** Carriers of each entry in the selection, and how many of them report nothing in the other's dimension. */
  readonly carriers: readonly [number, number];
  readonly unreported: readonly [number, number];
  /**
   * Name of a listed gap of groups, or of an empty cell of groups, that this one lies inside: it
   * is shown under it. Null for most; what it names lies inside no other.
   */
  readonly within: string | null;
  readonly holds: Holdings;
}

/** Ranked lists. */
export interface KnowledgeGaps {
  /** By studies expected, most first. */
  readonly gaps: readonly KnowledgeGap[];
  /** By the adjusted probability of so few studies, smallest first. */
  readonly thin: readonly KnowledgeGap[];
  /** By the adjusted probability of so many, smallest first. */
  readonly clusters: readonly KnowledgeGap[];
  /** By studies expected, most first. */
  readonly empty: readonly KnowledgeGap[];
}

/**
 * What is found among the contract's gap dimensions, at every level. What ranks alike stands in
 * the order of the pairs and of the contract.
 * @param codings the same cells by each coder's own codes, or null for a table coded once
 */
export function knowledgeGaps(
  table: EvidenceTable,
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges = {},
  codings: readonly [VerdictsFor, VerdictsFor] | null = null,
): KnowledgeGaps {
  const found = pairsAmong(table.codebook.gapDimensions).flatMap((pair) => {
    const context = contextOf(pair);
    const { cells, families } = verdictsOver(table, context, thresholds, merges);
    const own = cells.filter((cell) => cell.pair[0] === pair[0] && cell.pair[1] === pair[1]);
    const others = codings?.map((verdictsFor) => verdictsFor(pair)) ?? null;
    return nested(own.flatMap((cell) => gapOf(table, cell, context, families, others) ?? []));
  });
  const ranked = (kind: KnowledgeGap["kind"], keys: (gap: KnowledgeGap) => readonly number[]) =>
    found.filter((gap) => gap.kind === kind).toSorted((x, y) => inOrder(keys(x), keys(y)));
  return {
    gaps: ranked("gap", ({ expected, pLow }) => [-expected, pLow]),
    thin: ranked("thin", ({ expected, qLow, pLow }) => [qLow!, pLow, -expected]),
    clusters: ranked("cluster", ({ count, qHigh, pHigh }) => [qHigh!, pHigh, -count]),
    empty: ranked("empty", ({ expected, pLow }) => [-expected, pLow]),
  };
}

/** What another coding of the same studies finds, over the studies that count for a pair. */
export type VerdictsFor = (pair: readonly [string, string]) => Verdicts;

/** A gap with the values of its two entries. */
interface Placed {
  readonly gap: KnowledgeGap;
  readonly sides: readonly [Claimant, Claimant];
}

function gapOf(
  table: EvidenceTable,
  { row, col, finding }: JudgedCell,
  context: Bits,
  families: Verdicts["families"],
  others: readonly Verdicts[] | null,
): Placed | null {
  const { kind, claim, count: inCell } = finding;
  if (claim === null) return null;
  if (kind !== "gap" && kind !== "thin" && kind !== "cluster" && kind !== "empty") return null;
  const entries = [row.coded, col.coded] as const;
  const carriers = [row, col].map(({ dimension, values }) =>
    carriersOf(table, dimension.name, values),
  );
  const silent = [col, row].map(({ dimension }) =>
    without(context, reportedIn(table, dimension.name)),
  );
  const counts = (sets: readonly Bits[]) =>
    [countBoth(carriers[0]!, sets[0]!), countBoth(carriers[1]!, sets[1]!)] as const;
  const same = others?.map((verdicts) => verdicts.of(...entries).kind === kind);
  const gap: KnowledgeGap = {
    ...claim,
    kind,
    name: lastingName(kind, entries),
    entries,
    levels: [row.level, col.level],
    inCell,
    family: kind === "cluster" ? families.high : families.low,
    carriers: counts([context, context]),
    unreported: counts(silent),
    within: null,
    holds: holdingsOf({
      tested: kind !== "empty",
      expected: kind === "gap" || kind === "empty" ? claim.expected : null,
      codings: same ? { first: same[0]!, second: same[1]! } : null,
    }),
  };
  return { gap, sides: [row, col] };
}

/** Gaps of one pair of dimensions, each with the widest gap that it lies inside. */
function nested(found: readonly Placed[]): KnowledgeGap[] {
  const none = found.filter(({ gap }) => gap.kind === "gap" || gap.kind === "empty");
  const holds = (outer: Claimant, inner: Claimant) =>
    inner.used.every((value) => outer.used.includes(value));
  return found.map(({ gap, sides }) => {
    if (gap.kind !== "gap" && gap.kind !== "empty") return gap;
    // Nothing lies inside an empty cell that is surer than it.
    const [widest] = none
      .filter(
        (other) =>
          other.gap !== gap &&
          (other.gap.kind === "gap" || gap.kind === "empty") &&
          holds(other.sides[0], sides[0]) &&
          holds(other.sides[1], sides[1]),
      )
      .toSorted((x, y) => y.gap.expected - x.gap.expected);
    return widest ? { ...gap, within: widest.gap.name } : gap;
  });
}

/** Compares by the first key that differs. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
