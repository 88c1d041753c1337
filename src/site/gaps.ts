import { onceFor } from "../contract/once-for.ts";
import { allBits } from "../evidence/bits.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import { gapList, type OtherCodings } from "../evidence/gaps/gap-list.ts";
import { otherCodings, secondCoding, type SecondCoding } from "../evidence/gaps/second-coding.ts";
import { sensitivityOf, type SensitivityRow } from "../evidence/gaps/sensitivity.ts";
import { defaultThresholds } from "../evidence/gaps/thresholds.ts";
import type { Evidence } from "../wire/payload.ts";
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

/** What the map draws of an edition, with which of its findings are solid. */
export const drawnEvidence = onceFor((edition: Edition): Evidence => {
  const solid = gapsOf(edition).filter(({ holds }) => holds.solid);
  return { ...edition.evidence, solid: solid.map(({ name }) => name) };
});

/** What two coders gave an edition's studies; null where the table was coded once. */
export const secondCodingOf = onceFor(({ evidence, data }: Edition): SecondCoding | null =>
  secondCoding(evidence.table, data.agreement),
);

/** How the number of findings of an edition changes with what is asked and of whom. */
export const sensitivityOfEdition = onceFor((edition: Edition): readonly SensitivityRow[] => {
  const { table } = edition.evidence;
  const { merges } = edition.data.contract.sensitivity;
  const thresholds = defaultThresholds(table.codebook);
  return sensitivityOf(table, gapsOf(edition), thresholds, merges, codingsOf(edition));
});

/** The same table by each coder's own codes; null where it was coded once. */
function codingsOf(edition: Edition): OtherCodings | null {
  const { table } = edition.evidence;
  return otherCodings(table, secondCodingOf(edition), () => allBits(table.size));
}
