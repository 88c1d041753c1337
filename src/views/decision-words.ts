import type { Dimension } from "../contract/contract.ts";
import { type DecidedCodes, takenOf } from "../evidence/decided-codes.ts";
import { codesInWords } from "./check-words.ts";

/**
 * What the coders of a study gave in a dimension and which of it stands, in a sentence; null where
 * nothing had to be decided.
 * @param decided of this study
 */
export function decisionInWords(
  dimension: Dimension,
  { differed, overruled }: DecidedCodes,
): string | null {
  const coding = [...differed, ...overruled].find((one) => one.dimension === dimension.name);
  if (!coding) return null;
  const inWords = (values: readonly string[]) => codesInWords(dimension, values);
  const [first, second, decided] = [coding.first, coding.second, coding.decided].map(inWords);
  if (overruled.includes(coding)) return `Both coders gave ${first}; ${decided} stands instead.`;
  const taken = {
    first: "the first coder's was taken",
    second: "the second coder's was taken",
    neither: `neither was taken, but ${decided}`,
  }[takenOf(coding) as "first" | "second" | "neither"];
  return `The coders differed: the first gave ${first}, the second ${second}; ${taken}.`;
}
