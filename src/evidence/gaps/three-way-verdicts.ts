import { onceByKey } from "../../contract/once-for.ts";
import type { Bits } from "../bits.ts";
import type { EvidenceTable } from "../table.ts";
import type { CodedEntry } from "./coded-entry.ts";
import { keptOver } from "./kept.ts";
import type { Merges } from "./levels.ts";
import { areBound } from "./no-choice.ts";
import { type DimensionTriple, triplesAmong } from "./pairs.ts";
import { isRuledOut } from "./ruled-out.ts";
import { type ThreeWayCell, type ThreeWayTable, threeWayTable } from "./three-way-cells.ts";
import type { Thresholds } from "./thresholds.ts";

/**
 * What a cell of three entries says about the evidence. `cannot-occur`: the contract rules out two
 * of them. `three-way`: each two meet, the three never, where the reader's number or more would be
 * expected. `blank`: no study, and nothing to say of it. `count`: studies.
 */
export type ThreeWayKind = "cannot-occur" | "three-way" | "blank" | "count";

export interface ThreeWayFinding {
  readonly kind: ThreeWayKind;
  readonly count: number;
  /** The gap; null for every other kind. */
  readonly gap: ThreeWayCell | null;
}

/** What is found of cells of three dimensions over the studies of one selection. */
export interface ThreeWayVerdicts {
  /** Whether the contract has gaps looked for among the three. */
  readonly sought: boolean;
  /**
   * What is found of three entries, in the order of the dimensions.
   * @param count the studies of the selection that carry all three
   */
  of(entries: readonly [CodedEntry, CodedEntry, CodedEntry], count: number): ThreeWayFinding;
}

/**
 * The only source of what a cell of three entries says; see `verdictsOver` for cells of two. Of
 * dimensions that are not three different ones of the contract's gap dimensions nothing is claimed.
 * @param context the studies that count for the cells asked about
 * @param dimensions in the order in which entries are asked about
 */
export function threeWayVerdicts(
  table: EvidenceTable,
  context: Bits,
  dimensions: DimensionTriple,
  { threeWay }: Pick<Thresholds, "threeWay">,
  merges: Merges = {},
): ThreeWayVerdicts {
  const key = JSON.stringify([threeWay, dimensions.map((name) => [name, merges[name] ?? []])]);
  return verdictsBefore(table, context, key, () => {
    const family = familyOf(table, dimensions);
    const cells = family && tableOver(table, context, family, merges);
    const cannotOccur = ruledOut(table, dimensions);
    const order = cells?.claimants.map(({ dimension }) => dimensions.indexOf(dimension.name)) ?? [];
    const judge: ThreeWayVerdicts["of"] = (entries, count) => {
      if (cannotOccur(entries)) return { kind: "cannot-occur", count, gap: null };
      if (count > 0) return { kind: "count", count, gap: null };
      const [a, b, c] = order.map((at) => entries[at]!.entry);
      const gap = cells && gapAt(cells, [a!, b!, c!], threeWay);
      return gap ? { kind: "three-way", count, gap } : { kind: "blank", count, gap: null };
    };
    const known = onceByKey<ThreeWayFinding>();
    return {
      sought: family !== null,
      of(entries, count) {
        // The three stand in the order of the dimensions, so their entries alone tell them apart.
        const cell = `${entries[0].entry} ${entries[1].entry} ${entries[2].entry}`;
        return known(cell, () => judge(entries, count));
      },
    };
  });
}

const verdictsBefore = keptOver<ThreeWayVerdicts>();

/** The contract's three gap dimensions that these are, in its order; null where they are none. */
function familyOf(
  { codebook }: EvidenceTable,
  dimensions: DimensionTriple,
): DimensionTriple | null {
  const names = new Set(dimensions);
  if (names.size < 3) return null;
  return (
    triplesAmong(codebook.gapDimensions).find((triple) =>
      triple.every((name) => names.has(name)),
    ) ?? null
  );
}

const tableBefore = keptOver<ThreeWayTable>();

function tableOver(
  table: EvidenceTable,
  context: Bits,
  family: DimensionTriple,
  merges: Merges,
): ThreeWayTable {
  const key = JSON.stringify(family.map((name) => [name, merges[name] ?? []]));
  return tableBefore(table, context, key, () => threeWayTable(table, family, context, merges));
}

/** @param entries in the order of the table's dimensions */
function gapAt(
  { claimants, cellAt }: ThreeWayTable,
  entries: readonly [string, string, string],
  least: number,
): ThreeWayCell | null {
  const [a, b, c] = [0, 1, 2].map((side) => claimants[side]!.placeOf(entries[side]!));
  const cell = a! < 0 || b! < 0 || c! < 0 ? null : cellAt([a!, b!, c!], least);
  return cell?.inCell === 0 ? cell : null;
}

/** Whether the contract lets no study carry two of several entries; each two are looked up once. */
function ruledOut(
  { codebook }: EvidenceTable,
  dimensions: DimensionTriple,
): (entries: readonly CodedEntry[]) => boolean {
  const bound = [
    [0, 1],
    [0, 2],
    [1, 2],
  ].flatMap(([a, b]) => {
    const [x, y] = [dimensions[a!]!, dimensions[b!]!];
    return x !== y && areBound(codebook, x, y)
      ? [{ a: a!, b: b!, known: onceByKey<boolean>() }]
      : [];
  });
  return (entries) =>
    bound.some(({ a, b, known }) => {
      const [x, y] = [entries[a]!, entries[b]!];
      return known(`${x.entry} ${y.entry}`, () => isRuledOut(codebook, x, y));
    });
}
