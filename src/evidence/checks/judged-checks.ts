import type { Check } from "../../dataset/companions/read-checks.ts";
import type { Codebook } from "../../contract/contract.ts";
import type { CodedStudy } from "../table.ts";
import { checkSample } from "./check-sample.ts";

/** A table that checks can be held against. */
export interface CheckedTable {
  readonly release: string;
  readonly studies: readonly CodedStudy[];
  /** Ids of the studies in its sample. */
  readonly sample: ReadonlySet<string>;
}

/** A check beside the code that stood in the release that was checked. */
export interface JudgedCheck extends Check {
  readonly stood: readonly string[];
  /** Whether the study was in the sample of that release. */
  readonly inSample: boolean;
}

/** A table as checks are held against it. */
export function checkedTable({
  contract,
  studies,
}: {
  readonly contract: Codebook;
  readonly studies: readonly CodedStudy[];
}): CheckedTable {
  const { ids } = checkSample(contract, studies);
  return { release: contract.release, studies, sample: new Set(ids) };
}

/**
 * Checks beside the codes that stood when they were made: a code that was mended because of a check
 * must not count as one that was right.
 * @param frozen the frozen releases
 * @param current the table in work: for checks of a release, or of a study, that no frozen one holds
 */
export function judgedChecks(
  checks: readonly Check[],
  frozen: readonly CheckedTable[],
  current: CheckedTable,
): readonly JudgedCheck[] {
  const tables = [...frozen, current].map((table) => ({
    ...table,
    codes: new Map(table.studies.map(({ id, codes }) => [id, codes])),
  }));
  return checks.flatMap((check) => {
    const holds = tables.filter(({ codes }) => codes.has(check.study));
    const table = holds.find(({ release }) => release === check.release) ?? holds.at(-1);
    if (!table) return [];
    const stood = table.codes.get(check.study)![check.dimension] ?? [];
    return [{ ...check, stood, inSample: table.sample.has(check.study) }];
  });
}
