import { wholeNumber } from "../contract/whole-number.ts";
import type { SilentShare } from "../evidence/silent-share.ts";
import { percent, percentRange } from "./percent.ts";
import { studies } from "./words.ts";

/**
 * What a share of all studies leaves open where records are silent: "43% of the 83 that say how it was
 * checked; the 88 silent ones leave 21% to 73% open". Where no code for "no" exists, those that say
 * would always be 100%, so they are not told: "the other 156 are silent, which leaves 9% to 100% open".
 * @param saying continues "of the 83 that …"
 * @returns the empty string where no record is silent
 */
export function silenceInShare(share: SilentShare, saying = "say", digits = 0): string {
  const { count, of, deniable } = share;
  const silent = of - share.saying;
  const range = percentRange(share, digits);
  if (silent === 0) return "";
  if (share.saying === 0) return `no record says, which leaves ${range} open`;
  if (!deniable) {
    return `the other ${wholeNumber(silent)} ${silent === 1 ? "is" : "are"} silent, which leaves ${range} open`;
  }
  const told =
    share.saying === 1
      ? `the only one that is not silent ${count === 1 ? "does" : "does not"}`
      : `${percent(count / share.saying, digits)} of the ${wholeNumber(share.saying)} that ${saying}`;
  return `${told}; the ${silent === 1 ? "silent one leaves" : `${wholeNumber(silent)} silent ones leave`} ${range} open`;
}

/** A count with the silent records that it leaves out: "2 of 7, 4 silent", "2 of 7" where none is. */
export function countAndSilence({ count, of, saying }: SilentShare): string {
  const silent = of - saying;
  return `${wholeNumber(count)} of ${wholeNumber(of)}${silent > 0 ? `, ${wholeNumber(silent)} silent` : ""}`;
}

/** A share as a phrase: "57 of 171 studies (33%)", "36 of 171 studies (21%; 43% of the 83 that say; …)". */
export function shareInWords(share: SilentShare, saying?: string): string {
  const silence = silenceInShare(share, saying);
  return `${wholeNumber(share.count)} of ${studies(share.of)} (${percent(share.low)}${silence && `; ${silence}`})`;
}
