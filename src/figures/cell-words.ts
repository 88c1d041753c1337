import type { Codebook } from "../contract/contract.ts";
import { yearDimension } from "../contract/lookup.ts";
import type { CellCounts, Measure, Measured } from "../evidence/measures.ts";
import { wilson } from "../statistics/interval.ts";
import { percent, percentRange } from "../views/percent.ts";
import { shareInWords } from "../views/share-words.ts";
import { scaleOf, toneOf } from "./scale.ts";

/** How a cell shows a measured value. */
export interface CellDisplay {
  /** What stands in the cell. */
  readonly text: string;
  /** The value as a screen reader says it after the number of studies; empty for plain counts. */
  readonly words: string;
  /** Class of its colour step. */
  readonly tone: string;
}

/** A measured value as text, words and colour. */
export function display(codebook: Codebook, measure: Measure, measured: Measured): CellDisplay {
  const { value, part, quality } = measured;
  const tone = toneOf(scaleOf(measure.kind, lastYear(codebook)), value);
  if (value === null) return { text: "", words: "", tone };
  switch (measure.kind) {
    case "count":
      return { text: String(value), words: "", tone };
    case "ratio":
      return {
        text: ratioInWords(value),
        words: `${ratioInWords(value)} times the number expected`,
        tone,
      };
    case "newest":
      return { text: String(value), words: `newest of ${value}`, tone };
    case "row-share":
    case "col-share":
      return { text: percent(value), words: part ? shareWithInterval(part) : "", tone };
    case "indicator": {
      const words = quality ? shareInWords(quality, measure.indicator.saying) : "";
      return { text: percent(value), words, tone };
    }
  }
}

/** One decimal; what would round to none is "<0.1". */
function ratioInWords(ratio: number): string {
  return ratio > 0 && ratio < 0.05 ? "<0.1" : ratio.toFixed(1);
}

/** A share with its counts and 95% interval: "4 of 9, 44% (95% interval 19% to 73%)". */
function shareWithInterval({ count, of }: { readonly count: number; readonly of: number }): string {
  return `${count} of ${of}, ${percent(count / of)} (95% interval ${percentRange(wilson(count, of))})`;
}

/** How much larger a cell's share of all studies is than in a baseline, in points of percent. */
export function difference(
  counts: CellCounts,
  baselineCount: number,
  baselineTotal: number,
): CellDisplay {
  if (counts.total === 0 || baselineTotal === 0) return { text: "", words: "", tone: "" };
  const change = counts.count / counts.total - baselineCount / baselineTotal;
  const points = `${change < 0 ? "−" : "+"}${Math.abs(change * 100).toFixed(0)}`.replace(
    /^[+−]0$/,
    "0",
  );
  const told = points === "0" && change !== 0 ? "0 points, rounded" : `${points} points`;
  const none = counts.count === 0 && baselineCount === 0;
  return {
    text: none ? "" : points,
    words:
      `${counts.count} of ${counts.total} against ${baselineCount} of ${baselineTotal}, ` +
      `a change of ${told}`,
    tone: none ? "" : toneOf(scaleOf("difference", 0), change),
  };
}

/** The lens's step for a share: 0 none, 1 under a third, 2 under two thirds, 3 more. */
export function fadeOf(share: number): number {
  if (share === 0) return 0;
  return share < 1 / 3 ? 1 : share < 2 / 3 ? 2 : 3;
}

/** Last year of the table's range; 0 when it has no years. */
export function lastYear(codebook: Codebook): number {
  return Number(yearDimension(codebook)?.categories.at(-1)?.value ?? 0);
}
