import { closest } from "fastest-levenshtein";

/** Longer words are near nothing; comparing them would only take long. */
const LONGEST = 200;

/** The entry of `names` that takes the fewest edits to get from `word`, or null when there is none. */
export function nearest(word: string, names: readonly string[]): string | null {
  const start = word.trim().toLowerCase().slice(0, LONGEST);
  return names.length === 0 ? null : closest(start, names);
}
