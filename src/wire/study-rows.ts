import { rank } from "d3-array";
import { codesOf, type EvidenceTable } from "../evidence/table.ts";
import { keptFiles } from "./kept-files.ts";
import type { RowWords, WordsInFiles } from "./row-words.ts";

/** What a list of studies shows of each. */
export interface StudyRow {
  readonly id: string;
  readonly title: string;
  /** First authors and venue. */
  readonly byline: string;
  readonly codes: Readonly<Record<string, readonly string[]>>;
}

/** The rows of a table, each made when it is shown. */
export interface StudyRows {
  /** The row of a study; until its words are there, its title says that they are on their way. */
  at(position: number): StudyRow;
  /** Asks for the words of some rows; null when they are all there, else a promise that they are. */
  need(positions: readonly number[]): Promise<void> | null;
  /** Place of each title in the order of titles; equal ones share theirs. */
  titleRanks(): ArrayLike<number>;
}

const ON_ITS_WAY = "Loading …";

/** Rows whose words are all there. */
export function wholeRows(table: EvidenceTable, { titles, bylines }: RowWords): StudyRows {
  let ranks: ArrayLike<number> | undefined;
  const made = new Map<number, StudyRow>();
  return {
    at(position) {
      const before = made.get(position);
      if (before) return before;
      const row = {
        id: table.ids[position]!,
        title: titles[position]!,
        byline: bylines[position]!,
        codes: codesOf(table, position),
      };
      made.set(position, row);
      return row;
    },
    need: () => null,
    titleRanks: () => (ranks ??= titleRanks(titles)),
  };
}

/** Rows whose words are fetched file by file. */
export function rowsInFiles(
  table: EvidenceTable,
  { perFile, titleRanks: ranks }: WordsInFiles,
  fetchWords: (file: number) => Promise<RowWords>,
): StudyRows {
  const files = keptFiles(fetchWords);
  return {
    at(position) {
      const words = files.get(Math.floor(position / perFile));
      return {
        id: table.ids[position]!,
        title: words?.titles[position % perFile] ?? ON_ITS_WAY,
        byline: words?.bylines[position % perFile] ?? "",
        codes: codesOf(table, position),
      };
    },
    need: (positions) => files.need(positions.map((position) => Math.floor(position / perFile))),
    titleRanks: () => ranks,
  };
}

/** Places of titles in the order that an English reader expects, numbers by size; equal ones share theirs. */
export function titleRanks(titles: readonly string[]): number[] {
  const { compare } = new Intl.Collator("en", { numeric: true });
  return [...rank(titles, compare)];
}
