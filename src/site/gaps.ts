import { allBits } from "../evidence/bits.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import { gapList } from "../evidence/gaps/gap-list.ts";
import { defaultThresholds } from "../evidence/gaps/thresholds.ts";
import type { Edition } from "./editions.ts";

/** Every gap and cluster of an edition's whole table, at the usual thresholds. */
export function gapsOf({ evidence: { table } }: Edition): readonly Gap[] {
  const { codebook } = table;
  const everything = () => allBits(table.size);
  return gapList(table, codebook.gapDimensions, everything, defaultThresholds(codebook));
}
