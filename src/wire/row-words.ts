/** What the rows of some studies say in words. */
export interface RowWords {
  readonly titles: readonly string[];
  readonly bylines: readonly string[];
}

/** Words that are sent in files of `perFile` studies each. */
export interface WordsInFiles {
  readonly perFile: number;
  /** Place of each title in the order of titles; equal ones share theirs. */
  readonly titleRanks: readonly number[];
}
