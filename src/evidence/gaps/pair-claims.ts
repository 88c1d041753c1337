import { dimensionOf, impossibility } from "../../contract/lookup.ts";
import { hypergeometricTails } from "../../statistics/hypergeometric.ts";
import { and, type Bits, countBits, countBoth } from "../bits.ts";
import { type EvidenceTable, reportedIn } from "../table.ts";
import { cannotMeet, type Claimant, type Claimants, claimantsOf } from "./claimants.ts";
import type { Claim } from "./finding.ts";
import type { Merges } from "./levels.ts";
import { areBound, leaveOut, noChoice } from "./no-choice.ts";
import type { DimensionPair } from "./pairs.ts";

/** A claim before it is known which others it is tested with. */
export type UntestedClaim = Omit<Claim, "qLow" | "qHigh">;

/** A cell of two entries of which something can be claimed. */
export interface ClaimCell {
  readonly row: Claimant;
  readonly col: Claimant;
  /** Studies of the selection that carry both. */
  readonly count: number;
  /** By the contract, values in use or not. */
  readonly possible: boolean;
  /** Null where it cannot occur, or no study is left to judge by. */
  readonly claim: UntestedClaim | null;
}

/** Two dimensions with everything that can be claimed of them, `cells[r][c]`. */
export interface PairClaims {
  readonly rows: Claimants;
  readonly cols: Claimants;
  readonly cells: readonly (readonly ClaimCell[])[];
}

/**
 * Counts each two entries of two dimensions, whatever their level, over the studies that report
 * both dimensions and could have gone either way.
 * @param context the studies of the selection
 */
export function pairClaims(
  table: EvidenceTable,
  pair: DimensionPair,
  context: Bits,
  merges: Merges,
): PairClaims {
  const { codebook } = table;
  const reporting = pair.map((name) => reportedIn(table, name)).reduce(and, context);
  const unreported = countBits(context) - countBits(reporting);
  const [rows, cols] = pair.map((name) =>
    claimantsOf(table, dimensionOf(codebook, name), merges, reporting),
  ) as [Claimants, Claimants];
  const bound = areBound(codebook, ...pair);
  const stuckWith = (from: Claimants, to: Claimants) =>
    to.all.map((entry) => (bound ? noChoice(table, from, to, entry, reporting) : null));
  const [rowsStuck, colsStuck] = [stuckWith(cols, rows), stuckWith(rows, cols)];
  const total = countBits(reporting);
  const colTotals = cols.all.map(({ carriers }) => countBits(carriers));

  const cells = rows.all.map((row, r) => {
    const rowTotal = countBits(row.carriers);
    return cols.all.map((col, c): ClaimCell => {
      const count = countBoth(row.carriers, col.carriers);
      const possible = !bound || impossibility(codebook, row, col) === null;
      const stuck = [rowsStuck[r], colsStuck[c]].filter((one) => one != null);
      if (bound && cannotMeet(codebook, row, col)) {
        return { row, col, count, possible, claim: null };
      }
      if (stuck.length === 0) {
        const leftOut = { unreported, impossible: 0, only: 0 };
        const claim = claimOf(total, [rowTotal, colTotals[c]!], count, leftOut);
        return { row, col, count, possible, claim };
      }
      const { left, ...out } = leaveOut(reporting, stuck);
      const both = and(row.carriers, left);
      const claim = claimOf(
        countBits(left),
        [countBits(both), countBoth(col.carriers, left)],
        countBoth(both, col.carriers),
        { unreported, ...out },
      );
      return { row, col, count, possible, claim };
    });
  });
  return { rows, cols, cells };
}

function claimOf(
  total: number,
  totals: readonly [number, number],
  count: number,
  leftOut: Claim["leftOut"],
): UntestedClaim | null {
  if (total === 0) return null;
  const { low, high } = hypergeometricTails(total, ...totals, count);
  return {
    total,
    totals,
    count,
    expected: (totals[0] * totals[1]) / total,
    leftOut,
    // Sums of rounded weights can pass 1 by a rounding.
    pLow: Math.min(low, 1),
    pHigh: Math.min(high, 1),
  };
}
