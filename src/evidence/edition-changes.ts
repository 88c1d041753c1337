import { rollup } from "d3-array";
import { checkerKey } from "../dataset/companions/read-checks.ts";
import type { CheckedData } from "../dataset/load-edition.ts";
import { changesNothing, type ReleaseChanges, releaseChanges } from "./release-changes.ts";

/** The tables beside the studies, by what a row of them is. */
export type Companion = "screening" | "waiting" | "agreement" | "checks";

/** How the rows of a companion table changed. */
export interface CompanionChange {
  readonly table: Companion;
  /** Rows before and after; null where a release has no such table. */
  readonly before: number | null;
  readonly after: number | null;
  /** Rows of the later table alone, of the earlier alone, and of both with another content. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Everything that changed from one edition to the next. */
export interface EditionChanges extends ReleaseChanges {
  /** Only tables with changes. */
  readonly companions: readonly CompanionChange[];
  /** Whether the figures of the review, or the named views, are other ones. */
  readonly review: boolean;
  readonly views: boolean;
}

/** What the first release changed. */
export const NO_CHANGES: EditionChanges = {
  added: [],
  removed: [],
  recoded: new Map(),
  coded: new Set(),
  contract: [],
  companions: [],
  review: false,
  views: false,
};

/** Compares two editions: studies, contract, and what lies beside them. */
export function editionChanges(before: CheckedData, after: CheckedData): EditionChanges {
  return {
    ...releaseChanges(before, after),
    companions: COMPANIONS.flatMap((table) => companionChange(table, before, after)),
    review: !same(before.review, after.review),
    views: !same(before.views?.views, after.views?.views),
  };
}

/** Whether two editions hold the same. */
export function isUnchanged(changes: EditionChanges): boolean {
  const { companions, review, views } = changes;
  return changesNothing(changes) && companions.length === 0 && !review && !views;
}

const COMPANIONS: readonly Companion[] = ["screening", "waiting", "agreement", "checks"];

/** The rows of a companion table: what names each, and what it holds. */
function rowsOf(
  table: Companion,
  edition: CheckedData,
): readonly (readonly [string, unknown])[] | null {
  switch (table) {
    case "screening":
      return (
        edition.screening?.leftOut.map((row) => [JSON.stringify([row.title, row.url]), row]) ?? null
      );
    case "waiting":
      return edition.waiting?.map((study) => [study.id, study]) ?? null;
    case "agreement":
      // What was decided stands in the table of studies, and is compared there.
      return (
        edition.agreement?.map(({ id, dimension, first, second }) => [
          `${id} ${dimension}`,
          [first, second],
        ]) ?? null
      );
    case "checks":
      return (
        edition.checks?.map((check) => [
          `${check.study} ${check.dimension} ${checkerKey(check.checker)}`,
          check,
        ]) ?? null
      );
  }
}

function companionChange(
  table: Companion,
  before: CheckedData,
  after: CheckedData,
): readonly CompanionChange[] {
  const [was, is] = [rowsOf(table, before), rowsOf(table, after)];
  if (!was && !is) return [];
  const [old, now] = [grouped(was ?? []), grouped(is ?? [])];
  let [added, removed, changed] = [0, 0, 0];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    // Rows that nothing tells apart are compared in their order.
    const [a, b] = [old.get(key) ?? [], now.get(key) ?? []];
    added += Math.max(0, b.length - a.length);
    removed += Math.max(0, a.length - b.length);
    changed += a.filter((row, at) => at < b.length && row !== b[at]).length;
  }
  const change = {
    table,
    before: was?.length ?? null,
    after: is?.length ?? null,
    added,
    removed,
    changed,
  };
  const sameTable = (was === null) === (is === null) && added + removed + changed === 0;
  return sameTable ? [] : [change];
}

function grouped(
  rows: readonly (readonly [string, unknown])[],
): ReadonlyMap<string, readonly string[]> {
  return rollup(
    rows,
    (same) => same.map(([, row]) => JSON.stringify(row)),
    ([key]) => key,
  );
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
