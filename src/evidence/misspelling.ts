/** Letters of a typed word for each error in it that is forgiven. */
const LETTERS_AN_ERROR = 5;
const MOST_ERRORS = 2;

/**
 * How many errors are forgiven in a typed word: none below five letters, one below ten, else two.
 */
export function errorsForgiven(typed: string): number {
  return Math.min(MOST_ERRORS, Math.floor(typed.length / LETTERS_AN_ERROR));
}

/**
 * Whether a word, from `start` on, begins like a typed one with at most so many errors. A letter
 * too many, too few or wrong, and two neighbours that changed places, are one error each: the
 * optimal string alignment distance (Damerau 1964) to the nearest beginning of the word.
 */
export function beginsLike(word: string, start: number, typed: string, errors: number): boolean {
  return fits(word, start, typed, 0, errors);
}

function fits(word: string, at: number, typed: string, from: number, errors: number): boolean {
  let [i, j] = [at, from];
  while (j < typed.length && typed[j] === word[i]) {
    i += 1;
    j += 1;
  }
  if (typed.length - j <= errors) return true;
  if (errors === 0) return false;
  const swapped = i + 1 < word.length && typed[j] === word[i + 1] && typed[j + 1] === word[i];
  return (
    (swapped && fits(word, i + 2, typed, j + 2, errors - 1)) ||
    (i < word.length && fits(word, i + 1, typed, j + 1, errors - 1)) ||
    (i < word.length && fits(word, i + 1, typed, j, errors - 1)) ||
    fits(word, i, typed, j + 1, errors - 1)
  );
}
