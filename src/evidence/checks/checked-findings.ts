import type { ContextOf } from "../gaps/coded-entry.ts";
import { type OwnCodes, tableOfCoder } from "../gaps/codings.ts";
import { gapList } from "../gaps/gap-list.ts";
import type { Merges } from "../gaps/levels.ts";
import type { Thresholds } from "../gaps/thresholds.ts";
import type { EvidenceTable } from "../table.ts";

/** What checks say of a table, small enough to send. */
export interface CheckedCodes {
  /** Studies of which a code was checked. */
  readonly studies: number;
  /** What checkers propose where it is not what stands; null where they propose nothing. */
  readonly proposed: OwnCodes | null;
}

/** What becomes of findings with the codes that checkers propose. */
export interface CheckedFindings {
  readonly studies: number;
  /** Whether a finding of that name is found with them too. */
  stays(name: string): boolean;
}

/**
 * Looks for findings once more, with the codes that checkers propose in place of those that stand.
 * @param contextOf the studies that count, by position: the same ones whoever coded them
 * @returns null while nothing was checked
 */
export function checkedFindings(
  table: EvidenceTable,
  checked: CheckedCodes | null,
  contextOf: ContextOf,
  thresholds: Thresholds,
  merges: Merges,
): CheckedFindings | null {
  if (checked === null) return null;
  const { studies, proposed } = checked;
  if (proposed === null) return { studies, stays: () => true };
  const found = gapList(tableOfCoder(table, proposed), contextOf, thresholds, merges);
  const names = new Set(found.map(({ name }) => name));
  return { studies, stays: (name) => names.has(name) };
}
