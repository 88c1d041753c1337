import { onceFor } from "../contract/once-for.ts";
import { allBits } from "../evidence/bits.ts";
import { tableOfCoder, twoCodings } from "../evidence/gaps/codings.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import { gapList, type OtherCodings } from "../evidence/gaps/gap-list.ts";
import { defaultThresholds } from "../evidence/gaps/thresholds.ts";
import type { Edition } from "./editions.ts";

/**
 * Everything found in an edition's whole table at the usual thresholds, each with where it holds:
 * in each coder's own codes too where the table was coded twice.
 */
export const gapsOf = onceFor((edition: Edition): readonly Gap[] => {
  const { table } = edition.evidence;
  const everything = () => allBits(table.size);
  return gapList(table, everything, defaultThresholds(table.codebook), {}, codingsOf(edition));
});

/** The same table by each coder's own codes; null where it was coded once. */
export function codingsOf({ evidence: { table }, data }: Edition): OtherCodings | null {
  const two = twoCodings(table, data.agreement);
  if (two === null) return null;
  const contextOf = () => allBits(table.size);
  return [
    { table: tableOfCoder(table, two.first), contextOf },
    { table: tableOfCoder(table, two.second), contextOf },
  ];
}
