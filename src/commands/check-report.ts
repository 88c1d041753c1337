import type { Dimension } from "../contract/contract.ts";
import {
  CANNOT_TELL,
  checkableDimensions,
  VALUE_MARK,
} from "../dataset/companions/check-fields.ts";
import type { DoubleCoding } from "../dataset/companions/read-agreement.ts";
import type { Check } from "../dataset/companions/read-checks.ts";
import { sameCodes } from "../contract/same-codes.ts";
import { shown } from "../dataset/faults/quoted.ts";
import type { CheckedData } from "../dataset/load-edition.ts";
import type { CheckDifference } from "../evidence/checks/check-differences.ts";
import type { ExpertAgreement } from "../evidence/checks/expert-agreement.ts";
import { coderAgreement } from "../evidence/coder-agreement.ts";
import { coefficient, counted } from "../site/numbers.ts";
import { percent, percentRange } from "../views/percent.ts";
import { studies } from "../views/words.ts";

/** How far checkers agree with the codes that stood, a dimension a line. */
export function agreementLines(rows: readonly ExpertAgreement[]): readonly string[] {
  const width = widest(rows);
  return rows.map(({ dimension, answers, same, cannotTell, alpha, sample }) => {
    const parts = [
      dimension.title.padEnd(width),
      answers === 0 ? "no answer" : `${same} of ${answers} (${percent(same / answers)})`,
      `alpha ${inWords(alpha)}`,
      ...(cannotTell > 0 ? [`${cannotTell} could not tell`] : []),
      sample.share === null
        ? "none in the sample"
        : `in the sample ${sample.same} of ${sample.studies}, 95% interval ${percentRange(sample.share)}`,
    ];
    return `  ${parts.join("; ")}`;
  });
}

/** Where checkers and the table, or two checkers, differ, a code a line. */
export function differenceLines(differences: readonly CheckDifference[]): readonly string[] {
  return differences.map(({ study, dimension, stands, answers, proposal }) => {
    const given = answers
      .map(({ checker, values, note }) => {
        return `${shown(checker)} gives ${list(values)}${note ? ` (${shown(note)})` : ""}`;
      })
      .join(", ");
    const ask = proposal === null ? "checkers differ" : `proposed: ${list(proposal)}`;
    return `  ${study} ${dimension}: ${list(stands)} stands; ${given}; ${ask}`;
  });
}

/**
 * How far two files agree where both hold the same study and dimension, and where they differ. Codes
 * that one of them could not tell are counted and left out.
 * @param names of the two files
 * @returns lines, or the study and dimension that one file holds twice
 */
export function comparisonLines(
  { contract }: CheckedData,
  [first, second]: readonly [readonly Check[], readonly Check[]],
  names: readonly [string, string],
): readonly string[] {
  const placeOf = ({ study, dimension }: Check) => JSON.stringify([study, dimension]);
  const others = new Map(second.map((check) => [placeOf(check), check]));
  const both = first.flatMap((check) => {
    const other = others.get(placeOf(check));
    return other ? [[check, other] as const] : [];
  });
  const codings = both.flatMap(([a, b]): readonly DoubleCoding[] => {
    if (a.values === null || b.values === null) return [];
    const { study: id, dimension } = a;
    return [{ id, dimension, first: a.values, second: b.values, decided: null }];
  });
  const rows = coderAgreement(checkableDimensions(contract), codings);
  const width = widest(rows);
  const differing = codings.filter((coding) => !sameCodes(coding.first, coding.second));
  return [
    `In both files: ${counted(both.length, "code", "codes")} of ${studies(new Set(both.map(([{ study }]) => study)).size)}; in ${both.length - codings.length} of them one could not tell.`,
    ...rows.map(
      ({ dimension, units, agreed, alpha, interval }) =>
        `  ${dimension.title.padEnd(width)}; ${agreed} of ${units} (${percent(agreed / units)}); alpha ${inWords(alpha)}${interval === null || units < 2 ? "" : `, 95% interval ${coefficient(interval.low, 3)} to ${coefficient(interval.high, 3)}`}`,
    ),
    `Different: ${counted(differing.length, "code", "codes")}${differing.length === 0 ? "." : ":"}`,
    ...differing.map(
      (coding) =>
        `  ${coding.id} ${coding.dimension}: ${list(coding.first)} in ${names[0]}, ${list(coding.second)} in ${names[1]}`,
    ),
  ];
}

/** A study and dimension that a file holds more than once, or null. */
export function heldTwice(checks: readonly Check[]): Check | null {
  const places = checks.map(({ study, dimension }) => JSON.stringify([study, dimension]));
  return checks.find((_, at) => places.indexOf(places[at]!) < at) ?? null;
}

function widest(rows: readonly { readonly dimension: Dimension }[]): number {
  return Math.max(0, ...rows.map(({ dimension }) => dimension.title.length));
}

function inWords(alpha: number | null): string {
  return alpha === null ? "undefined" : coefficient(alpha, 3);
}

function list(values: readonly string[] | null): string {
  if (values === null) return CANNOT_TELL;
  return values.join(VALUE_MARK) || "no code";
}
