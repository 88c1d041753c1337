import { dimensionOf } from "../../contract/lookup.ts";
import type { AxisItem } from "../axis.ts";
import { type Bits, countBoth, without } from "../bits.ts";
import { type EvidenceTable, reportedIn } from "../table.ts";
import { type CodedEntry, type ContextOf, lastingName } from "./coded-entry.ts";
import { type CellTest, testedTable } from "./findings.ts";
import { cellsOf, type LevelPair, levelPairs, type Merges } from "./levels.ts";
import type { DimensionPair } from "./pairs.ts";
import type { Thresholds } from "./thresholds.ts";

/** A cell with fewer or more studies than expected. */
export interface KnowledgeGap {
  readonly kind: "gap" | "thin" | "cluster";
  readonly name: string;
  readonly entries: readonly [CodedEntry, CodedEntry];
  readonly levels: readonly ["groups" | "values", "groups" | "values"];
  /** Studies that count. */
  readonly total: number;
  /** Studies that carry the one and the other entry. */
  readonly totals: readonly [number, number];
  /** Studies that carry both. */
  readonly count: number;
  readonly expected: number;
  readonly test: CellTest;
  /** Carriers of the one entry that report nothing in the other's dimension, and the other way round. */
  readonly unreported: readonly [number, number];
}

/** Ranked lists. */
export interface KnowledgeGaps {
  /** By studies expected, most first. */
  readonly gaps: readonly KnowledgeGap[];
  /** By the adjusted probability of so few studies, smallest first. */
  readonly thin: readonly KnowledgeGap[];
  /** By the adjusted probability of so many, smallest first. */
  readonly clusters: readonly KnowledgeGap[];
}

/**
 * The gaps, thin cells and clusters of pairs of dimensions, at every level. What
 * ranks alike stands in the order of the pairs and of the contract.
 */
export function knowledgeGaps(
  table: EvidenceTable,
  pairs: readonly DimensionPair[],
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges = {},
): KnowledgeGaps {
  const found = pairs.flatMap(([rows, cols]) => {
    const context = contextOf([rows, cols]);
    return levelPairs(
      dimensionOf(table.codebook, rows),
      dimensionOf(table.codebook, cols),
      merges,
    ).flatMap((levels) => gapsOf(table, levels, context, thresholds));
  });
  const ranked = (kind: KnowledgeGap["kind"], keys: (gap: KnowledgeGap) => readonly number[]) =>
    found.filter((gap) => gap.kind === kind).toSorted((x, y) => inOrder(keys(x), keys(y)));
  return {
    gaps: ranked("gap", ({ expected, test }) => [-expected, test.low]),
    thin: ranked("thin", ({ expected, test }) => [test.qLow, test.low, -expected]),
    clusters: ranked("cluster", ({ count, test }) => [test.qHigh, test.high, -count]),
  };
}

function gapsOf(
  table: EvidenceTable,
  levels: LevelPair,
  context: Bits,
  thresholds: Thresholds,
): KnowledgeGap[] {
  const { rows, cols } = levels;
  const { tab, findings } = testedTable(table, levels, context, thresholds);
  const silentIn = (name: string) => without(context, reportedIn(table, name));
  const [silentRows, silentCols] = [silentIn(rows.dimension.name), silentIn(cols.dimension.name)];
  const entryOf = (levelOf: LevelPair["rows"], { entry }: AxisItem): CodedEntry => ({
    dimension: levelOf.dimension.name,
    entry,
  });
  const found: KnowledgeGap[] = [];
  for (const [r, c] of cellsOf(levels, tab.rows, tab.cols)) {
    const { count, expected, test, mark } = findings[r]![c]!;
    if (test === null || (mark !== "gap" && mark !== "thin" && mark !== "cluster")) continue;
    const [row, col] = [tab.rows[r]!, tab.cols[c]!];
    const entries = [entryOf(rows, row), entryOf(cols, col)] as const;
    found.push({
      kind: mark,
      name: lastingName(mark, entries),
      entries,
      levels: [rows.level, cols.level],
      total: tab.total,
      totals: [tab.rowTotals[r]!, tab.colTotals[c]!],
      count,
      expected,
      test,
      unreported: [countBoth(row.carriers, silentCols), countBoth(col.carriers, silentRows)],
    });
  }
  return found;
}

/** Compares by the first key that differs. */
function inOrder(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, i) => key !== b[i]);
  return at < 0 ? 0 : a[at]! - b[at]!;
}
