import type { Codebook } from "../../contract/contract.ts";
import { sameCodes } from "../../contract/same-codes.ts";
import type { Check } from "../../dataset/companions/read-checks.ts";
import type { OwnCodes } from "../gaps/codings.ts";
import type { CodedStudy } from "../table.ts";

/** What a checker gave. */
export interface CheckAnswer {
  readonly checker: string;
  readonly values: readonly string[];
  readonly note: string;
}

/** A code on which a checker and the table, or two checkers, differ. */
export interface CheckDifference {
  readonly study: string;
  readonly dimension: string;
  /** What stands in the table now. */
  readonly stands: readonly string[];
  /** Every checker who gave a code, in the order of the checks. */
  readonly answers: readonly CheckAnswer[];
  /** What all of them give in its place; null where they differ among themselves. */
  readonly proposal: readonly string[] | null;
}

/**
 * Where checkers differ from the codes that stand now, or from each other, in the order of the table
 * and of the contract. Nothing is decided by it: it is what the next release has to look at.
 */
export function checkDifferences(
  codebook: Pick<Codebook, "dimensions">,
  studies: readonly CodedStudy[],
  checks: readonly Check[],
): readonly CheckDifference[] {
  const byStudy = Map.groupBy(checks, ({ study }) => study);
  return studies.flatMap(({ id, codes }) => {
    const here = byStudy.get(id) ?? [];
    return codebook.dimensions.flatMap(({ name }) => {
      const answers = here
        .filter(({ dimension }) => dimension === name)
        .flatMap(({ checker, values, note }) => (values ? [{ checker, values, note }] : []));
      const stands = codes[name] ?? [];
      if (answers.every(({ values }) => sameCodes(values, stands))) return [];
      const [first] = answers;
      const agreed = answers.every(({ values }) => sameCodes(values, first!.values));
      const proposal = agreed ? first!.values : null;
      return [{ study: id, dimension: name, stands, answers, proposal }];
    });
  });
}

/**
 * The codes that checkers propose, as another coding of the table; null where they propose none.
 * @param ids of the studies, in table order
 */
export function proposedCodes(
  { dimensions }: Pick<Codebook, "dimensions">,
  ids: readonly string[],
  differences: readonly CheckDifference[],
): OwnCodes | null {
  const places = new Map(ids.map((id, at) => [id, at]));
  const proposed = differences.filter(({ proposal }) => proposal !== null);
  if (proposed.length === 0) return null;
  return Object.fromEntries(
    dimensions.flatMap(({ name, categories }) => {
      const codes = new Map(categories.map(({ value }, at) => [value, at]));
      const rows = proposed
        .filter(({ dimension }) => dimension === name)
        .map(({ study, proposal }) => {
          const given = (proposal ?? []).flatMap((value) => codes.get(value) ?? []);
          return [places.get(study)!, given] as const;
        });
      return rows.length > 0 ? [[name, rows] as const] : [];
    }),
  );
}
