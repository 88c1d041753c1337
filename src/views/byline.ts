import type { Study } from "../contract/study.ts";
import { namedAuthors } from "./authors.ts";

/** Who wrote a study and where it stands, in short: "Wei Y et al. · Medical Image Analysis". */
export function byline(study: Pick<Study, "authors" | "authorsComplete" | "venue">): string {
  return [authorsInShort(study), study.venue].filter(Boolean).join(" · ");
}

/** "Wei Y", "Wei Y, Li X" or "Wei Y et al."; empty when the source shows no authors. */
export function authorsInShort(study: Pick<Study, "authors" | "authorsComplete">): string {
  const { names, complete } = namedAuthors(study);
  if (names.length === 0) return "";
  if (names.length > 2 || !complete) return `${names[0]} et al.`;
  return names.join(", ");
}
