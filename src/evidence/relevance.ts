import { tellingWords } from "./code-names.ts";
import { wordsIn } from "./words-in-text.ts";

/**
 * The studies that a text found, those first whose titles hold most of its words; equal ones as they
 * stood.
 */
export function byRelevance(
  positions: readonly number[],
  text: string,
  titleOf: (position: number) => string,
): readonly number[] {
  const sought = tellingWords(wordsIn(text));
  const inTitle = (position: number): number => {
    const words = wordsIn(titleOf(position));
    const whole = sought.filter((word) => words.includes(word)).length;
    const part = sought.filter((word) => words.some((one) => one.includes(word))).length;
    return whole + part;
  };
  const scores = new Map(positions.map((position) => [position, inTitle(position)]));
  return positions.toSorted((a, b) => scores.get(b)! - scores.get(a)!);
}
