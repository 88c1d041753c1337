import type { Codebook, Dimension } from "../../contract/contract.ts";
import { impossibility } from "../../contract/lookup.ts";
import { onceByKey, onceFor } from "../../contract/once-for.ts";
import type { AxisItem } from "../axis.ts";
import { type Bits, countBoth, eachAnd } from "../bits.ts";
import { carriersOf, type EvidenceTable } from "../table.ts";
import type { CodedEntry } from "./coded-entry.ts";
import { itemsAt, type LevelName, levelsOf, type Merges } from "./levels.ts";

/** An entry of which something can be claimed. */
export interface Claimant {
  readonly coded: CodedEntry;
  readonly level: LevelName;
  readonly dimension: Dimension;
  /** All that it stands for. */
  readonly values: readonly string[];
  /** Those of them that a study carries. */
  readonly used: readonly string[];
  /** Those of them that are no residual ones. */
  readonly sought: readonly string[];
  /** Its carriers among the studies that count. */
  readonly carriers: Bits;
}

/** The entries of one dimension of which something can be claimed. */
export interface Claimants {
  readonly dimension: Dimension;
  /** Groups first, each set of studies once. */
  readonly all: readonly Claimant[];
  /** The values that a study carries and that are no residual ones. */
  readonly sought: readonly string[];
  /** Place in `all` of an entry of either level; -1 where nothing can be claimed of it. */
  placeOf(entry: string): number;
}

/**
 * The values, merges and groups of a dimension that make a claim possible: not the residual ones,
 * nor those that nobody carries, nor what is not reported. A group of which one value alone is
 * carried is that value. Values that no study carries change nothing, whatever the contract says
 * of them.
 * @param reporting the studies that count
 */
export function claimantsOf(
  table: EvidenceTable,
  dimension: Dimension,
  merges: Merges,
  reporting: Bits,
): Claimants {
  const { name, categories } = dimension;
  const carried = new Set(
    categories
      .filter(({ value, missing }) => {
        return !missing && countBoth(carriersOf(table, name, [value]), reporting) > 0;
      })
      .map(({ value }) => value),
  );
  const residual = new Set(categories.filter((c) => c.residual).map(({ value }) => value));
  const possible = itemsOf(table, dimension, merges).map(({ level, items }) => {
    const own = eachAnd(
      items.map((item) => item.carriers),
      reporting,
    );
    return items.map(({ entry, values }, at): Claimant => {
      const used = values.filter((value) => carried.has(value));
      const sought = used.filter((value) => !residual.has(value));
      const coded = { dimension: name, entry };
      return { coded, level, dimension, values, used, sought, carriers: own[at]! };
    });
  });
  // Values before groups: where both are the same studies, the value gives its name.
  const named = new Map<string, Claimant>();
  const keys = new Map(possible.flat().map((one) => [one, one.used.toSorted().join("\n")]));
  const keyOf = (claimant: Claimant) => keys.get(claimant)!;
  for (const claimant of possible.toReversed().flat()) {
    if (claimant.sought.length === 0) continue;
    if (!named.has(keyOf(claimant))) named.set(keyOf(claimant), claimant);
  }
  const all = possible.flat().filter((claimant) => named.get(keyOf(claimant)) === claimant);
  const places = new Map(
    possible.flat().map((c) => [c.coded.entry, all.indexOf(named.get(keyOf(c)) ?? c)] as const),
  );
  return {
    dimension,
    all,
    sought: [...carried].filter((value) => !residual.has(value)),
    placeOf: (entry) => places.get(entry) ?? -1,
  };
}

interface LevelItems {
  readonly level: LevelName;
  readonly items: readonly AxisItem[];
}

/** What stands at each level of a dimension, whatever the studies that count. */
function itemsOf(
  table: EvidenceTable,
  dimension: Dimension,
  merges: Merges,
): readonly LevelItems[] {
  return itemsBefore(table)(dimension)((merges[dimension.name] ?? []).join(" "), () =>
    levelsOf(dimension, merges).map((level) => {
      return { level: level.level, items: itemsAt(table, level) };
    }),
  );
}

/** By table, dimension and what is merged. */
const itemsBefore = onceFor<EvidenceTable, (dimension: Dimension) => KeptItems>(() =>
  onceFor(() => onceByKey()),
);

type KeptItems = (key: string, make: () => readonly LevelItems[]) => readonly LevelItems[];

/** Whether the contract lets no study carry both through any value that is in use. */
export function cannotMeet(codebook: Codebook, a: Claimant, b: Claimant): boolean {
  const inUse = ({ dimension, used }: Claimant) => ({ dimension, values: used });
  return impossibility(codebook, inUse(a), inUse(b)) !== null;
}
