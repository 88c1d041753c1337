import { sameCodes } from "../../contract/same-codes.ts";
import { type Check, checkersOf } from "../../dataset/companions/read-checks.ts";
import type { Recoding } from "../release-changes.ts";

/**
 * Who, checking, gave the very codes that a release then brought; nobody where no check asked for the
 * change.
 * @param dimension whose codes changed
 * @param checks those of the later release
 */
export function proposersOf(
  { study, after }: Recoding,
  dimension: string,
  checks: readonly Check[] | null,
): readonly string[] {
  return checkersOf(
    (checks ?? []).filter(
      (check) =>
        check.study === study.id &&
        check.dimension === dimension &&
        check.values !== null &&
        sameCodes(check.values, after),
    ),
  );
}
