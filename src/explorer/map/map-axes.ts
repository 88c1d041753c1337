import { dimensionOf, GROUP_PREFIX } from "../../contract/lookup.ts";
import { type AxisItem, axisItems, type AxisLayout, plainLayout } from "../../evidence/axis.ts";
import { type Bits } from "../../evidence/bits.ts";
import type { CodedEntry } from "../../evidence/gaps/coded-entry.ts";
import type { Verdicts } from "../../evidence/gaps/verdicts.ts";
import {
  insideEntry,
  type InsideGroup,
  insideGroups,
  type InsideItem,
} from "../../evidence/inside.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import { type Axis, axisLayout, insideOf, type View } from "../../views/view.ts";

/** A row or column of a map. */
export interface MapLine {
  /** What a choice of it asks for. */
  readonly entry: string;
  /** The value it is of; of one inside another, the inner one. */
  readonly item: AxisItem;
  /** The value that it stands inside, or is all of; null where nothing stands inside anything. */
  readonly outer: AxisItem | null;
  /**
   * `own`: it stands inside nothing. Else `inner`: it stands inside another; `alone`: likewise, and that
   * other holds the same studies; `whole`: all that the other holds, whatever stands inside it.
   */
  readonly part: "own" | "inner" | "alone" | "whole";
  /** All that it stands for: one entry, or the outer one and the inner one; of a whole, the outer one. */
  readonly coded: readonly CodedEntry[];
  readonly carriers: Bits;
}

/** The rows or the columns of a map. */
export interface MapAxis {
  readonly layout: AxisLayout;
  /** The dimension that stands inside this axis, or null. */
  readonly within: string | null;
  readonly lines: readonly MapLine[];
  /** What stands inside each of its values; none where nothing does. */
  readonly groups: readonly InsideGroup[];
}

/**
 * The rows and columns of a view, in their order.
 * @param laidOutBy the studies by which they are ordered
 * @param everywhere what is found over all studies: what is a gap there has a place though none is in it
 */
export function mapAxes(
  table: EvidenceTable,
  view: View,
  laidOutBy: Bits,
  everywhere: () => Verdicts,
): Readonly<Record<Axis, MapAxis>> {
  const layouts = {
    rows: axisLayout(table.codebook, view, view.rows),
    cols: axisLayout(table.codebook, view, view.cols),
  };
  const axis = (name: Axis, other: Axis): MapAxis => {
    const layout = layouts[name];
    const across = { ...layouts[other], order: "contract" } as const;
    const items = axisItems(
      table,
      layout,
      laidOutBy,
      layout.order === "similarity" ? axisItems(table, across, laidOutBy) : [],
    );
    const within = insideOf(view, name);
    if (within === null) {
      return { layout, within, lines: items.map((item) => plainLine(layout, item)), groups: [] };
    }
    const groups = groupsInside(table, view, { layout, items, within, laidOutBy, everywhere });
    const names = [layout.dimension.name, within] as const;
    return { layout, within, groups, lines: groups.flatMap((group) => linesOf(group, names)) };
  };
  return { rows: axis("rows", "cols"), cols: axis("cols", "rows") };
}

function plainLine({ dimension }: AxisLayout, item: AxisItem): MapLine {
  const { entry, carriers } = item;
  const coded = [{ dimension: dimension.name, entry }];
  return { entry, item, outer: null, part: "own", coded, carriers };
}

function groupsInside(
  table: EvidenceTable,
  view: View,
  parts: {
    readonly layout: AxisLayout;
    readonly items: readonly AxisItem[];
    readonly within: string;
    readonly laidOutBy: Bits;
    everywhere(): Verdicts;
  },
): readonly InsideGroup[] {
  const { layout, items, within, laidOutBy, everywhere } = parts;
  const [outerName, dimension] = [layout.dimension.name, dimensionOf(table.codebook, within)];
  const inner: AxisLayout = {
    ...plainLayout(dimension),
    level: "values",
    // Like beside like is told by the other axis, which has no say inside a value.
    order: layout.order === "similarity" ? "contract" : layout.order,
    missing: view.missing,
    merged: view.merged[within] ?? [],
  };
  const inners = axisItems(table, inner, laidOutBy);
  return insideGroups(items, inners, {
    foldBelow: view.foldBelow,
    unfolded: view.unfolded,
    shownAnyway: (outer, inner) =>
      everywhere().of(
        { dimension: outerName, entry: outer.entry },
        { dimension: within, entry: inner.entry },
      ).kind === "gap",
  });
}

/** The rows or columns of a group: all of it, unless one thing inside is just that, then what stands inside. */
function linesOf(
  { outer, shown, alone }: InsideGroup,
  [outerName, within]: readonly [outer: string, inner: string],
): readonly MapLine[] {
  const { entry, carriers } = outer;
  const coded = { dimension: outerName, entry };
  const whole: MapLine = { entry, item: outer, outer, part: "whole", coded: [coded], carriers };
  const inner = (item: InsideItem): MapLine => ({
    entry: insideEntry(entry, item.inner.entry),
    item: item.inner,
    outer,
    part: alone ? "alone" : "inner",
    coded: [coded, { dimension: within, entry: item.inner.entry }],
    carriers: item.carriers,
  });
  return [...(alone ? [] : [whole]), ...shown.map(inner)];
}

/** The label of a row or column, after that of the one it stands inside. */
export function nameOf({ item, outer, part }: MapLine): string {
  return outer && part !== "whole" ? `${outer.label}, ${item.label}` : item.label;
}

/** Whether the values of a group are shown; null for what is no group. */
export function isOpen({ open }: AxisLayout, { kind, entry }: AxisItem): boolean | null {
  if (kind !== "group") return null;
  return open === "all" || open.includes(entry.slice(GROUP_PREFIX.length));
}
