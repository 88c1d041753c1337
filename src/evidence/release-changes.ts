import type { Roles } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { cellsOf } from "./study-cells.ts";

/** A release as far as its changes go. */
export interface ReleaseTable {
  readonly studies: readonly Study[];
  readonly contract: { readonly roles: Roles };
}

/** A field of a study that two releases hold differently. */
export interface Recoding {
  readonly study: Study;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** What changed from one release to the next. */
export interface ReleaseChanges {
  /** Studies of the later release only, and of the earlier only, in table order. */
  readonly added: readonly Study[];
  readonly removed: readonly Study[];
  /** Studies of both whose cells differ, by field; only fields with changes. */
  readonly recoded: ReadonlyMap<string, readonly Recoding[]>;
}

/**
 * Compares two releases study by study and field by field. Ids name studies for good; the order of
 * rows, and the order of a dimension's values within a cell, is no change.
 */
export function releaseChanges(before: ReleaseTable, after: ReleaseTable): ReleaseChanges {
  const old = new Map(before.studies.map((study) => [study.id, study]));
  const kept = new Set(after.studies.map(({ id }) => id));
  const recoded = new Map<string, Recoding[]>();
  for (const study of after.studies) {
    const earlier = old.get(study.id);
    if (!earlier) continue;
    const was = cellsOf(earlier, before.contract.roles);
    const is = cellsOf(study, after.contract.roles);
    for (const field of new Set([...was.keys(), ...is.keys()])) {
      const change = { study, before: was.get(field) ?? [], after: is.get(field) ?? [] };
      const unordered = Object.hasOwn(study.codes, field);
      if (written(change.before, unordered) === written(change.after, unordered)) continue;
      recoded.set(field, [...(recoded.get(field) ?? []), change]);
    }
  }
  return {
    added: after.studies.filter(({ id }) => !old.has(id)),
    removed: before.studies.filter(({ id }) => !kept.has(id)),
    recoded,
  };
}

/** How many studies stand in both releases and have a cell that differs. */
export function recodedStudies({ recoded }: ReleaseChanges): number {
  return new Set([...recoded.values()].flatMap((list) => list.map(({ study }) => study.id))).size;
}

function written(values: readonly string[], unordered: boolean): string {
  return JSON.stringify(unordered ? values.toSorted() : values);
}
