import type { Contract, Field } from "../contract/contract.ts";
import type { Check } from "../dataset/companions/read-checks.ts";
import type { DoubleCoding } from "../dataset/companions/read-agreement.ts";
import type { CheckDifference } from "../evidence/checks/check-differences.ts";

/** The part of the contract that showing one study needs. */
export interface StudyContract extends Pick<Contract, "roles" | "dimensions"> {
  /** Titles of the fields that are no dimension, and the words of their values. */
  readonly fields: readonly Pick<Field, "name" | "title" | "categories">[];
}

/** What coders and checkers gave one study. */
export interface StudyCodings {
  /** What two coders gave; none for a study coded once. */
  readonly twice: readonly DoubleCoding[];
  readonly checks: readonly Check[];
  /** Where checks and the codes that stand differ. */
  readonly differences: readonly CheckDifference[];
}

/** Where a study stands in its table, and with it in the files of a large one. */
export type PlacedId = readonly [id: string, position: number];

/**
 * The ids of a table by code unit: cut into files, the first id of each tells which one holds an id.
 * @param ids in table order
 */
export function placedIds(ids: readonly string[]): readonly PlacedId[] {
  return ids
    .map((id, position): PlacedId => [id, position])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/**
 * The file that holds an id, if any does; counted from 0.
 * @param firstIds the first id of each file
 */
export function fileOfId(firstIds: readonly string[], id: string): number {
  return Math.max(
    firstIds.findLastIndex((first) => first <= id),
    0,
  );
}

/** A study of older releases that the current table lacks, with where it stays, the newest first. */
export interface GoneFromTable {
  readonly id: string;
  readonly title: string;
  readonly held: readonly { readonly release: string; readonly href: string }[];
  /** What lacks it, such as "release 1.1". */
  readonly from: string;
}

/** What a page that shows every study of a table is built with. */
export interface StudyPageGiven {
  /** Where the edition's pages start, such as "/" or "/r/1.0/". */
  readonly root: string;
  /** Studies in each file of records. */
  readonly perFile: number;
  /** The first id of each file of ids. */
  readonly firstIds: readonly string[];
  /** Whether codings of coders or checkers come in files too. */
  readonly codings: boolean;
  /** Address of the page where codes are checked; null where there is none. */
  readonly checkHref: string | null;
  /** Whether the table lacks studies of older releases. */
  readonly gone: boolean;
}
