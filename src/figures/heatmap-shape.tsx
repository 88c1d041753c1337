import type { JSX } from "preact";
import type { HeatmapModel, HeatOuter } from "./heatmap-model.ts";
import { textWidth } from "./svg-text.ts";

/** Rows from which on a printed page holds the map in small letters only. */
const DENSE = 24;
/** Rows from which, and up to which, the map is as high as the screen has room for (styles/figures/Heatmap.css). */
const FILLS = { least: 7, most: 16 } as const;
/** Columns from which on heads stand upright over narrow columns. */
const NARROW = 13;
/** Columns up to which heads lie flat and wrap. */
const FEW = 6;
/** Least pitch of columns inside others, size of the letters over them, and room for what unfolds them, in CSS pixels. */
const INSIDE = { pitch: 28, letters: 13, unfold: 26 } as const;

/** What the style sheet needs to know of a map's size. */
export function shapeOf({ rows, cols, inside }: HeatmapModel): string {
  const within = inside?.axis === "cols";
  return [
    "heatmap",
    inside && `inside-${inside.axis}`,
    rows.length > DENSE && "dense",
    rows.length >= FILLS.least && rows.length <= FILLS.most && `fills rows-${rows.length}`,
    within || cols.length >= NARROW ? "narrow" : "wide",
    !within && cols.length <= FEW && "few",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Whether all groups of the rows are unfolded; null for rows that do not fold. */
export function allOpen({ rows, inside }: HeatmapModel): boolean | null {
  const heads = inside?.axis === "rows" ? inside.outers : rows;
  const groups = heads.filter(({ open }) => open !== null);
  return groups.length === 0 ? null : groups.every(({ open }) => open);
}

/** What the head over several columns says: its label where that stands on one line, else the short one. */
export function outerText({ label, short, size, few }: HeatOuter): string {
  const room = size * INSIDE.pitch - 6 - (few ? INSIDE.unfold : 0);
  return textWidth(label, INSIDE.letters) <= room ? label : short;
}

/** The columns that the heads over several of them are heads of, or that hold two heads of a row. */
export function columnGroups(model: HeatmapModel): JSX.Element | JSX.Element[] | null {
  const { inside } = model;
  if (inside === null) return null;
  if (inside.axis === "rows") {
    return (
      <colgroup>
        <col class="outer-col" />
        <col class="inner-col" />
      </colgroup>
    );
  }
  return [
    <colgroup key="heads" />,
    ...inside.outers.map(({ entry, size }) => <colgroup key={entry} span={size} />),
    <colgroup key="totals" />,
  ];
}
