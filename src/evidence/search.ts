import { and, type Bits, noBits, or, setBit } from "./bits.ts";
import { tellingWords } from "./code-names.ts";
import { type Meaning, vocabularyOf } from "./vocabulary.ts";
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
export type TextSearch = (text: string) => Bits | null;

/** A search whose words need not all be here. */
export interface WordSearch {
  /** The words whose studies must be known before a text can be looked for. */
  needed(text: string): readonly number[];
  /** Gives the same set for the same text, so that nothing is searched or drawn twice. */
  readonly find: TextSearch;
}

/** What the search knows of the codes of studies. */
export interface SearchedCodes {
  readonly isAbbreviation: (word: string) => boolean;
  /** For each word of a text, in order, the studies with a code that it names; null for none. */
  carrying(words: readonly string[]): readonly (Bits | null)[];
}

const NO_CODES: SearchedCodes = {
  isAbbreviation: () => false,
  carrying: (words) => words.map(() => null),
};

/**
 * Makes a search over studies, in table order. Every word of the text must be
 * found in the study, in any field or among the names of its codes; a slight
 * misspelling is forgiven, and small words ask for nothing.
 */
export function searchOver(texts: readonly StudyText[], codes?: SearchedCodes): TextSearch {
  return searchThrough(indexWords(texts.map(searchedText)), codes);
}

/** Makes a search of an index that is all here. */
export function searchThrough(
  { words, size, studies }: WordIndex,
  codes?: SearchedCodes,
): TextSearch {
  return searchIn(words, size, (word) => studies[word]!, codes).find;
}

/** All of a study's text that is searched. */
export function searchedText({ title, authors, venue, summary }: StudyText): string {
  return [title, authors, venue, summary].join("\n");
}

/**
 * Makes a search of words.
 * @param words distinct, one a line, as an index has them
 * @param size number of studies
 * @param studiesWith the studies that hold a word; asked only for words that a text needs
 */
export function searchIn(
  words: string,
  size: number,
  studiesWith: (word: number) => Distances,
  codes: SearchedCodes = NO_CODES,
): WordSearch {
  const list = words.split("\n");
  const vocabulary = vocabularyOf(words, codes.isAbbreviation);
  const found = new Map<string, Bits>();
  const withOneOf = (indexes: readonly number[]): Bits => {
    const bits = noBits(size);
    for (const word of indexes) {
      let position = -1;
      for (const distance of studiesWith(word)) setBit(bits, (position += distance));
    }
    return bits;
  };
  const meant = ({ any, together }: Meaning): Bits =>
    together.length === 0
      ? withOneOf(any)
      : or(withOneOf(any), together.map(withOneOf).reduce(and));
  /** Studies with one of some words or a code that one names. */
  const spelt = (meaning: Meaning): Bits =>
    meaning.any
      .flatMap((word) => codes.carrying([list[word]!])[0] ?? [])
      .reduce(or, meant(meaning));
  const search = (text: string): Bits => {
    const typed = tellingWords(wordsIn(text));
    const coded = codes.carrying(typed);
    return typed
      .map((word, place) => {
        const [meaning, carriers] = [vocabulary(word), coded[place]];
        if (!carriers) return meaning.guessed ? spelt(meaning) : meant(meaning);
        return meaning.guessed ? carriers : or(meant(meaning), carriers);
      })
      .reduce(and);
  };
  return {
    needed: (text) =>
      tellingWords(wordsIn(text))
        .map(vocabulary)
        .flatMap(({ any, together }) => [...any, ...together.flat()]),
    find(text) {
      if (text.trim() === "") return null;
      let bits = found.get(text);
      if (!bits) {
        bits = wordsIn(text).length === 0 ? noBits(size) : search(text);
        found.set(text, bits);
      }
      return bits;
    },
  };
}
