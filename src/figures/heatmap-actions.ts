/** What can be done on a live map. */
export interface HeatmapActions {
  /** A cell, a row (no column), a column (no row) or everything (neither) was chosen. */
  choose(rowEntry: string | null, colEntry: string | null): void;
  /** A group was folded or unfolded. */
  fold(groupEntry: string): void;
  /** What few studies carry inside a head was folded or unfolded. */
  foldInside(outerEntry: string): void;
  /** All groups are to be unfolded, or folded. */
  foldAll(open: boolean): void;
  /** Present where rows can be merged. */
  readonly merging?: RowMerging | undefined;
  /** Titles of a few studies of a place, for a reader who has not chosen it yet. */
  titlesAt(rowEntry: string | null, colEntry: string | null): readonly string[];
}

/** Rows that a reader counts as one. */
export interface RowMerging {
  /** Entries of the rows picked so far; null while none are to be picked. */
  readonly picked: ReadonlySet<string> | null;
  /** From now on, rows are picked. */
  start(): void;
  /** Picks a row, or lets it go; the first one picked starts it. */
  pick(entry: string): void;
  /** Takes a merged row apart. */
  takeApart(entry: string): void;
}
