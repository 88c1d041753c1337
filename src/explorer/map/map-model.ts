import type { Codebook } from "../../contract/contract.ts";
import { once } from "../../contract/once-for.ts";
import { allBits, type Bits, countBoth, noBits, or } from "../../evidence/bits.ts";
import { crossTabulate } from "../../evidence/crosstab.ts";
import { verdictsOver } from "../../evidence/gaps/verdicts.ts";
import type { EvidenceTable } from "../../evidence/table.ts";
import type { CellFinding } from "../../evidence/gaps/finding.ts";
import type {
  HeatHead,
  HeatInner,
  HeatInside,
  HeatmapModel,
  HeatOuter,
} from "../../figures/heatmap-model.ts";
import { findingInWords } from "../../views/finding-words.ts";
import type { Axis, View } from "../../views/view.ts";
import { chosenLines, isLineChosen } from "./chosen-lines.ts";
import type { InsideItem } from "../../evidence/inside.ts";
import { isOpen, type MapAxis, mapAxes, type MapLine, nameOf } from "./map-axes.ts";
import { cellsOfMap } from "./map-cells.ts";
import { findingsOfMap, type Panel } from "./map-findings.ts";

export interface HeatmapOptions {
  /** With it, cells show how their share of all studies differs from that in the baseline. */
  readonly baseline?: Bits | null;
  /** What all its studies carry where it is one of the small multiples. */
  readonly panel?: Panel;
  /** The studies by which rows and columns are ordered and hidden; those of the map when left out. */
  readonly laidOutBy?: Bits;
}

/** A map with its rows and columns; nothing in it is chosen. */
export interface CountedMap {
  readonly axes: Readonly<Record<Axis, MapAxis>>;
  readonly map: HeatmapModel;
}

/** The map of a view over a set of studies. */
export function heatmapOf(
  table: EvidenceTable,
  view: View,
  context: Bits,
  options: HeatmapOptions = {},
): HeatmapModel {
  return withChosen(table.codebook, view, countedMap(table, view, context, options));
}

/** The same before what a reader chose is marked: the filters of the view play no part in it. */
export function countedMap(
  table: EvidenceTable,
  view: View,
  context: Bits,
  options: HeatmapOptions = {},
): CountedMap {
  const { baseline = null, panel = null, laidOutBy = context } = options;
  const { size } = table;
  const everywhere = once(() => {
    return verdictsOver(table, allBits(size), view.thresholds, view.merged);
  });
  const axes = mapAxes(table, view, laidOutBy, everywhere);
  const [rows, cols] = [axes.rows.lines, axes.cols.lines];
  const tab = crossTabulate(rows, cols, context);
  const findings = findingsOfMap(table, view, context, axes, panel);
  const cell = cellsOfMap({ table, view, axes, tab, context, baseline, findings });
  const headOf = (line: MapLine, total: number): HeatHead => {
    const whole = line.part === "whole";
    const { label, short, definition } = line.item;
    return {
      entry: line.entry,
      label: whole ? WHOLE : label,
      name: nameOf(line),
      short: whole ? WHOLE : short,
      definition,
      total,
      chosen: false,
      whole,
      inner: line.outer && !whole ? innerOf(line.outer.label, findings.ofHead(line)) : null,
    };
  };
  const map: HeatmapModel = {
    rowTitle: axes.rows.layout.dimension.title,
    colTitle: axes.cols.layout.dimension.title,
    rows: rows.map((row, r) => ({
      ...headOf(row, tab.rowTotals[r]!),
      kind: row.item.kind,
      nested: (row.outer ?? row.item).parent !== null,
      // What a group holds folds at the head that it stands beside.
      open: row.outer ? null : isOpen(axes.rows.layout, row.item),
      cells: cols.map((_, c) => cell(r, c)),
    })),
    cols: cols.map((col, c) => headOf(col, tab.colTotals[c]!)),
    total: tab.total,
    sought: findings.sought,
    inside: insideOfMap(table, view, context, axes),
  };
  return { axes, map };
}

/** The map with what the reader chose of its own dimensions marked; what is not chosen stays as it is. */
export function withChosen(
  codebook: Codebook,
  view: View,
  { axes, map }: CountedMap,
): HeatmapModel {
  const [rows, cols] = [axes.rows, axes.cols].map(({ lines }) =>
    chosenLines(codebook, view, lines),
  ) as [readonly boolean[], readonly boolean[]];
  const mark = <Marked extends { readonly chosen: boolean }>(
    all: readonly Marked[],
    chosen: readonly boolean[],
  ) => all.map((one, at) => (chosen[at] ? { ...one, chosen: true } : one));
  const { inside } = map;
  return {
    ...map,
    rows: mark(map.rows, rows).map((row) =>
      row.chosen ? { ...row, cells: mark(row.cells, cols) } : row,
    ),
    cols: mark(map.cols, cols),
    inside: inside && {
      ...inside,
      outers: mark(
        inside.outers,
        axes[inside.axis].groups.map(({ outer }) => {
          const dimension = axes[inside.axis].layout.dimension.name;
          return isLineChosen(codebook, view, [{ dimension, entry: outer.entry }]);
        }),
      ),
    },
  };
}

/** The same map with all that is folded away inside an axis; null where nothing is. */
export function unfoldedMap(
  table: EvidenceTable,
  view: View,
  { inside }: HeatmapModel,
  context: Bits,
  baseline: Bits | null = null,
): HeatmapModel | null {
  if (!inside?.folding.away) return null;
  const unfolded = inside.outers.map(({ entry }) => entry);
  return heatmapOf(table, { ...view, unfolded }, context, { baseline });
}

/** What heads all that a value holds, whatever stands inside it. */
const WHOLE = "All";

function innerOf(outer: string, finding: CellFinding): HeatInner {
  const { kind: mark, claim } = finding;
  return { outer, mark, words: findingInWords(finding), expected: claim?.expected ?? null };
}

/** The heads that others stand inside, each over its own; null for a map of two dimensions. */
function insideOfMap(
  table: EvidenceTable,
  view: View,
  context: Bits,
  axes: Readonly<Record<Axis, MapAxis>>,
): HeatInside | null {
  const { inside, split } = view;
  if (inside === null || split === null) return null;
  const { layout, groups } = axes[inside];
  const held = (items: readonly InsideItem[]) =>
    countBoth(items.map(({ carriers }) => carriers).reduce(or, noBits(table.size)), context);
  const few = groups.flatMap((group) => group.few);
  const away = groups.flatMap((group) => (group.folded ? group.few : []));
  return {
    axis: inside,
    title: table.codebook.dimensions.find((one) => one.name === split)!.title,
    folding: {
      below: view.foldBelow,
      few: few.length,
      away: away.length,
      lines: groups.reduce((sum, { shown }) => sum + shown.length, away.length),
      studies: held(away),
    },
    outers: groups.map((group): HeatOuter => {
      const { outer, shown, alone } = group;
      const { entry, label, short, definition, kind, parent, carriers } = outer;
      return {
        ...{ entry, label, name: label, short, definition, kind },
        size: shown.length + (alone ? 0 : 1),
        total: countBoth(carriers, context),
        chosen: false,
        inner: null,
        whole: false,
        nested: parent !== null,
        open: isOpen(layout, outer),
        few:
          group.few.length === 0
            ? null
            : {
                count: group.few.length,
                labels: group.few.map(({ inner }) => inner.label),
                studies: held(group.few),
                folded: group.folded,
              },
      };
    }),
  };
}
