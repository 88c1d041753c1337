import { wholeNumber } from "../contract/whole-number.ts";
import type { CellFinding, Claim, FindingKind, LeftOut } from "../evidence/gaps/finding.ts";
import type { ThreeWayFinding } from "../evidence/gaps/three-way-verdicts.ts";
import { joinWords, studies } from "./words.ts";

/** An expected number of studies, such as "4.2", "0.07", "1,234" or "less than 0.01". */
export function expectedInWords(expected: number): string {
  if (expected >= 100) return wholeNumber(Math.round(expected));
  if (expected >= 0.1) return expected.toFixed(1);
  return expected >= 0.01 ? expected.toPrecision(1) : "less than 0.01";
}

/** A probability or a rate, such as "0.03" or "below 0.001". */
export function chanceInWords(p: number): string {
  return p < 0.001 ? "below 0.001" : String(Number(p.toPrecision(1)));
}

/** Name of each kind, as map, panel and description give it. */
export const KIND_WORDS: Readonly<Record<FindingKind, string>> = {
  "cannot-occur": "cannot occur",
  gap: "a gap",
  thin: "thin",
  cluster: "a cluster",
  empty: "may be chance",
  blank: "few expected",
  count: "",
};

/** What a cell says, in a few words: "No study, a gap: 13.8 expected". */
export function findingInWords({ kind, count, claim }: CellFinding): string {
  const found = count > 0 ? studies(count) : "No study";
  switch (kind) {
    case "cannot-occur":
      return count > 0 ? `${found}, by way of other values` : "Cannot occur";
    case "gap":
    case "thin":
    case "cluster":
    case "empty":
      return `${found}, ${KIND_WORDS[kind]}: ${expectedInWords(claim!.expected)} expected`;
    case "blank":
    case "count":
      return found;
  }
}

/** What a cell of three entries says, in a few words: "No study, a three-way gap: 1.8 expected". */
export function threeWayInWords({ kind, count, gap }: ThreeWayFinding): string {
  if (kind === "three-way") {
    return `No study, a three-way gap: ${expectedInWords(gap!.expected)} expected`;
  }
  return findingInWords({ kind, count, claim: null });
}

/**
 * What a cell of two named entries says, in a sentence or two for who wants it explained; empty
 * where there is nothing to say but its count.
 */
export function findingExplained(
  { kind, count, claim }: CellFinding,
  a: string,
  b: string,
): string {
  const none = `No study combines ${a} with ${b}`;
  if (claim === null) return count === 0 && kind !== "cannot-occur" ? `${none}.` : "";
  const where = `where ${expectedInWords(claim.expected)} would be expected`;
  switch (kind) {
    case "gap":
      return `${none}, ${where}: a gap. ${tested(claim.pLow, claim.qLow, "few")}`;
    case "thin":
      return `${studies(count)}, ${where}: thin. ${tested(claim.pLow, claim.qLow, "few")}`;
    case "cluster":
      return `${studies(count)}, ${where}: a cluster. ${tested(claim.pHigh, claim.qHigh, "many")}`;
    case "empty":
      return `${none}, ${where}. That may be chance: the probability of none is ${chanceInWords(claim.pLow)}.`;
    case "blank":
      return `${none}, ${where}: too few to say anything of it.`;
    case "cannot-occur":
    case "count":
      return "";
  }
}

function tested(p: number, q: number | null, what: string): string {
  const rate = q === null ? "" : `, false discovery rate ${chanceInWords(q)}`;
  return `Probability of so ${what} by chance ${chanceInWords(p)}${rate}.`;
}

/**
 * Whose studies a cell's expectation is taken from, and who was left out and why.
 * @param a title of the one dimension
 * @param b title of the other
 */
export function whoCounts({ total, totals, leftOut }: Claim, a: string, b: string): string {
  const [first, second] = totals.map(wholeNumber);
  const out = leftOutInWords(leftOut, [a, b]);
  return (
    `Expected: ${first} × ${second} of ${wholeNumber(total)} studies that could stand here or not.` +
    (out && ` ${out}`)
  );
}

/**
 * Which studies an expectation is not taken from, and why; empty where all count.
 * @param titles of the dimensions, two or three
 */
export function leftOutInWords(
  { unreported, impossible, only }: LeftOut,
  titles: readonly string[],
): string {
  const all = `${titles.length === 2 ? "both" : "all of"} ${joinWords(titles, "and")}`;
  const out = [
    unreported > 0 && `${studies(unreported)} not reporting ${all}`,
    impossible > 0 && `${studies(impossible)} whose codes make it impossible that they stand here`,
    only > 0 && `${studies(only)} whose codes allow nothing else of what is asked about`,
  ].filter((words) => words !== false);
  return out.length > 0 ? `Left out: ${out.join("; ")}.` : "";
}
