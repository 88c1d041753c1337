import { onceFor } from "../contract/once-for.ts";
import { searchedText } from "../evidence/search.ts";
import { indexWords } from "../evidence/word-index.ts";
import { wordsInFiles } from "../wire/texts-in-files.ts";
import { studyText } from "../wire/study-text.ts";
import type { Edition } from "./editions.ts";
import { PER_FILE } from "./large-tables.ts";

/** Bytes of a file of words: the studies of one frequent word, or of hundreds of rare ones. */
const MOST_BYTES = 50_000;

/** The words of an edition in files, made once a build. */
export const wordFilesOf = onceFor(({ data }: Edition) => {
  // One text after the other: all of them are as much as the table.
  const texts = data.studies.values().map((study) => searchedText(studyText(study)));
  return wordsInFiles(indexWords(texts), PER_FILE, MOST_BYTES);
});
