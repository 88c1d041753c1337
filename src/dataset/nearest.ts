import { closest } from "fastest-levenshtein";

/** The entry of `names` that takes the fewest edits to get from `word`, or null when there is none. */
export function nearest(word: string, names: readonly string[]): string | null {
  return names.length === 0 ? null : closest(word.trim().toLowerCase(), names);
}
