import { wholeNumber } from "./whole-number.ts";

/** How much of a table people have checked. */
export interface CheckedShare {
  /** Studies of the table of which at least one code was checked. */
  readonly studies: number;
  /** Studies of the table. */
  readonly of: number;
  readonly checkers: number;
}

/** Where a text of the review says who has checked the codes; the second one starts a sentence. */
export const CHECKED_PLACEHOLDERS = ["checked by people", "Checked by people"] as const;

/**
 * What is true of the checks of a table, as a clause: the one place that says it.
 * @param checks null for a table of which nothing was checked
 */
export function checkedInWords(checks: CheckedShare | null): string {
  if (checks === null || checks.studies === 0)
    return "no human expert has checked the codes so far";
  const { studies, of, checkers } = checks;
  const who = checkers === 1 ? "1 person has" : `${wholeNumber(checkers)} people have`;
  return `${who} checked codes of ${wholeNumber(studies)} of ${wholeNumber(of)} ${of === 1 ? "study" : "studies"} so far`;
}

/** The same for a placeholder's name, or null when it is not one of these. */
export function checkedPlaceholder(name: string, checks: CheckedShare | null): string | null {
  const [inside, atStart] = CHECKED_PLACEHOLDERS;
  const words = checkedInWords(checks);
  if (name === inside) return words;
  return name === atStart ? words.charAt(0).toUpperCase() + words.slice(1) : null;
}
