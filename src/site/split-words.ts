import { searchedText } from "../evidence/search.ts";
import { indexWords } from "../evidence/word-index.ts";
import { splitWords } from "../explorer/split-texts.ts";
import { studyText } from "../explorer/study-text.ts";
import type { Edition } from "./editions.ts";
import { PER_FILE } from "./split.ts";

/** Bytes of a file of words: the studies of one frequent word, or of hundreds of rare ones. */
const MOST_BYTES = 50_000;

const known = new Map<Edition, ReturnType<typeof splitWords>>();

/** The words of an edition in files, made once a build. */
export function splitWordsOf(edition: Edition): ReturnType<typeof splitWords> {
  let made = known.get(edition);
  if (!made) {
    const texts = edition.data.studies.map((study) => searchedText(studyText(study)));
    known.set(edition, (made = splitWords(indexWords(texts), PER_FILE, MOST_BYTES)));
  }
  return made;
}
