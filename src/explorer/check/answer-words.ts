import type { Dimension } from "../../contract/contract.ts";
import { labelOf } from "../../contract/lookup.ts";
import type { Answer } from "./work.ts";

/** An answer in the words of the codebook. */
export function answerInWords(dimension: Dimension, answer: Answer): string {
  if (answer === null) return "Can’t tell";
  return answer.map((value) => labelOf(dimension, value)).join("; ") || "No code";
}
