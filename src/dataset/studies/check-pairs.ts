import type { Contract, Dimension, ImpossiblePair } from "../../contract/contract.ts";
import { onceFor } from "../../contract/once-for.ts";
import { impossibility, labelOf } from "../../contract/lookup.ts";
import type { Study } from "../../contract/study.ts";

/** A value that has no partner on its row with which it can occur. */
export interface LonelyValue {
  readonly dimension: string;
  readonly message: string;
}

/**
 * Finds the values of a study that break a rule of what cannot occur together. A
 * study of several values breaks it only when a value has no partner in the
 * other dimension with which it can occur.
 */
export function checkPairs(codes: Study["codes"], contract: Contract): readonly LonelyValue[] {
  return pairedDimensions(contract).flatMap(([a, b]) => {
    const ofA = codes[a.name] ?? [];
    const ofB = codes[b.name] ?? [];
    const lonely = [
      ...ofA.flatMap((value) => check(contract, a, value, b, ofB)),
      ...ofB.flatMap((value) => check(contract, b, value, a, ofA)),
    ];
    // Two values that exclude each other are one fault, not two.
    return lonely.slice(0, 1);
  });
}

function check(
  contract: Contract,
  dimension: Dimension,
  value: string,
  other: Dimension,
  partners: readonly string[],
): readonly LonelyValue[] {
  if (partners.length === 0) return [];
  const rule = impossibility(
    contract,
    { dimension, values: [value] },
    { dimension: other, values: partners },
  );
  return rule
    ? [{ dimension: dimension.name, message: describe(dimension, value, other, partners, rule) }]
    : [];
}

function describe(
  dimension: Dimension,
  value: string,
  other: Dimension,
  partners: readonly string[],
  rule: ImpossiblePair,
): string {
  const labels = partners.map((partner) => labelOf(other, partner)).join(", ");
  const reason = rule.reason.replace(/\.$/, "");
  return `${labelOf(dimension, value)} cannot occur with ${labels} (${other.name}): ${reason}. Another value in ${dimension.name} or ${other.name} is right.`;
}

/** The pairs of dimensions that the rules speak of, each once. */
const pairedDimensions = onceFor(
  (contract: Contract): readonly (readonly [Dimension, Dimension])[] => {
    const pairs = new Map<string, readonly [Dimension, Dimension]>();
    for (const rule of contract.impossible) {
      const a = contract.dimensions.find(({ name }) => name === rule.a.dimension);
      const b = contract.dimensions.find(({ name }) => name === rule.b.dimension);
      if (a && b) pairs.set([a.name, b.name].sort().join(" "), [a, b]);
    }
    return [...pairs.values()];
  },
);
