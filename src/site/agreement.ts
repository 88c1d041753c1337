import { type CoderAgreement, coderAgreement } from "../evidence/coder-agreement.ts";
import type { Edition } from "./editions.ts";

const known = new Map<string, readonly CoderAgreement[]>();

/**
 * Agreement between the coders of an edition, dimension by dimension; none without studies coded
 * twice. Editions mostly hold the same ones, and its intervals take thousands of samples.
 */
export function agreementOf({ data }: Edition): readonly CoderAgreement[] {
  const { contract, agreement } = data;
  if (agreement === null) return [];
  const key = JSON.stringify([contract.dimensions, agreement]);
  const found = known.get(key) ?? coderAgreement(contract.dimensions, agreement);
  known.set(key, found);
  return found;
}
