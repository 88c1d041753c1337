import type { Study } from "../contract/study.ts";

/** Words that say that a list of authors goes on; they are nobody's name. */
const OTHERS = /(?:^|[\s,]+)(?:and\s+|&\s*)?(?:et\.?\s*al\.?|others|\u2026|\.\.\.)$/i;

/** The authors of a study that have a name. */
export interface NamedAuthors {
  readonly names: readonly string[];
  /** False where the source shows fewer than there are, or none. */
  readonly complete: boolean;
}

/**
 * The authors whom a study names. "et al." and its like, alone or behind a name, is no author: it
 * says that the list is not complete.
 */
export function namedAuthors({
  authors,
  authorsComplete,
}: Pick<Study, "authors" | "authorsComplete">): NamedAuthors {
  const listed = authors.map((author) => author.trim()).filter((author) => author !== "");
  const names = listed.map((author) => author.replace(OTHERS, "").trim());
  return {
    names: names.filter((name) => name !== ""),
    complete: authorsComplete && names.every((name, index) => name === listed[index]),
  };
}
