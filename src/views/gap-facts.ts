import { wholeNumber } from "../contract/whole-number.ts";
import type { Codebook } from "../contract/contract.ts";
import { dimensionOf } from "../contract/lookup.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import { chanceInWords, expectedInWords, leftOutInWords, whoCounts } from "./finding-words.ts";
import { holdingsInWords } from "./gap-words.ts";
import { entryInWords, inSentence, joinWords } from "./words.ts";

/** A number of a finding by its letter: n, e, p or q. */
export interface GapFact {
  readonly letter: "n" | "e" | "p" | "q";
  /** Such as "13.8", "below 0.001" or "not tested". */
  readonly value: string;
}

/** In place of q where no number of studies could have reached the rate. */
const OUT_OF_REACH = "none, too few to test";

/**
 * The numbers of a finding: n studies, e expected, p the probability of so few (of a cluster: so
 * many), q the same adjusted over its family. Kinds that are not tested have no q, and of studies
 * that do not say, or are old, no number is expected.
 */
export function gapFacts(gap: Gap): readonly GapFact[] {
  const n: GapFact = { letter: "n", value: wholeNumber(countOf(gap)) };
  const numbers = chancesOf(gap);
  if (numbers === null) return [n];
  const { e, p, q } = numbers;
  return [
    n,
    { letter: "e", value: expectedInWords(e) },
    { letter: "p", value: chanceInWords(p) },
    { letter: "q", value: typeof q === "string" ? q : chanceInWords(q) },
  ];
}

/** Studies that are as the finding asks: none has a quality that none is known to have. */
function countOf(gap: Gap): number {
  if (gap.kind === "none" || gap.kind === "stale" || gap.kind === "three-way") return 0;
  return gap.count;
}

function chancesOf(gap: Gap): { e: number; p: number; q: number | string } | null {
  switch (gap.kind) {
    case "gap":
    case "thin":
    case "empty":
      return { e: gap.expected, p: gap.pLow, q: gap.qLow ?? OUT_OF_REACH };
    case "cluster":
      return { e: gap.expected, p: gap.pHigh, q: gap.qHigh ?? OUT_OF_REACH };
    case "three-way":
    case "none":
      return { e: gap.expected, p: gap.pNone, q: "not tested" };
    case "unknown":
    case "stale":
      return null;
  }
}

/** Who counts for what is expected, and who was left out and why; empty where nothing is to say. */
export function gapReceipt(codebook: Codebook, gap: Gap): string {
  const titles = gap.entries.map(({ dimension }) =>
    inSentence(dimensionOf(codebook, dimension).title),
  );
  if ("qLow" in gap) return whoCounts(gap, titles[0]!, titles[1]!);
  return "leftOut" in gap ? leftOutInWords(gap.leftOut, titles) : "";
}

/**
 * Where a finding holds: "Solid: holds in both codings and at every threshold.", "Not in coder 2’s."
 * Thin cells and clusters ask for no number expected, so nothing is said of thresholds there.
 */
export function standingInWords({ kind, holds }: Gap): string {
  if (!holds.solid) return holdingsInWords(holds);
  const where = [
    ...(holds.codings === null ? [] : ["in both codings"]),
    ...(kind === "gap" ? ["at every threshold"] : []),
  ];
  return where.length === 0 ? "Solid." : `Solid: holds ${joinWords(where, "and")}.`;
}

/** Its entries side by side: "MRI with lung". */
export function gapTitle(codebook: Codebook, { entries }: Gap): string {
  const names = entries.map(({ dimension, entry }) =>
    entryInWords(codebook, dimensionOf(codebook, dimension), entry),
  );
  return names.length === 2 ? names.join(" with ") : joinWords(names, "and");
}
