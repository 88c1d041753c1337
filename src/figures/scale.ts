import type { Measure } from "../evidence/measures.ts";

/** One step of a colour scale. */
export interface ScaleStep {
  /** Class that the style sheet colours: `step-1` to `step-5`, or `tilt-1` to `tilt-7` about a middle. */
  readonly tone: string;
  readonly label: string;
}

interface Scale {
  /** Smallest value of each step, ascending; values below the first have no colour. */
  readonly from: readonly number[];
  readonly steps: readonly ScaleStep[];
}

const sequential = (labels: readonly string[]): readonly ScaleStep[] =>
  labels.map((label, index) => ({ tone: `step-${index + 1}`, label }));

/** Steps double, so that a cell of one study and a cell of sixteen never look alike. */
const COUNT: Scale = {
  from: [1, 2, 4, 8, 16],
  steps: sequential(["1", "2–3", "4–7", "8–15", "16+"]),
};

const SHARE: Scale = {
  from: [Number.MIN_VALUE, 0.2, 0.4, 0.6, 0.8],
  steps: sequential(["under 20%", "20%", "40%", "60%", "80%+"]),
};

/** Fewer than expected to one side, more to the other; the middle is within a quarter of it. */
const RATIO: Scale = {
  from: [0, 0.25, 0.5, 0.8, 1.25, 2, 4],
  steps: ["under ¼", "¼", "½", "as expected", "1¼", "2", "4×+"].map((label, index) => ({
    tone: `tilt-${index + 1}`,
    label,
  })),
};

/** What keeps a bound below zero with the step outside it, as one above zero is. */
const JUST = 1e-9;

/** Differences between two shares, in points of percent. */
const DIFFERENCE: Scale = {
  from: [-Infinity, -0.2 + JUST, -0.1 + JUST, -0.025 + JUST, 0.025 - JUST, 0.1 - JUST, 0.2 - JUST],
  steps: ["−20 or less", "−10", "−2.5", "about 0", "+2.5", "+10", "+20 or more"].map(
    (label, index) => ({ tone: `tilt-${index + 1}`, label }),
  ),
};

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
      return {
        from: [0, ...years.slice(1)],
        steps: sequential([`to ${years[0]}`, ...years.slice(1).map(String)]),
      };
    }
  }
}

/** The class of a value's step; the empty string below the first step and for no value. */
export function toneOf(scale: Scale, value: number | null): string {
  if (value === null) return "";
  const index = scale.from.findLastIndex((from) => value >= from);
  return scale.steps[index]?.tone ?? "";
}
