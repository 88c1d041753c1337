import type { Codebook } from "../contract/contract.ts";
import { dimensionOf } from "../contract/lookup.ts";
import type { CodedEntry } from "../evidence/gaps/coded-entry.ts";
import type { KnowledgeGap } from "../evidence/gaps/knowledge-gaps.ts";
import type { QualityGap } from "../evidence/gaps/quality-gaps.ts";
import type { ThreeWayGap } from "../evidence/gaps/three-way-gaps.ts";
import { entryInWords, joinWords, studies } from "./words.ts";

/**
 * What was found, in one sentence with its numbers. It says what the table holds,
 * never what anyone should do about it.
 */
export function gapInWords(
  codebook: Codebook,
  gap: KnowledgeGap | ThreeWayGap | QualityGap,
): string {
  const names = gap.entries.map((entry) => quoted(codebook, entry));
  switch (gap.kind) {
    case "gap":
      return `${noStudy(gap)} ${names.join(" with ")}, though ${expectation(gap, names)}.`;
    case "thin":
      return `Only ${combine(gap.count, names)}, though ${expectation(gap, names)} (${rate(gap.test.qLow)}).`;
    case "cluster":
      return `${combine(gap.count, names)}, where ${expectation(gap, names)} (${rate(gap.test.qHigh)}).`;
    case "three-way":
      return threeWayInWords(gap, names);
    case "none":
      return `None of the ${combining(gap.count, names)} ${gap.indicator.noneSentence}${silence(codebook, gap)}; ${overall(gap, "do", "does")}.`;
    case "unknown":
      return `None of the ${combining(gap.count, names)} ${gap.indicator.noneSentence}, and not one of them says anything of “${dimensionOf(codebook, gap.indicator.dimension).title}”; ${overall(gap, "do", "does")}.`;
    case "stale":
      return `None of the ${combining(gap.count, names)} is of ${gap.since} or later; the newest is of ${gap.newest}${silence(codebook, gap)}; ${overall(gap, "are", "is")}.`;
  }
}

/**
 * How much of a cell is not known: of the carriers of one entry, how many report
 * nothing in the other's dimension. Empty when all of them do.
 */
export function silenceInWords(codebook: Codebook, gap: KnowledgeGap): string {
  return [0, 1]
    .filter((own) => gap.unreported[own]! > 0)
    .map((own) => {
      const name = quoted(codebook, gap.entries[own]!);
      const other = dimensionOf(codebook, gap.entries[1 - own]!.dimension).title;
      const all = gap.unreported[own] === gap.totals[own];
      const share = all ? "any" : String(gap.unreported[own]);
      return `“${other}” is not reported for ${share} of the ${studies(gap.totals[own]!)} with ${name}.`;
    })
    .join(" ");
}

/** An expected number of studies, such as "4.2", "0.07", "1,234" or "less than 0.01". */
export function expectedInWords(expected: number): string {
  if (expected >= 100) return Math.round(expected).toLocaleString("en");
  if (expected >= 0.1) return expected.toFixed(1);
  return expected >= 0.01 ? expected.toPrecision(1) : "less than 0.01";
}

/** A false discovery rate, such as "false discovery rate 0.03" or "… below 0.001". */
function rate(q: number): string {
  return `false discovery rate ${q < 0.001 ? "below 0.001" : q.toPrecision(1)}`;
}

/** Where no carrier of one entry tells anything of the other's dimension, none may be claimed. */
function noStudy({ unreported, totals }: KnowledgeGap): string {
  const silent = unreported.some((count, i) => count === totals[i]);
  return silent ? "No study is known to combine" : "No study combines";
}

function expectation(gap: KnowledgeGap, [a, b]: readonly string[]): string {
  const [countA, countB] = gap.totals;
  const from = `${studies(countA)} with ${a} and ${countB.toLocaleString("en")} with ${b}`;
  const among = gap.total.toLocaleString("en");
  return `${expectedInWords(gap.expected)} would be expected from ${from} among ${among}`;
}

function threeWayInWords(gap: ThreeWayGap, names: readonly string[]): string {
  const [a, b, c] = names;
  const [ab, ac, bc] = gap.pairs.map(studies);
  const pairs = `${a} with ${b} in ${ab}, ${a} with ${c} in ${ac}, ${b} with ${c} in ${bc}`;
  return (
    `No study combines ${joinWords(names, "and")}, though each two of them occur together ` +
    `(${pairs}) and ${expectedInWords(gap.expected)} would be expected from these pairs.`
  );
}

/** "1 study combines a with b", "2 studies combine a with b". */
function combine(count: number, names: readonly string[]): string {
  return `${studies(count)} ${count === 1 ? "combines" : "combine"} ${names.join(" with ")}`;
}

/** "6 studies that combine a with b". */
function combining(count: number, names: readonly string[]): string {
  const verb = count === 1 ? "combines" : "combine";
  return `${studies(count)} that ${verb} ${names.join(" with ")}`;
}

function silence(codebook: Codebook, gap: QualityGap): string {
  if (gap.unreported === 0) return "";
  const title =
    gap.kind === "stale" ? "year" : `“${dimensionOf(codebook, gap.indicator.dimension).title}”`;
  return `; ${gap.unreported} of them ${gap.unreported === 1 ? "does" : "do"} not report ${title}`;
}

/** How common the quality is: "overall, 4 of 171 studies do". */
function overall({ overall: count, total }: QualityGap, many: string, one: string): string {
  return `overall, ${count.toLocaleString("en")} of ${studies(total)} ${count === 1 ? one : many}`;
}

/** An entry's name inside a sentence, in quotation marks where its own marks would be misread. */
function quoted(codebook: Codebook, { dimension, entry }: CodedEntry): string {
  const words = entryInWords(codebook, dimensionOf(codebook, dimension), entry);
  return /[,:]/.test(words) ? `“${words}”` : words;
}
