import type { FindingKind } from "../evidence/gaps/finding.ts";
import type { ThreeWayKind } from "../evidence/gaps/three-way-verdicts.ts";

/** What a cell says about the evidence: of two entries or, where one stands inside another, of three. */
export type CellMark = FindingKind | ThreeWayKind;

export interface HeatCell {
  readonly count: number;
  /** Studies expected among those that could have gone either way; null where nothing is claimed. */
  readonly expected: number | null;
  /** How many those are: N, of which `expected` is taken; null where nothing is claimed. */
  readonly among: number | null;
  /** What it says about the evidence, told by shape as well as colour. */
  readonly mark: CellMark;
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
  /** What a choice of it asks for; of a head inside another, both joined. */
  readonly entry: string;
  readonly label: string;
  /** The label after that of the head it stands inside, such as "MRI, Breast"; the label alone elsewhere. */
  readonly name: string;
  /** The label for a narrow head. */
  readonly short: string;
  readonly definition: string;
  /** Studies that carry it, each once. */
  readonly total: number;
  readonly chosen: boolean;
  /** Whether it heads all that another holds, whatever stands inside that: a total, shown without colour. */
  readonly whole: boolean;
  /** Of a head inside another, the label of that one, and what is found of the two; null elsewhere. */
  readonly inner: HeatInner | null;
}

/** What a head that stands inside another adds to its own label. */
export interface HeatInner {
  /** Label of the one that it stands inside. */
  readonly outer: string;
  /** What is found of the two, as in a cell of theirs. */
  readonly mark: CellMark;
  readonly words: string;
  readonly expected: number | null;
}

/** How a row of its own, or one that heads others, stands among the rows. */
interface RowStanding {
  readonly kind: "value" | "group" | "missing";
  /** True for a value shown under its group. */
  readonly nested: boolean;
  /** Whether the values of a group are shown; null for rows that do not fold. */
  readonly open: boolean | null;
}

export interface HeatRow extends HeatHead, RowStanding {
  readonly cells: readonly HeatCell[];
}

/** A head over rows or columns that stand inside it. */
export interface HeatOuter extends HeatHead, RowStanding {
  /** How many rows or columns it spans, at least one: all that it holds, unless one inside is just that, and what stands inside. */
  readonly size: number;
  /** What stands inside it and few studies carry; null where there is nothing such. */
  readonly few: HeatFew | null;
}

/** What stands inside a head and can be folded away. */
export interface HeatFew {
  /** How many rows or columns. */
  readonly count: number;
  /** What they are called, in order. */
  readonly labels: readonly string[];
  /** Studies counted that stand in them, each once. */
  readonly studies: number;
  readonly folded: boolean;
}

/** What is folded away inside the heads of an axis. */
export interface HeatFolding {
  /** What fewer studies of the table than this carry can be folded away; 1 where nothing can. */
  readonly below: number;
  /** How many rows or columns that is. */
  readonly few: number;
  /** How many of them are folded away. */
  readonly away: number;
  /** All rows or columns that stand inside others, folded away or not. */
  readonly lines: number;
  /** Studies counted that stand in those folded away, each once. */
  readonly studies: number;
}

/** A third dimension whose values stand inside those of an axis. */
export interface HeatInside {
  readonly axis: "rows" | "cols";
  /** Title of the third dimension. */
  readonly title: string;
  readonly folding: HeatFolding;
  /** The heads of the axis, in order; together they span all its rows or columns. */
  readonly outers: readonly HeatOuter[];
}

/** A cross-tabulation, ready to draw. */
export interface HeatmapModel {
  readonly rowTitle: string;
  readonly colTitle: string;
  readonly rows: readonly HeatRow[];
  readonly cols: readonly HeatHead[];
  /** Studies counted, each once. */
  readonly total: number;
  /** Whether the contract has gaps looked for among its dimensions. */
  readonly sought: boolean;
  /** What stands inside an axis; null for a map of two dimensions. */
  readonly inside: HeatInside | null;
}

/** Where a cell, a row (no column), a column (no row) or the whole map (neither) leads. */
export type LinkTo = (rowEntry: string | null, colEntry: string | null) => string;
