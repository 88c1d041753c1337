import { dimensionOf } from "../../contract/lookup.ts";
import { once, onceByKey } from "../../contract/once-for.ts";
import { adjustedPValues } from "../../statistics/false-discovery.ts";
import { leastTails } from "../../statistics/hypergeometric.ts";
import { type Bits, and, countBits, countBoth } from "../bits.ts";
import { carriersOfEntry, type EvidenceTable } from "../table.ts";
import type { CodedEntry } from "./coded-entry.ts";
import type { CellFinding, Claim, Family, FindingKind } from "./finding.ts";
import { keptOver } from "./kept.ts";
import type { Merges } from "./levels.ts";
import { type ClaimCell, type PairClaims, pairClaims, type UntestedClaim } from "./pair-claims.ts";
import { type DimensionPair, pairsAmong } from "./pairs.ts";
import { isRuledOut } from "./ruled-out.ts";
import { reaches, type Thresholds, within } from "./thresholds.ts";

/** A cell of which something can be claimed, with what is found of it. */
export interface JudgedCell extends Pick<ClaimCell, "row" | "col"> {
  readonly pair: DimensionPair;
  readonly finding: CellFinding;
}

/** What is found of every cell over the studies of one selection. */
export interface Verdicts {
  /** Every cell of which something can be claimed, pair by pair in the contract's order. */
  readonly cells: readonly JudgedCell[];
  readonly families: { readonly low: Family; readonly high: Family };
  /** What is found of any two entries of two dimensions, in either order. */
  of(a: CodedEntry, b: CodedEntry): CellFinding;
}

/**
 * The only source of what a cell of two entries says: map, panel, description, list, files and
 * figures all ask here. What one of three says is told by `threeWayVerdicts`.
 *
 * Cells of two different ones of the contract's gap dimensions are tested, groups and values
 * together: all cells of all these pairs that make a claim and could reach the rate make a family,
 * one for each tail (Tarone RE. Biometrics 1990;46:515-522; Gilbert PB. Appl Stat 2005;54:143-158),
 * over which p is adjusted by Benjamini and Hochberg. The family of a cell is counted over the same
 * studies as the cell. A reader's filters narrow both alike; what is chosen on a map's own axes
 * narrows neither. What is folded, hidden or sorted changes nothing. Of all other dimensions
 * nothing is claimed.
 *
 * @param context the studies that count for the cells asked about
 * @param merges those of the gap dimensions count, whichever the cell
 */
export function verdictsOver(
  table: EvidenceTable,
  context: Bits,
  thresholds: Pick<Thresholds, "expected" | "fdr">,
  merges: Merges = {},
): Verdicts {
  const counted = countedOver(table, context, merges);
  return counted.verdicts(`${thresholds.expected} ${thresholds.fdr}`, () =>
    judge(table, context, counted.pairs, thresholds),
  );
}

interface Counted {
  readonly pairs: readonly PairClaims[];
  /** By thresholds. */
  readonly verdicts: (key: string, make: () => Verdicts) => Verdicts;
}

const countedBefore = keptOver<Counted>();

function countedOver(table: EvidenceTable, context: Bits, merges: Merges): Counted {
  const { gapDimensions } = table.codebook;
  const own = JSON.stringify(gapDimensions.map((name) => merges[name] ?? []));
  return countedBefore(table, context, own, () => ({
    pairs: pairsAmong(gapDimensions).map((pair) => pairClaims(table, pair, context, merges)),
    verdicts: onceByKey(),
  }));
}

function judge(
  table: EvidenceTable,
  context: Bits,
  pairs: readonly PairClaims[],
  thresholds: Pick<Thresholds, "expected" | "fdr">,
): Verdicts {
  const { codebook } = table;
  const claims = pairs.flatMap(({ cells }) => cells.flat().flatMap(({ claim }) => claim ?? []));
  const low = adjusted(claims, "low", thresholds.fdr);
  const high = adjusted(claims, "high", thresholds.fdr);
  const judged = pairs.map(({ cells }) =>
    cells.map((line) =>
      line.map(({ count, possible, claim: untested }): CellFinding => {
        if (!possible) return { kind: "cannot-occur", count, claim: null };
        const claim = untested && testedClaim(untested, low, high);
        return { kind: kindOf(count, claim, thresholds), count, claim };
      }),
    ),
  );
  const names = pairsAmong(codebook.gapDimensions);
  const others = onceByKey<CellFinding>();
  const family = (tail: Family["tail"], size: number): Family => {
    return { tail, size, claims: claims.length, studies: countBits(context) };
  };

  const listed = once(() =>
    pairs.flatMap(({ cells }, p) =>
      cells.flatMap((line, r) =>
        line.map(({ row, col }, c): JudgedCell => {
          return { pair: names[p]!, row, col, finding: judged[p]![r]![c]! };
        }),
      ),
    ),
  );

  return {
    // A map asks for single ones only.
    get cells() {
      return listed();
    },
    families: { low: family("low", low.size), high: family("high", high.size) },
    of(a, b) {
      const at = names.findIndex(
        (pair) => pair.includes(a.dimension) && pair.includes(b.dimension),
      );
      if (at >= 0 && a.dimension !== b.dimension) {
        const { rows, cols } = pairs[at]!;
        const [row, col] = rows.dimension.name === a.dimension ? [a, b] : [b, a];
        const found = judged[at]![rows.placeOf(row.entry)]?.[cols.placeOf(col.entry)];
        if (found) return found;
      }
      const cell = [a.dimension, a.entry, b.dimension, b.entry].join(" ");
      return others(cell, () => unclaimed(table, context, a, b));
    },
  };
}

/** A cell of which nothing is claimed: counted, and hatched where the contract rules it out. */
function unclaimed(table: EvidenceTable, context: Bits, a: CodedEntry, b: CodedEntry): CellFinding {
  const [row, col] = [a, b].map(({ dimension, entry }) =>
    carriersOfEntry(table, dimensionOf(table.codebook, dimension), entry),
  ) as [Bits, Bits];
  const count = countBoth(and(row, context), col);
  const possible = !isRuledOut(table.codebook, a, b);
  const kind = !possible ? "cannot-occur" : count > 0 ? "count" : "blank";
  return { kind, count, claim: null };
}

/** The q of each claim that could reach the rate. */
function adjusted(
  claims: readonly UntestedClaim[],
  tail: Family["tail"],
  rate: number,
): ReadonlyMap<UntestedClaim, number> {
  const family = claims.filter(({ total, totals }) =>
    within(leastTails(total, ...totals, rate)[tail], rate),
  );
  const q = adjustedPValues(family.map(({ pLow, pHigh }) => (tail === "low" ? pLow : pHigh)));
  return new Map(family.map((claim, at) => [claim, q[at]!]));
}

type Adjusted = ReturnType<typeof adjusted>;

function testedClaim(untested: UntestedClaim, low: Adjusted, high: Adjusted): Claim {
  const { total, totals, count, expected, leftOut, pLow, pHigh } = untested;
  const [qLow, qHigh] = [low.get(untested) ?? null, high.get(untested) ?? null];
  return { total, totals, count, expected, leftOut, pLow, pHigh, qLow, qHigh };
}

function kindOf(
  count: number,
  claim: Claim | null,
  { expected, fdr }: Pick<Thresholds, "expected" | "fdr">,
): FindingKind {
  if (claim === null) return count > 0 ? "count" : "blank";
  const { qLow, qHigh, pLow, pHigh } = claim;
  // Below a rate of a half the second conditions add nothing: no cell is at both ends.
  const few = qLow !== null && within(qLow, fdr) && pLow < pHigh;
  const many = qHigh !== null && within(qHigh, fdr) && pHigh < pLow;
  if (count === 0) {
    if (few) return "gap";
    return claim.expected > 0 && reaches(claim.expected, expected) ? "empty" : "blank";
  }
  return few ? "thin" : many ? "cluster" : "count";
}
