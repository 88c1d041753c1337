import type { Study } from "../contract/study.ts";

/** Who wrote a study and where it stands, in short: "Wei Y et al. · Medical Image Analysis". */
export function byline(study: Pick<Study, "authors" | "authorsComplete" | "venue">): string {
  return [authorsInShort(study), study.venue].filter(Boolean).join(" · ");
}

/** "Wei Y", "Wei Y, Li X" or "Wei Y et al."; empty when the source shows no authors. */
export function authorsInShort(study: Pick<Study, "authors" | "authorsComplete">): string {
  const { authors, authorsComplete } = study;
  if (authors.length === 0) return "";
  if (authors.length > 2 || !authorsComplete) return `${authors[0]} et al.`;
  return authors.join(", ");
}
