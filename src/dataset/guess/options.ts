import { nearest } from "../faults/nearest.ts";
import { shown } from "../faults/quoted.ts";
import { plainName } from "../references/column-names.ts";
import type { NamedGroup } from "./merge-columns.ts";

/** What someone says of a table instead of leaving it to a guess; columns by their names in it. */
export interface GuessOptions {
  readonly rows: string | null;
  readonly cols: string | null;
  readonly split: string | null;
  readonly title: string | null;
  readonly year: string | null;
  readonly id: string | null;
  /** The column that tells which rows belong to one study. */
  readonly study: string | null;
  readonly delimiters: readonly { readonly column: string; readonly delimiter: string }[];
  readonly merges: readonly NamedGroup[];
  /** Whether columns are merged where no one asked for it. */
  readonly merge: boolean;
  /** Columns with personal data that are to stay. */
  readonly keep: readonly string[];
}

/** Everything is guessed. */
export const NO_OPTIONS: GuessOptions = {
  ...{ rows: null, cols: null, split: null, title: null, year: null, id: null, study: null },
  ...{ delimiters: [], merges: [], merge: true, keep: [] },
};

/** The place of a column by its name, whatever its case and what joins its words, or -1. */
export function placeOfColumn(name: string, titles: readonly string[]): number {
  const exact = titles.indexOf(name);
  return exact >= 0 ? exact : titles.findIndex((title) => plainName(title) === plainName(name));
}

/** What is wrong with the names of columns that someone gave: none is called so. */
export function unknownColumns(
  options: GuessOptions,
  titles: readonly string[],
): readonly string[] {
  const { rows, cols, split, title, year, id, study, delimiters, keep } = options;
  const made = options.merges.map(({ name }) => name);
  const named = [rows, cols, split, title, year, id, study, ...keep].filter(
    (name) => name !== null,
  );
  return [
    ...named,
    ...delimiters.map(({ column }) => column),
    ...options.merges.flatMap(({ first, last }) => [first, last]),
  ]
    .filter((name) => placeOfColumn(name, [...titles, ...made]) < 0)
    .map(
      (name) =>
        `There is no column "${shown(name)}"; the nearest is "${nearest(name, titles) ?? ""}".`,
    );
}
