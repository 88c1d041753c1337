import type { Category, Dimension } from "../contract/contract.ts";
import {
  definitionOf,
  GROUP_PREFIX,
  isFoldable,
  labelOf,
  membersOf,
  MERGE_MARK,
  shortLabelOf,
  valuesOf,
} from "../contract/lookup.ts";
import { onceByKey, onceFor } from "../contract/once-for.ts";
import { and, type Bits, countBits, countBoth } from "./bits.ts";
import { seriationOrder } from "./seriation.ts";
import { carriersOf, type EvidenceTable } from "./table.ts";

/** One row or column of the map. */
export interface AxisItem {
  /** The entry it stands for: what a filter on it would name. */
  readonly entry: string;
  readonly label: string;
  /** The label for a narrow head. */
  readonly short: string;
  readonly definition: string;
  readonly values: readonly string[];
  /** `group` heads values; `missing` says that a source does not tell. */
  readonly kind: "value" | "group" | "missing";
  /** The entry of the group it stands under, or null. */
  readonly parent: string | null;
  readonly carriers: Bits;
}

/** `similarity` puts rows next to each other that stand in like columns. */
export type AxisOrder = "contract" | "count" | "name" | "similarity";

export const AXIS_ORDERS: readonly AxisOrder[] = ["contract", "count", "name", "similarity"];

/** How a dimension is laid out as rows, columns or panels. */
export interface AxisLayout {
  readonly dimension: Dimension;
  /**
   * `groups`: values without a heading, then headings, with the values of the open ones under them;
   * `values`: values alone.
   */
  readonly level: "groups" | "values";
  /** Ids of the groups whose values are shown, or all of them. */
  readonly open: readonly string[] | "all";
  readonly order: AxisOrder;
  /** Whether values that no study carries are shown. */
  readonly unused: boolean;
  /** Whether the codes that say "not reported" are shown, at the end. */
  readonly missing: boolean;
  /** Merged entries, each replacing its values. */
  readonly merged: readonly string[];
}

/** The layout a dimension has until a reader changes it. */
export function plainLayout(dimension: Dimension): AxisLayout {
  return {
    dimension,
    level: isFoldable(dimension) ? "groups" : "values",
    open: [],
    order: "contract",
    unused: true,
    missing: false,
    merged: [],
  };
}

/**
 * The rows or columns of a layout, in order.
 * @param context the studies that orders are judged by
 * @param across the items of the other axis, by which `similarity` is judged
 */
export function axisItems(
  table: EvidenceTable,
  layout: AxisLayout,
  context: Bits,
  across: readonly AxisItem[] = [],
): AxisItem[] {
  const { dimension } = layout;
  const item = itemsOf(table)(dimension);
  const arrange = (items: AxisItem[]): AxisItem[] => {
    const shown = layout.unused ? items : items.filter(({ carriers }) => countBits(carriers) > 0);
    return inOrder(shown, layout.order, context, across);
  };
  const valueItems = (categories: readonly Category[], parent: string | null) =>
    arrange(
      mergedEntries(
        categories.map(({ value }) => value),
        layout.merged,
      ).map((entry) => item(entry, "value", parent)),
    );

  const reported = dimension.categories.filter((category) => !category.missing);
  const items =
    layout.level === "values"
      ? valueItems(reported, null)
      : [
          ...valueItems(
            reported.filter(({ group }) => group === null),
            null,
          ),
          ...arrange(
            dimension.groups
              .filter((group) => membersOf(dimension, group.id).length > 0)
              .map((group) => item(GROUP_PREFIX + group.id, "group", null)),
          ),
        ].flatMap((group) => {
          if (group.kind === "value") return [group];
          const id = group.entry.slice(GROUP_PREFIX.length);
          const open = layout.open === "all" || layout.open.includes(id);
          return open ? [group, ...valueItems(membersOf(dimension, id), group.entry)] : [group];
        });
  if (!layout.missing) return items;
  const unknown = dimension.categories.filter((category) => category.missing);
  return [...items, ...unknown.map(({ value }) => item(value, "missing", null))];
}

/** Makes the items of a dimension, each once: a map asks for the same ones with every view. */
const itemsOf = onceFor((table: EvidenceTable) =>
  onceFor((dimension: Dimension) => {
    const made = onceByKey<AxisItem>();
    return (entry: string, kind: AxisItem["kind"], parent: string | null): AxisItem =>
      made(`${kind} ${parent ?? ""} ${entry}`, () => {
        const values = valuesOf(dimension, entry);
        return {
          entry,
          label: labelOf(dimension, entry),
          short: shortLabelOf(dimension, entry),
          definition: definitionOf(dimension, entry),
          values,
          kind,
          parent,
          carriers: carriersOf(table, dimension.name, values),
        };
      });
  }),
);

/** Values, with each merge standing where the first of its values stood. */
function mergedEntries(values: readonly string[], merged: readonly string[]): string[] {
  return values.flatMap((value) => {
    const merge = merged.find((entry) => entry.split(MERGE_MARK).includes(value));
    if (merge === undefined) return [value];
    return merge.startsWith(value + MERGE_MARK) ? [merge] : [];
  });
}

function inOrder(
  items: AxisItem[],
  order: AxisOrder,
  context: Bits,
  across: readonly AxisItem[],
): AxisItem[] {
  switch (order) {
    case "contract":
      return items;
    case "name":
      return items.toSorted((a, b) => a.label.localeCompare(b.label, "en"));
    case "count": {
      const count = new Map(items.map((i) => [i, countBoth(i.carriers, context)]));
      return items.toSorted((a, b) => count.get(b)! - count.get(a)!);
    }
    case "similarity": {
      const counts = items.map(({ carriers }) => {
        const inside = and(carriers, context);
        return across.map((other) => countBoth(inside, other.carriers));
      });
      return seriationOrder(counts).map((position) => items[position]!);
    }
  }
}
