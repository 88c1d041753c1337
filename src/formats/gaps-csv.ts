import type { Codebook } from "../contract/contract.ts";
import { dimensionOf, labelOf } from "../contract/lookup.ts";
import type { Gap } from "../evidence/gaps/gap.ts";
import { gapInWords } from "../views/gap-words.ts";
import { csv } from "./csv.ts";

/** How many entries the widest gap has. */
const ENTRIES = [0, 1, 2] as const;

const HEADER = [
  "name",
  "kind",
  ...ENTRIES.flatMap((at) =>
    ["dimension", "entry", "label", "studies"].map((field) => `${field}_${at + 1}`),
  ),
  "studies_in_all",
  "studies_together",
  "expected",
  "false_discovery_rate",
  "quality",
  "studies_not_reporting_quality",
  "sentence",
];

/**
 * Gaps as CSV, a row each in the order given; see `csv` for quoting. `expected` has six significant
 * digits; a cell is empty where its kind of gap has no such number.
 */
export function gapsCsv(codebook: Codebook, gaps: readonly Gap[]): string {
  return csv([HEADER, ...gaps.map((gap) => rowOf(codebook, gap))]);
}

function rowOf(codebook: Codebook, gap: Gap): (string | number)[] {
  const entries = ENTRIES.flatMap((at) => {
    const coded = gap.entries[at];
    if (!coded) return ["", "", "", ""];
    const label = labelOf(dimensionOf(codebook, coded.dimension), coded.entry);
    const studies = "totals" in gap ? gap.totals[at]! : "";
    return [coded.dimension, coded.entry, label, studies];
  });
  return [gap.name, gap.kind, ...entries, gap.total, ...numbersOf(gap), gapInWords(codebook, gap)];
}

/** Studies together, expected, false discovery rate, quality, studies that do not tell it. */
function numbersOf(gap: Gap): readonly (string | number)[] {
  switch (gap.kind) {
    case "gap":
      return [gap.count, precise(gap.expected), "", "", ""];
    case "thin":
      return [gap.count, precise(gap.expected), precise(gap.test.qLow), "", ""];
    case "cluster":
      return [gap.count, precise(gap.expected), precise(gap.test.qHigh), "", ""];
    case "three-way":
      return [0, precise(gap.expected), "", "", ""];
    case "none":
    case "unknown":
      return [gap.count, "", "", gap.indicator.id, gap.unreported];
    case "stale":
      return [gap.count, "", "", `since-${gap.since}`, gap.unreported];
  }
}

function precise(value: number): number {
  return Number(value.toPrecision(6));
}
