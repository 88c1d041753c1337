import type { StudyText } from "../evidence/search.ts";
import type { Distances, WordIndex } from "../evidence/word-index.ts";

/** What free text is looked for in, as it is sent: of a large table its words, the rest in files. */
export type SentTexts = readonly StudyText[] | TextsInFiles;

/** The words of a large table. The studies that hold them, and summaries, come in files. */
export interface TextsInFiles {
  /** Number of studies. */
  readonly size: number;
  /** Studies in each file of summaries. */
  readonly perFile: number;
  /** As in the index. */
  readonly words: string;
  /** Position of the first word of each file of words. */
  readonly firstWords: readonly number[];
}

/** What a file of words holds: the studies of each of its words. */
export type WordFile = readonly Distances[];

/**
 * Puts an index into files. The most frequent words come first, so that the many rare ones that
 * hold a typed word lie together in the last few files.
 * @param mostBytes of a file, as JSON; a single word may take more
 */
export function wordsInFiles(
  { words, size, studies }: WordIndex,
  perFile: number,
  mostBytes: number,
): { readonly sent: TextsInFiles; readonly files: readonly WordFile[] } {
  const firstWords: number[] = [];
  let bytes = Infinity;
  studies.forEach((distances, word) => {
    const more = JSON.stringify(distances).length + 1;
    if (bytes + more > mostBytes) {
      firstWords.push(word);
      bytes = 1;
    }
    bytes += more;
  });
  const files = firstWords.map((first, file) => studies.slice(first, firstWords[file + 1]));
  return { sent: { size, perFile, words, firstWords }, files };
}
