import type { Codebook } from "../contract/contract.ts";
import type { Thresholds } from "../evidence/gaps/thresholds.ts";
import type { Measure } from "../evidence/measures.ts";
import { measureLabel, measureUnit } from "../views/measure-words.ts";
import { lastYear } from "./cell-words.ts";
import type { CellMark, HeatInside } from "./heatmap-model.ts";
import { type ScaleStep, scaleOf } from "./scale.ts";

export interface LegendSettings {
  /** Whether cells show differences from a baseline instead of the measure. */
  readonly difference: boolean;
  readonly lens: boolean;
  /** Whether gaps are looked for among the map's dimensions. */
  readonly sought: boolean;
  /** The axis that a third dimension stands inside; none for a map of two. */
  readonly inside?: HeatInside["axis"] | null;
  readonly thresholds: Thresholds;
}

/** What colours and marks of a map mean, ready to draw. */
export interface LegendModel {
  readonly title: string;
  readonly steps: readonly ScaleStep[];
  readonly marks: readonly { readonly mark: CellMark; readonly label: string }[];
  /** What paleness means; null without the lens. */
  readonly lens: string | null;
  /** How to read a cell. */
  readonly aid: string;
}

/** The legend of a map that shows a measure. */
export function legendOf(
  codebook: Codebook,
  measure: Measure,
  { difference, lens, thresholds, sought, inside = null }: LegendSettings,
): LegendModel {
  return {
    title: difference ? "Change in share of all studies, points" : measureLabel(measure),
    steps: scaleOf(difference ? "difference" : measure.kind, lastYear(codebook)).steps,
    marks: [
      ...foundMarks({ thresholds, sought, inside }),
      { mark: "cannot-occur", label: "cannot occur" },
    ],
    lens: lens
      ? `The paler a cell, the fewer of its studies ${codebook.indicators[0]?.sentence ?? ""}.`
      : null,
    aid: difference
      ? "A cell says by how many points of percent its share of all studies differs from the baseline."
      : measureUnit(measure),
  };
}

/** What an empty cell, and one with more or fewer than expected, is told by. */
function foundMarks({
  thresholds,
  sought,
  inside,
}: Pick<LegendSettings, "thresholds" | "sought" | "inside">): LegendModel["marks"] {
  if (!sought) return [{ mark: "blank", label: "none" }];
  if (inside) {
    return [
      {
        mark: "three-way",
        label: threeWayLabel(thresholds),
      },
      {
        mark: "gap",
        label: "gap, in a total: none, and chance is unlikely",
      },
      { mark: "thin", label: "thin: fewer than expected" },
      { mark: "cluster", label: "cluster: more than expected" },
      {
        mark: "empty",
        label: `none in a total where ${thresholds.expected} or more expected, may be chance`,
      },
      { mark: "blank", label: "none" },
    ];
  }
  return [
    { mark: "gap", label: "gap: none, and chance is unlikely" },
    { mark: "thin", label: "thin: fewer than expected" },
    { mark: "cluster", label: "cluster: more than expected" },
    { mark: "empty", label: `none where ${thresholds.expected} or more expected, may be chance` },
    { mark: "blank", label: "none, and few expected" },
  ];
}

/** What the mark of a three-way gap says. */
export function threeWayLabel({ threeWay }: Pick<Thresholds, "threeWay">): string {
  return `three-way gap: none, though each two meet and ${threeWay} or more expected; may be chance`;
}
