import type { Study } from "../contract/study.ts";
import type { StudyText } from "../evidence/search.ts";

/** The words of a study that free text is looked for in. */
export function studyText({ title, authors, venue, summary }: Study): StudyText {
  return { title, authors: authors.join("; "), venue, summary };
}
