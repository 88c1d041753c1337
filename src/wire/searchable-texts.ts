import { bisectRight } from "d3-array";
import {
  type TextSearch,
  type SearchedCodes,
  searchIn,
  type StudyText,
} from "../evidence/search.ts";
import { keptFiles } from "./kept-files.ts";
import type { TextsInFiles, WordFile } from "./texts-in-files.ts";

/** What a row can unfold to. */
export interface StudyDetails {
  readonly summary: string;
}

/** The search and the long texts of studies, which need not all be here. */
export interface SearchableTexts {
  /** Whether all that a text needs is here. */
  isReady(text: string): boolean;
  /**
   * Asks for what a text needs; null when it is all there, else a promise that it was asked for.
   * @param signal ends the asking when the text is no longer looked for
   */
  prepare(text: string, signal: AbortSignal): Promise<void> | null;
  /** To be asked only for texts that are ready. */
  readonly find: TextSearch;
  /** The long texts of a study, or null until they are there. */
  details(position: number): StudyDetails | null;
  /** Asks for the long texts of a study; null when they are there. */
  needDetails(position: number): Promise<void> | null;
}

/** Texts that are all here. */
export function wholeTexts(texts: readonly StudyText[], find: TextSearch): SearchableTexts {
  return {
    isReady: () => true,
    prepare: () => null,
    find,
    details: (position) => texts[position] ?? null,
    needDetails: () => null,
  };
}

/** Files asked for at once: a browser holds no more connections, and a text may soon be outdated. */
const AT_ONCE = 6;

/**
 * Texts whose words are here; the studies that hold them, and summaries, are fetched file by file.
 * @param fetchWords gives a file of words, counted from 0
 * @param fetchSummaries gives a file of summaries, counted from 0
 * @param codes what else is searched, and is here
 */
export function textsInFiles(
  { size, perFile, words, firstWords }: TextsInFiles,
  fetchWords: (file: number) => Promise<WordFile>,
  fetchSummaries: (file: number) => Promise<readonly string[]>,
  codes?: SearchedCodes,
): SearchableTexts {
  const wordFiles = keptFiles(fetchWords);
  const summaries = keptFiles(fetchSummaries);
  const studiesWith = (word: number) => {
    const file = fileOf(firstWords, word);
    return wordFiles.get(file)![word - firstWords[file]!]!;
  };
  const search = searchIn(words, size, studiesWith, codes);
  const missing = (text: string) =>
    [...new Set(search.needed(text).map((word) => fileOf(firstWords, word)))].filter(
      (file) => wordFiles.get(file) === undefined,
    );
  const fetchAll = async (files: readonly number[], signal: AbortSignal) => {
    for (let from = 0; from < files.length && !signal.aborted; from += AT_ONCE) {
      await wordFiles.need(files.slice(from, from + AT_ONCE));
    }
  };
  return {
    isReady: (text) => missing(text).length === 0,
    prepare(text, signal) {
      const files = missing(text);
      return files.length === 0 ? null : fetchAll(files, signal);
    },
    find: search.find,
    details(position) {
      const summary = summaries.get(Math.floor(position / perFile))?.[position % perFile];
      return summary === undefined ? null : { summary };
    },
    needDetails: (position) => summaries.need([Math.floor(position / perFile)]),
  };
}

/** The file that holds a word: the last one whose first word is not after it. */
function fileOf(firstWords: readonly number[], word: number): number {
  return bisectRight(firstWords, word) - 1;
}
