import type { Study } from "../contract/study.ts";
import {
  type ContractChange,
  contractChanges,
  type ReleaseContract,
  type SameCarriers,
} from "./contract-changes.ts";
import { cellsByField } from "./study-cells.ts";

/** A release as far as its changes go. */
export interface ReleaseTable {
  readonly studies: readonly Study[];
  readonly contract: ReleaseContract;
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
  /** Studies of both whose cells differ, by field; only fields of both releases, with changes. */
  readonly recoded: ReadonlyMap<string, readonly Recoding[]>;
  /** Names of those fields that are coded: the others hold what a record says of itself. */
  readonly coded: ReadonlySet<string>;
  /** Fields, values and groups that the contract added, dropped, renamed or redefined. */
  readonly contract: readonly ContractChange[];
}

/**
 * Compares two releases study by study and field by field. Ids name studies for good; the order of
 * rows, the order of a dimension's values within a cell, and what only has another name is no change
 * of a study.
 */
export function releaseChanges(before: ReleaseTable, after: ReleaseTable): ReleaseChanges {
  const old = new Map(before.studies.map((study) => [study.id, study]));
  const kept = new Set(after.studies.map(({ id }) => id));
  const pairs = after.studies.flatMap((study) => {
    const earlier = old.get(study.id);
    if (!earlier) return [];
    const was = cellsByField(earlier, before.contract.roles);
    return [{ study, was, is: cellsByField(study, after.contract.roles) }];
  });
  const { changes, renames } = contractChanges(
    before.contract,
    after.contract,
    sameCarriers(pairs),
  );
  const recoded = new Map<string, Recoding[]>();
  for (const { name } of after.contract.fields) {
    const earlierName = renames.fields.get(name);
    if (earlierName === undefined) continue;
    const later = renames.values.get(name);
    const found = pairs.flatMap(({ study, was, is }) => {
      const given = (was.get(earlierName) ?? []).map((value) => later?.get(value) ?? value);
      const change = { study, before: given, after: is.get(name) ?? [] };
      const unordered = Object.hasOwn(study.codes, name);
      return written(change.before, unordered) === written(change.after, unordered) ? [] : [change];
    });
    if (found.length > 0) recoded.set(name, found);
  }
  return {
    added: after.studies.filter(({ id }) => !old.has(id)),
    removed: before.studies.filter(({ id }) => !kept.has(id)),
    recoded,
    coded: new Set(after.contract.dimensions.map(({ name }) => name)),
    contract: changes,
  };
}

/** How many studies stand in both releases and have another code in a dimension. */
export function recodedStudies({ recoded, coded }: ReleaseChanges): number {
  return studiesIn([...recoded].filter(([field]) => coded.has(field)));
}

/** How many studies stand in both releases and have another cell in a field that is no dimension. */
export function amendedStudies({ recoded, coded }: ReleaseChanges): number {
  return studiesIn([...recoded].filter(([field]) => !coded.has(field)));
}

/** Whether two releases hold the same studies with the same cells, under the same contract. */
export function changesNothing({ added, removed, recoded, contract }: ReleaseChanges): boolean {
  return added.length + removed.length + recoded.size + contract.length === 0;
}

function studiesIn(fields: readonly (readonly [string, readonly Recoding[]])[]): number {
  return new Set(fields.flatMap(([, list]) => list.map(({ study }) => study.id))).size;
}

/** Fewer studies than these can carry two codes by chance. */
const LEAST_CARRIERS = 3;

type Cells = ReadonlyMap<string, readonly string[]>;

function sameCarriers(pairs: readonly { readonly was: Cells; readonly is: Cells }[]): SameCarriers {
  return {
    field: (before, after) => {
      const filled = pairs.filter(({ was }) => (was.get(before) ?? []).length > 0).length;
      return (
        filled >= LEAST_CARRIERS &&
        pairs.every(
          ({ was, is }) =>
            written(was.get(before) ?? [], true) === written(is.get(after) ?? [], true),
        )
      );
    },
    value: (field, before, after) => {
      const carry = pairs.map(({ was, is }) => [
        (was.get(field.before) ?? []).includes(before),
        (is.get(field.after) ?? []).includes(after),
      ]);
      return (
        carry.filter(([was]) => was).length >= LEAST_CARRIERS &&
        carry.every(([was, is]) => was === is)
      );
    },
  };
}

function written(values: readonly string[], unordered: boolean): string {
  return JSON.stringify(unordered ? values.toSorted() : values);
}
