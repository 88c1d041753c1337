import { scaleThreshold } from "d3-scale";
import type { Measure } from "../evidence/measures.ts";

/** One step of a colour scale. */
export interface ScaleStep {
  /** Class that the style sheet colours: `step-1` to `step-5`, or `diverging-1` to `diverging-7` about a middle. */
  readonly tone: string;
  readonly label: string;
}

interface Scale {
  readonly steps: readonly ScaleStep[];
  /** The class of a value's step; the empty string below the first. */
  readonly tone: (value: number) => string;
}

/** A scale of steps, each from its smallest value on; the smallest ascend. */
function scale(steps: readonly ScaleStep[], from: readonly number[]): Scale {
  const tone = scaleThreshold<number, string>()
    .domain(from)
    .range(["", ...steps.map((step) => step.tone)])
    .unknown("");
  return { steps, tone };
}

const toned = (tone: "step" | "diverging", labels: readonly string[]): readonly ScaleStep[] =>
  labels.map((label, index) => ({ tone: `${tone}-${index + 1}`, label }));

/** Steps double, so that a cell of one study and a cell of sixteen never look alike. */
const COUNT = scale(toned("step", ["1", "2–3", "4–7", "8–15", "16+"]), [1, 2, 4, 8, 16]);

const SHARE = scale(toned("step", ["under 20%", "20%", "40%", "60%", "80%+"]), [
  Number.MIN_VALUE,
  0.2,
  0.4,
  0.6,
  0.8,
]);

/** Fewer than expected to one side, more to the other; the middle is within a quarter of it. */
const RATIO = scale(
  toned("diverging", ["under ¼", "¼", "½", "as expected", "1¼", "2", "4×+"]),
  [0, 0.25, 0.5, 0.8, 1.25, 2, 4],
);

/** What keeps a bound below zero with the step outside it, as one above zero is. */
const JUST = 1e-9;

/** Differences between two shares, in points of percent. */
const DIFFERENCE = scale(
  toned("diverging", ["−20 or less", "−10", "−2.5", "about 0", "+2.5", "+10", "+20 or more"]),
  [-Infinity, -0.2 + JUST, -0.1 + JUST, -0.025 + JUST, 0.025 - JUST, 0.1 - JUST, 0.2 - JUST],
);

/**
 * The scale of a measure. It depends on the measure, and for years on the range
 * of the table, never on what is selected: two views can be compared by eye.
 * @param lastYear last year of the table's range
 */
export function scaleOf(kind: Measure["kind"] | "difference", lastYear: number): Scale {
  switch (kind) {
    case "count":
      return COUNT;
    case "row-share":
    case "col-share":
    case "indicator":
      return SHARE;
    case "ratio":
      return RATIO;
    case "difference":
      return DIFFERENCE;
    case "newest": {
      const years = [4, 3, 2, 1, 0].map((ago) => lastYear - ago);
      const labels = [`to ${years[0]}`, ...years.slice(1).map(String)];
      return scale(toned("step", labels), [0, ...years.slice(1)]);
    }
  }
}

/** The class of a value's step; the empty string below the first step and for no value. */
export function toneOf(scale: Scale, value: number | null): string {
  return value === null ? "" : scale.tone(value);
}
