import type { Measure } from "../evidence/measures.ts";
import { inSentence } from "./words.ts";

const INTERVAL =
  "Studies that are silent count in the whole. The 95% interval in its words covers chance alone, as if the studies were drawn at random.";

/** Name of a measure, for controls and legends. */
export function measureLabel(measure: Measure): string {
  switch (measure.kind) {
    case "count":
      return "Studies";
    case "row-share":
      return "Share of row";
    case "col-share":
      return "Share of column";
    case "ratio":
      return "Observed against expected";
    case "newest":
      return "Newest year";
    case "indicator":
      return `Share: ${inSentence(measure.indicator.label)}`;
  }
}

/** One line on how to read a cell that shows a measure. */
export function measureUnit(measure: Measure): string {
  switch (measure.kind) {
    case "count":
      return "A cell holds the number of studies that combine its row with its column.";
    case "row-share":
      return `A cell holds the percentage of its row’s studies that stand in its column too. ${INTERVAL}`;
    case "col-share":
      return `A cell holds the percentage of its column’s studies that stand in its row too. ${INTERVAL}`;
    case "ratio":
      return "A cell holds its number of studies divided by the number expected if row and column had nothing to do with each other.";
    case "newest":
      return "A cell holds the year of its newest study.";
    case "indicator":
      return `A cell holds the percentage of its studies that ${measure.indicator.sentence}: of all of them, silent ones included. Its words say what silence leaves open.`;
  }
}
