import { and, type Bits, noBits, or, setBit } from "./bits.ts";
import { type Meaning, type Vocabulary, vocabularyOf } from "./vocabulary.ts";
import { type Distances, indexWords, type WordIndex } from "./word-index.ts";
import { wordsIn } from "./words-in-text.ts";

/** The words of a study that free text is looked for in. */
export interface StudyText {
  readonly title: string;
  readonly authors: string;
  readonly venue: string;
  readonly summary: string;
}

/** Finds the studies that a free text names; answers null when the text is blank. */
export type Find = (text: string) => Bits | null;

/** A search whose words need not all be here. */
export interface WordSearch {
  /** The words whose studies must be known before a text can be looked for. */
  needed(text: string): readonly number[];
  /** Gives the same set for the same text, so that nothing is searched or drawn twice. */
  readonly find: Find;
}

/**
 * Makes a search over studies, in table order. Every word of the text must be
 * found in the study, in any field; a slight misspelling is forgiven.
 */
export function searchOver(texts: readonly StudyText[]): Find {
  return searchThrough(indexWords(texts.map(searchedText)));
}

/** Makes a search of an index that is all here. */
export function searchThrough({ words, size, studies }: WordIndex): Find {
  return searchIn(vocabularyOf(words), size, (word) => studies[word]!).find;
}

/** All of a study that is searched. */
export function searchedText({ title, authors, venue, summary }: StudyText): string {
  return [title, authors, venue, summary].join("\n");
}

/**
 * Makes a search of a vocabulary.
 * @param size number of studies
 * @param studiesWith the studies that hold a word; asked only for words that a text needs
 */
export function searchIn(
  vocabulary: Vocabulary,
  size: number,
  studiesWith: (word: number) => Distances,
): WordSearch {
  const found = new Map<string, Bits>();
  const withOneOf = (words: readonly number[]): Bits => {
    const bits = noBits(size);
    for (const word of words) {
      let position = -1;
      for (const distance of studiesWith(word)) setBit(bits, (position += distance));
    }
    return bits;
  };
  const meant = ({ any, together }: Meaning): Bits =>
    together.length === 0
      ? withOneOf(any)
      : or(withOneOf(any), together.map(withOneOf).reduce(and));
  const meanings = (text: string) => wordsIn(text).map(vocabulary);
  return {
    needed: (text) => meanings(text).flatMap(({ any, together }) => [...any, ...together.flat()]),
    find(text) {
      if (text.trim() === "") return null;
      let bits = found.get(text);
      if (!bits) {
        const sets = meanings(text).map(meant);
        found.set(text, (bits = sets.length === 0 ? noBits(size) : sets.reduce(and)));
      }
      return bits;
    },
  };
}
