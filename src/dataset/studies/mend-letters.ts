const SHORTEST = 5;

/**
 * Mends a list that was joined letter by letter: "H;u;a;n;g; ;Q" stands for
 * "Huang Q". Recognised by every second character being the delimiter.
 * @returns the true text, or null when the text has another shape
 */
export function mendLetters(text: string, delimiter: string): string | null {
  const letters = Array.from(text);
  if (letters.length < SHORTEST || letters.length % 2 === 0) return null;
  const joined = letters.every((letter, index) => index % 2 === 0 || letter === delimiter);
  return joined ? letters.filter((_, index) => index % 2 === 0).join("") : null;
}
