import { sameCodes } from "../contract/same-codes.ts";
import type { DoubleCoding } from "../dataset/companions/read-agreement.ts";

/** Whose code stands. */
export type Taken = "both" | "first" | "second" | "neither";

/** A double coding of which the table tells what was decided. */
export interface DecidedCoding extends DoubleCoding {
  readonly decided: readonly string[];
}

/** The double codings in which something had to be decided. */
export interface DecidedCodes {
  /** All double codings of which the table tells what was decided. */
  readonly decisions: number;
  /** Those in which the two coders differed. */
  readonly differed: readonly DecidedCoding[];
  /** Those in which both gave the same and another code stands. */
  readonly overruled: readonly DecidedCoding[];
}

/** The double codings that did not simply stand, in table order; order within a list of codes is nothing. */
export function decidedCodes(codings: readonly DoubleCoding[]): DecidedCodes {
  const told = codings.filter(isDecided);
  return {
    decisions: told.length,
    differed: told.filter(({ first, second }) => !sameCodes(first, second)),
    overruled: told.filter(
      (coding) => sameCodes(coding.first, coding.second) && takenOf(coding) === "neither",
    ),
  };
}

/** Whose code was taken. */
export function takenOf({ first, second, decided }: DecidedCoding): Taken {
  const [one, two] = [sameCodes(first, decided), sameCodes(second, decided)];
  if (one && two) return "both";
  if (one) return "first";
  return two ? "second" : "neither";
}

function isDecided(coding: DoubleCoding): coding is DecidedCoding {
  return coding.decided !== null;
}
