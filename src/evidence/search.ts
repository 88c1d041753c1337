import Fuse from "fuse.js/basic";
import { and, type Bits, noBits, setBit } from "./bits.ts";

/** The words of a study that free text is looked for in. */
export interface StudyText {
  readonly title: string;
  readonly authors: string;
  readonly venue: string;
  readonly summary: string;
}

/** Finds the studies that a free text names; answers null when the text is blank. */
export type Find = (text: string) => Bits | null;

/**
 * Makes a search over studies, in table order. Every word of the text must be
 * found in the study, in any field; a slight misspelling is forgiven.
 */
export function searchOver(texts: readonly StudyText[]): Find {
  const fuse = new Fuse(texts, {
    keys: ["title", "authors", "venue", "summary"],
    // Fuse's defaults find a word in 72 of 371 titles that hold it nowhere.
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.2,
    minMatchCharLength: 2,
    shouldSort: false,
  });
  return (text) => {
    const words = text.trim().split(/\s+/u).filter(Boolean);
    if (words.length === 0) return null;
    return words
      .map((word) => {
        const found = noBits(texts.length);
        for (const { refIndex } of fuse.search(word)) setBit(found, refIndex);
        return found;
      })
      .reduce(and);
  };
}
