import { wholeNumber } from "../contract/whole-number.ts";
import type { Codebook } from "../contract/contract.ts";
import { dimensionOf } from "../contract/lookup.ts";
import type { CodedEntry } from "../evidence/gaps/coded-entry.ts";
import type { Holdings } from "../evidence/gaps/finding.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import type { KnowledgeGap } from "../evidence/gaps/knowledge-gaps.ts";
import type { LackingGap, QualityGap, UnknownGap } from "../evidence/gaps/quality-gaps.ts";
import type { ThreeWayGap } from "../evidence/gaps/three-way-gaps.ts";
import { isDeniable } from "../evidence/silent-share.ts";
import { chanceInWords, expectedInWords } from "./finding-words.ts";
import { entryInWords, joinWords, studies } from "./words.ts";

/**
 * What was found, in one sentence with its numbers. It says what the table holds,
 * never what anyone should do about it.
 * @param chances whether p and q stand in it; false where they stand beside it
 */
export function gapInWords(codebook: Codebook, gap: Gap, chances = true): string {
  const test = (p: number, q: number | null) => (chances ? testInWords(p, q) : "");
  const names = gap.entries.map((entry) => quoted(codebook, entry));
  switch (gap.kind) {
    case "gap":
      return `No study combines ${names.join(" with ")}, where ${expectation(gap, names)}${test(gap.pLow, gap.qLow)}.`;
    case "empty":
      return `No study combines ${names.join(" with ")}, where ${expectation(gap, names)}; that may be chance${test(gap.pLow, gap.qLow)}.`;
    case "thin":
      return `Only ${combine(gap, names)}, where ${expectation(gap, names)}${test(gap.pLow, gap.qLow)}.`;
    case "cluster":
      return `${combine(gap, names)}, where ${expectation(gap, names)}${test(gap.pHigh, gap.qHigh)}.`;
    case "three-way":
      return threeWayInWords(gap, names, test(gap.pNone, null));
    case "none":
      return lackingInWords(codebook, gap, names, test(gap.pNone, null));
    case "unknown":
      return `Nobody says: of the ${combining(gap.count, names)}, not one says anything of “${dimensionOf(codebook, gap.indicator.dimension).title}”; overall, ${toldInWords(codebook, gap)}.`;
    case "stale":
      return `None of the ${combining(gap.count, names)} is of ${gap.since} or later; the newest is of ${gap.newest}${silence(gap)}; overall, ${wholeNumber(gap.overall)} of ${studies(gap.total)} ${gap.overall === 1 ? "is" : "are"}.`;
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
      return `“${other}” is not reported for ${gap.unreported[own]} of the ${studies(gap.carriers[own]!)} with ${name}.`;
    })
    .join(" ");
}

/**
 * Where a finding holds: "In both codings.", "Not in coder 2’s.", and at which numbers of studies
 * expected. Of a table that was coded once, nothing is said of codings.
 */
export function holdingsInWords({ codings, thresholds }: Holdings): string {
  const lost = codings
    ? [!codings.first && "coder 1’s", !codings.second && "coder 2’s"].filter((x) => x !== false)
    : [];
  const coded =
    codings === null
      ? ""
      : lost.length === 0
        ? "In both codings"
        : `Not in ${joinWords(lost, "or")}`;
  const fails = thresholds.filter(({ holds }) => !holds).map(({ expected }) => String(expected));
  const least = fails.length > 0 ? `not at ${joinWords(fails, "or")} expected` : "";
  const words = [coded, least].filter(Boolean).join("; ");
  return words ? `${words.charAt(0).toUpperCase()}${words.slice(1)}.` : "";
}

/** " (p 0.002, false discovery rate 0.03)"; without the rate where there is none. */
function testInWords(p: number, q: number | null): string {
  return ` (p ${chanceInWords(p)}${q === null ? "" : `, false discovery rate ${chanceInWords(q)}`})`;
}

function expectation(gap: KnowledgeGap, [a, b]: readonly string[]): string {
  const [countA, countB] = gap.totals;
  const from = `${studies(countA)} with ${a} and ${wholeNumber(countB)} with ${b}`;
  const { impossible, only } = gap.leftOut;
  const among = `${wholeNumber(gap.total)}${impossible + only > 0 ? " that could have either" : ""}`;
  return `${expectedInWords(gap.expected)} would be expected from ${from} among ${among}`;
}

function threeWayInWords(gap: ThreeWayGap, names: readonly string[], test: string): string {
  const [a, b, c] = names;
  const [ab, ac, bc] = gap.pairs.map(studies);
  const pairs = `${a} with ${b} in ${ab}, ${a} with ${c} in ${ac}, ${b} with ${c} in ${bc}`;
  return (
    `No study combines ${joinWords(names, "and")}, where each two of them occur together ` +
    `(${pairs}) and ${expectedInWords(gap.expected)} would be expected from these pairs${test}.`
  );
}

function lackingInWords(
  codebook: Codebook,
  gap: LackingGap,
  names: readonly string[],
  test: string,
): string {
  const say = gap.count - gap.unreported;
  const who =
    gap.unreported === 0
      ? `None of the ${combining(gap.count, names)}`
      : `Of the ${combining(gap.count, names)}, ${say} ${say === 1 ? "says" : "say"}, and none`;
  return (
    `${who} ${gap.indicator.noneSentence}, where ${expectedInWords(gap.expected)} would be ` +
    `expected${test}; overall, ${toldInWords(codebook, gap)}.`
  );
}

/**
 * How common a quality is among those that tell: "36 of the 83 studies that say how … do". Where no
 * code for "no" exists, that would always be all of them: "15 studies do".
 */
function toldInWords(codebook: Codebook, gap: LackingGap | UnknownGap): string {
  const { overall, total, indicator } = gap;
  if (total === 0) return "no study says";
  const whose = isDeniable(codebook, indicator)
    ? `${wholeNumber(overall)} of the ${studies(total)} that ${indicator.saying}`
    : studies(overall);
  return `${whose} ${overall === 1 ? "does" : "do"}`;
}

/** "1 study combines a with b", "2 studies combine a with b". */
function combine({ count, inCell }: KnowledgeGap, names: readonly string[]): string {
  const most = inCell > count ? ` (${wholeNumber(count)} of them could have done otherwise)` : "";
  return `${studies(inCell)} ${inCell === 1 ? "combines" : "combine"} ${names.join(" with ")}${most}`;
}

/** "6 studies that combine a with b". */
function combining(count: number, names: readonly string[]): string {
  const verb = count === 1 ? "combines" : "combine";
  return `${studies(count)} that ${verb} ${names.join(" with ")}`;
}

function silence({ unreported }: QualityGap): string {
  if (unreported === 0) return "";
  return `; ${unreported} of them ${unreported === 1 ? "does" : "do"} not report year`;
}

/** An entry's name inside a sentence, in quotation marks where its own marks would be misread. */
function quoted(codebook: Codebook, { dimension, entry }: CodedEntry): string {
  const words = entryInWords(codebook, dimensionOf(codebook, dimension), entry);
  return /[,:]/.test(words) ? `“${words}”` : words;
}
