import type { EvidenceTable } from "../table.ts";
import type { ContextOf } from "./coded-entry.ts";
import { type CodedBoth, tableOfCoder, type TwoCodings, twoCodings } from "./codings.ts";
import type { OtherCodings } from "./gap-list.ts";

/** What two coders gave, and of how many studies: what the list needs to say where a finding holds. */
export interface SecondCoding {
  /** Studies of the table that both coders coded. */
  readonly studies: number;
  readonly own: TwoCodings;
}

/** What two coders gave; null for a table without a second coding. */
export function secondCoding(
  table: EvidenceTable,
  agreement: readonly CodedBoth[] | null,
): SecondCoding | null {
  const own = twoCodings(table, agreement);
  if (own === null) return null;
  const known = new Set(table.ids);
  const both = new Set(agreement?.map(({ id }) => id).filter((id) => known.has(id)));
  return { studies: both.size, own };
}

/**
 * The table by each coder's own codes.
 * @param contextOf the studies that count, by position: the same ones whoever coded them
 */
export function otherCodings(
  table: EvidenceTable,
  second: SecondCoding | null,
  contextOf: ContextOf,
): OtherCodings | null {
  if (second === null) return null;
  return [
    { table: coderTable(table, second, "first"), contextOf },
    { table: coderTable(table, second, "second"), contextOf },
  ];
}

const made = new WeakMap<SecondCoding, { first?: EvidenceTable; second?: EvidenceTable }>();

/** Made once: what is counted of a table is kept with it. */
function coderTable(table: EvidenceTable, second: SecondCoding, coder: "first" | "second") {
  const tables = made.get(second) ?? {};
  made.set(second, tables);
  return (tables[coder] ??= tableOfCoder(table, second.own[coder]));
}
