import { wordsIn } from "./words-in-text.ts";

/**
 * A set of studies as distances: the first study's position plus one, then how far each study is
 * from the one before. Small numbers are short when they are sent.
 */
export type Distances = readonly number[];

/** The distinct words of texts and the studies that hold each. */
export interface WordIndex {
  /** Number of studies. */
  readonly size: number;
  /** One a line, the most frequent first, equally frequent ones by alphabet; empty for none. */
  readonly words: string;
  /** Per word. */
  readonly studies: readonly Distances[];
}

/** Makes an index text by text, so that a browser can do other things in between. */
export interface WordIndexer {
  /** Adds the text of the next study, in table order. */
  add(text: string): void;
  /** The index of all that was added. */
  finish(): WordIndex;
}

/** Starts an index. */
export function wordIndexer(): WordIndexer {
  const index = new Map<string, { last: number; readonly studies: number[] }>();
  let position = 0;
  return {
    add(text) {
      for (const word of wordsIn(text)) {
        let entry = index.get(word);
        if (!entry) index.set(word, (entry = { last: -1, studies: [] }));
        if (entry.last === position) continue;
        entry.studies.push(position - entry.last);
        entry.last = position;
      }
      position += 1;
    },
    finish() {
      const entries = [...index].sort(
        ([a, { studies: inA }], [b, { studies: inB }]) =>
          inB.length - inA.length || (a < b ? -1 : 1),
      );
      return {
        size: position,
        words: entries.map(([word]) => word).join("\n"),
        studies: entries.map(([, { studies }]) => studies),
      };
    },
  };
}

/** Makes the index of texts, one of each study, in table order. */
export function indexWords(texts: Iterable<string>): WordIndex {
  const indexer = wordIndexer();
  for (const text of texts) indexer.add(text);
  return indexer.finish();
}
