import { dimensionOf, impossibility } from "../../contract/lookup.ts";
import { hypergeometricTails } from "../../statistics/hypergeometric.ts";
import { and, type Bits, countBits, countBoth, countOfThree } from "../bits.ts";
import { type EvidenceTable, reportedIn } from "../table.ts";
import { cannotMeet, type Claimant, type Claimants, claimantsOf } from "./claimants.ts";
import type { Claim } from "./finding.ts";
import type { Merges } from "./levels.ts";
import { areBound, leftFor, noChoice } from "./no-choice.ts";
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
  const stuckWith = (from: Claimants, to: Claimants) => {
    const stuck = to.all.map((entry) => {
      const none = bound ? noChoice(table, from, to, entry, reporting) : null;
      return none ? [none] : [];
    });
    return (place: number) => stuck[place]!;
  };
  const leftAt = leftFor(reporting, [stuckWith(cols, rows), stuckWith(rows, cols)]);
  const totalsOf = ({ all }: Claimants) => all.map(({ carriers }) => countBits(carriers));
  const [rowTotals, colTotals] = [totalsOf(rows), totalsOf(cols)];

  const cells = rows.all.map((row, r) =>
    cols.all.map((col, c): ClaimCell => {
      const count = countBoth(row.carriers, col.carriers);
      const possible = !bound || impossibility(codebook, row, col) === null;
      if (bound && cannotMeet(codebook, row, col)) {
        return { row, col, count, possible, claim: null };
      }
      const { left, total, impossible, only } = leftAt([r, c]);
      const whole = left === reporting;
      const claim = claimOf(
        total,
        whole
          ? [rowTotals[r]!, colTotals[c]!]
          : [countBoth(row.carriers, left), countBoth(col.carriers, left)],
        whole ? count : countOfThree(row.carriers, col.carriers, left),
        { unreported, impossible, only },
      );
      return { row, col, count, possible, claim };
    }),
  );
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
