import type { Codebook } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { indexesOf } from "../evidence/bits.ts";
import {
  type Column,
  type EvidenceTable,
  evidenceTable,
  tableOfColumns,
  withCheckedStudies,
} from "../evidence/table.ts";
import { byline } from "../views/byline.ts";
import type { RowWords, WordsInFiles } from "./row-words.ts";
import { rowsInFiles, type StudyRows, wholeRows } from "./study-rows.ts";

/** Which table this is: what a citation says of it. */
export interface Source {
  /** Name of the table, as in its descriptor. */
  readonly name: string;
  /** Title of the site. */
  readonly title: string;
  /** Who made the table, as a citation names them; empty when that is not known. */
  readonly authors: readonly string[];
  /** DOI of the table, as "10.1000/182"; null when it has none. */
  readonly doi: string | null;
  /** What names the table for good, such as a DOI; told where the map stands on no site. */
  readonly identifier?: string | null;
  /** SHA-256 of the bytes of the table of studies, in hexadecimal. */
  readonly checksum: string;
  /** Where a citation leads; null when no release is frozen. */
  readonly frozen: FrozenRelease | null;
}

export interface FrozenRelease {
  readonly release: string;
  /** Year in which it was made; null when its descriptor does not say. */
  readonly year: number | null;
  /** Whether it holds this table and codebook. If not, this is a table in work, which may change. */
  readonly same: boolean;
  /** Whether people had checked codes of the same studies; left out where that is not so. */
  readonly checks?: true;
  /** Its own defaults, frozen with it; left out where they make the same bare address. */
  readonly defaults?: Codebook["defaults"];
}

/**
 * The table as it is sent to the browser: column by column, codes as positions in the codebook.
 * What rows say in words comes with it, or, for a large table, in files of its own.
 */
export interface Payload {
  readonly source: Source;
  readonly codebook: Codebook;
  readonly ids: readonly string[];
  readonly columns: Readonly<Record<string, Column>>;
  readonly words: RowWords | WordsInFiles;
  /** Positions of the studies of which people checked a code; left out where nobody did. */
  readonly checked?: readonly number[];
  /** As of the evidence. */
  readonly solid?: readonly string[];
}

export interface Evidence {
  readonly table: EvidenceTable;
  readonly rows: StudyRows;
  /**
   * Lasting names of what is solid among the findings of the whole table at the usual thresholds: worked
   * out when pages are made, from codes that the browser is not sent. Left out where that was not done.
   */
  readonly solid?: readonly string[];
}

/**
 * The table of counts and the rows to show, from studies in table order.
 * @param checked ids of the studies of which people checked a code
 */
export function evidenceOf(
  codebook: Codebook,
  studies: readonly Study[],
  checked: ReadonlySet<string> = new Set(),
): Evidence {
  const positions = studies.flatMap(({ id }, at) => (checked.has(id) ? [at] : []));
  const table = withCheckedStudies(evidenceTable(codebook, studies), positions);
  return { table, rows: wholeRows(table, wordsOf(studies)) };
}

/** What the rows of studies say in words. */
export function wordsOf(studies: readonly Study[]): RowWords {
  return { titles: studies.map(({ title }) => title), bylines: studies.map(byline) };
}

/** Packs a table for the browser. */
export function pack(
  table: EvidenceTable,
  words: Payload["words"],
  source: Source,
  solid: readonly string[] = [],
): Payload {
  const { release, dimensions, impossible, indicators, defaults, gapDimensions, checked, onePage } =
    table.codebook;
  return {
    source,
    codebook: {
      release,
      dimensions,
      impossible,
      indicators,
      defaults,
      gapDimensions,
      ...(checked && { checked }),
      ...(onePage && { onePage }),
    },
    ids: table.ids,
    columns: Object.fromEntries(table.columns),
    words,
    ...(table.checked && { checked: indexesOf(table.checked) }),
    ...(solid.length > 0 && { solid }),
  };
}

/**
 * The evidence that was packed.
 * @param fetchWords gives the words of a file's studies, files counted from 0
 */
export function unpack(
  { codebook, ids, columns, words, checked = [], solid }: Payload,
  fetchWords: (file: number) => Promise<RowWords>,
): Evidence {
  const table = withCheckedStudies(
    tableOfColumns(codebook, ids, new Map(Object.entries(columns))),
    checked,
  );
  const rows = "perFile" in words ? rowsInFiles(table, words, fetchWords) : wholeRows(table, words);
  return { table, rows, ...(solid && { solid }) };
}
