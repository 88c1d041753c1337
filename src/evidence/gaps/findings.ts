import { adjustedPValues } from "../../statistics/false-discovery.ts";
import { hypergeometricTails, type Tails } from "../../statistics/hypergeometric.ts";
import type { AxisLayout } from "../axis.ts";
import { and, type Bits, countBits, countBoth } from "../bits.ts";
import { crossTabulate, type CrossTabulation } from "../crosstab.ts";
import { expectedCount } from "../measures.ts";
import { carriersOfEntry, type EvidenceTable } from "../table.ts";
import { itemsAt, type Level, type LevelPair } from "./levels.ts";
import { relationOf } from "./relation.ts";
import { reaches, type Thresholds, within } from "./thresholds.ts";

/**
 * What a cell says. `impossible`: by the contract. `gap`: no study, though some
 * would be expected. `blank`: no study, and too little evidence around it to call
 * it a gap. `thin`: fewer than expected, `cluster`: more. `count`: neither.
 */
export type FindingMark = "impossible" | "gap" | "thin" | "cluster" | "blank" | "count";

/** Probabilities of a cell if its row and its column had nothing to do with each other. */
export interface CellTest extends Tails {
  /** `low` and `high`, adjusted over all cells of the table that are tested. */
  readonly qLow: number;
  readonly qHigh: number;
}

export interface CellFinding {
  /** Studies that carry both. */
  readonly count: number;
  /** Row total times column total over all studies; means little where `test` is null. */
  readonly expected: number;
  /** Null where row and column cannot be independent of each other, or are not reported. */
  readonly test: CellTest | null;
  readonly mark: FindingMark;
}

/** A whole table with what each of its cells says, `findings[r][c]`. */
export interface TestedTable {
  readonly tab: CrossTabulation;
  readonly findings: readonly (readonly CellFinding[])[];
}

/**
 * Tests every cell of one level of a dimension against one level of another. All
 * cells that can occur make one family for the false discovery rate, unused values
 * included, so what a reader folds or hides changes no result.
 *
 * Tests and marks are those of the site's methods page: X, the number of studies
 * that carry both, is hypergeometric(N, n_a, n_b); q by Benjamini and Hochberg 1995.
 *
 * @param context the N studies that count
 */
export function testedTable(
  table: EvidenceTable,
  { rows, cols }: LevelPair,
  context: Bits,
  thresholds: Thresholds,
): TestedTable {
  const tab = crossTabulate(itemsAt(table, rows), itemsAt(table, cols), context);
  const relations = tab.rows.map((row) =>
    tab.cols.map((col) =>
      relationOf(
        table.codebook,
        { dimension: rows.dimension, values: row.values },
        { dimension: cols.dimension, values: col.values },
      ),
    ),
  );
  const tails: Tails[] = [];
  relations.forEach((line, r) =>
    line.forEach((relation, c) => {
      if (relation !== "free") return;
      const [a, b] = [tab.rowTotals[r]!, tab.colTotals[c]!];
      tails.push(hypergeometricTails(tab.total, a, b, tab.counts[r]![c]!));
    }),
  );
  const qLow = adjustedPValues(tails.map(({ low }) => Math.min(low, 1)));
  const qHigh = adjustedPValues(tails.map(({ high }) => Math.min(high, 1)));

  let next = 0;
  const findings = relations.map((line, r) =>
    line.map((relation, c): CellFinding => {
      const at = relation === "free" ? next++ : -1;
      const test = at < 0 ? null : { ...tails[at]!, qLow: qLow[at]!, qHigh: qHigh[at]! };
      const count = tab.counts[r]![c]!;
      const expected = expectedCount({
        count,
        rowTotal: tab.rowTotals[r]!,
        colTotal: tab.colTotals[c]!,
        total: tab.total,
      });
      const mark =
        relation === "impossible" ? relation : markOf({ count, expected, test }, thresholds);
      return { count, expected, test, mark };
    }),
  );
  return { tab, findings };
}

/**
 * What each cell of a map says, by the entries of its row and column: groups and
 * values alike, each by the table of its own level. An entry that no table holds
 * (one that is not reported, or a value that a merge replaced) is counted, not tested.
 */
export function cellFindings(
  table: EvidenceTable,
  rowLayout: Pick<AxisLayout, "dimension" | "merged">,
  colLayout: Pick<AxisLayout, "dimension" | "merged">,
  context: Bits,
  thresholds: Thresholds,
): (rowEntry: string, colEntry: string) => CellFinding {
  const [rowSide, colSide] = [sideOf(table, rowLayout), sideOf(table, colLayout)];
  const tables = new Map<string, TestedTable>();
  const total = countBits(context);
  return (rowEntry, colEntry) => {
    const [row, col] = [rowSide(rowEntry), colSide(colEntry)];
    if (row && col) {
      const key = `${row.level.level} ${col.level.level}`;
      let tested = tables.get(key);
      if (!tested) {
        tested = testedTable(table, { rows: row.level, cols: col.level }, context, thresholds);
        tables.set(key, tested);
      }
      return tested.findings[row.at]![col.at]!;
    }
    const rows = and(carriersOfEntry(table, rowLayout.dimension, rowEntry), context);
    const cols = and(carriersOfEntry(table, colLayout.dimension, colEntry), context);
    const count = countBoth(rows, cols);
    const [rowTotal, colTotal] = [countBits(rows), countBits(cols)];
    const expected = expectedCount({ count, rowTotal, colTotal, total });
    return { count, expected, test: null, mark: count > 0 ? "count" : "blank" };
  };
}

/** Finds the level at which an entry stands and its place there. */
function sideOf(table: EvidenceTable, layout: Pick<AxisLayout, "dimension" | "merged">) {
  const places = new Map<string, { readonly level: Level; readonly at: number }>();
  for (const name of ["groups", "values"] as const) {
    const level: Level = { dimension: layout.dimension, merged: layout.merged, level: name };
    itemsAt(table, level).forEach(({ entry }, at) => places.set(entry, { level, at }));
  }
  return (entry: string) => places.get(entry);
}

function markOf(
  { count, expected, test }: Pick<CellFinding, "count" | "expected" | "test">,
  { expected: least, fdr }: Thresholds,
): FindingMark {
  if (count === 0) {
    return test && expected > 0 && reaches(expected, least) ? "gap" : "blank";
  }
  // Below a rate of a half the second conditions add nothing: no cell is at both ends.
  if (test && within(test.qLow, fdr) && test.low < test.high) return "thin";
  if (test && within(test.qHigh, fdr) && test.high < test.low) return "cluster";
  return "count";
}
