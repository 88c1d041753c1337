import type { FindingKind } from "../evidence/gaps/finding.ts";

export interface HeatCell {
  readonly count: number;
  /** Studies expected among those that could have gone either way; null where nothing is claimed. */
  readonly expected: number | null;
  /** What it says about the evidence, told by shape as well as colour. */
  readonly mark: FindingKind;
  /** What stands in the cell; empty where there is nothing to measure. */
  readonly text: string;
  /** Class of the step of the colour scale; empty for none. */
  readonly tone: string;
  /** How few of its studies have the quality the lens asks for: 0 (none) to 3 (most); null without the lens. */
  readonly fade: number | null;
  /** True when the reader chose this row and this column. */
  readonly chosen: boolean;
  /** What the cell says, in words. */
  readonly words: string;
  /** The same with row and column: how a screen reader names the cell. */
  readonly name: string;
}

export interface HeatHead {
  readonly entry: string;
  readonly label: string;
  /** The label for a narrow head. */
  readonly short: string;
  readonly definition: string;
  /** Studies that carry it, each once. */
  readonly total: number;
  readonly chosen: boolean;
}

export interface HeatRow extends HeatHead {
  readonly kind: "value" | "group" | "missing";
  /** True for a value shown under its group. */
  readonly nested: boolean;
  /** Whether the values of a group are shown; null for rows that do not fold. */
  readonly open: boolean | null;
  readonly cells: readonly HeatCell[];
}

/** A cross-tabulation, ready to draw. */
export interface HeatmapModel {
  readonly rowTitle: string;
  readonly colTitle: string;
  readonly rows: readonly HeatRow[];
  readonly cols: readonly HeatHead[];
  /** Studies counted, each once. */
  readonly total: number;
  /** Whether the contract has gaps looked for between its rows and columns. */
  readonly sought: boolean;
}

/** Where a cell, a row (no column), a column (no row) or the whole map (neither) leads. */
export type LinkTo = (rowEntry: string | null, colEntry: string | null) => string;
