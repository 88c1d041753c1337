import type { Dimension } from "../contract/contract.ts";
import { labelOf } from "../contract/lookup.ts";
import type { Check } from "../dataset/companions/read-checks.ts";
import { sameCodes } from "../contract/same-codes.ts";
import type { CheckDifference } from "../evidence/checks/check-differences.ts";
import type { CheckedFindings } from "../evidence/checks/checked-findings.ts";
import { joinWords, studies as inWords } from "./words.ts";

/** What checkers give in place of the code that stands, or against each other, in a sentence or two. */
export function differenceInWords(
  dimension: Dimension,
  { answers, stands, proposal }: CheckDifference,
): string {
  const given = answers.map(({ checker, values, note }) => {
    const agrees = sameCodes(values, stands);
    const what = agrees ? "the code that stands" : codesInWords(dimension, values);
    return `${checker} gives ${what}${note ? ` (“${note}”)` : ""}`;
  });
  const asked =
    proposal === null
      ? "They differ, so nothing is proposed."
      : "This is a proposal for the next release; no code was changed by it.";
  return `Checked: ${joinWords(given, "and")}. ${asked}`;
}

/**
 * Who checked a study and what came of it, a sentence for each checker.
 * @param checks of one study
 * @param stands its codes by dimension name
 */
export function checkersInWords(
  checks: readonly Check[],
  stands: Readonly<Record<string, readonly string[]>>,
): readonly string[] {
  return [...Map.groupBy(checks, ({ checker }) => checker)].map(([checker, own]) => {
    const told = own.flatMap(({ dimension, values }) => (values ? [{ dimension, values }] : []));
    const same = told.filter(({ dimension, values }) => {
      return sameCodes(values, stands[dimension] ?? []);
    }).length;
    const read = own.some(({ readFrom }) => readFrom === "full-text")
      ? "more than the abstract"
      : "the abstract";
    const untold = own.length - told.length;
    const days = [...new Set(own.map(({ date }) => date))].toSorted();
    const more = untold === 0 ? "" : `, and could not tell ${untold} more`;
    return `${checker} read ${read} on ${joinWords(days, "and")}, gave ${codes(told.length)}, ${same} of them as they stand${more}.`;
  });
}

function codes(count: number): string {
  return count === 1 ? "1 code" : `${count} codes`;
}

/** Codes by their labels, in quotes. */
export function codesInWords(dimension: Dimension, values: readonly string[]): string {
  return `“${values.map((value) => labelOf(dimension, value)).join("; ") || "no code"}”`;
}

/** Whether a finding would stay with what checkers propose; empty while nothing was checked. */
export function checkedFindingInWords(name: string, checked: CheckedFindings | null): string {
  if (checked === null) return "";
  return checked.stays(name)
    ? `Checks of ${inWords(checked.studies)} so far would not change it.`
    : "With the codes that checkers propose it would not be found.";
}
