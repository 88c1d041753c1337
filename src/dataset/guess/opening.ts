import { RESERVED_NAMES } from "../../contract/reserved-names.ts";
import { whyNoPageName } from "../contract/page-name.ts";
import { chooseAxes, type ChosenAxes } from "./choose-axes.ts";
import type { Opening } from "./descriptor.ts";
import type { Draft, GuessedField } from "./draft.ts";
import { slugOf } from "./slug.ts";
import { gatherValues } from "./values.ts";

/** What stands in the columns of a map with one dimension. */
const ALL = { title: "All studies", label: "All studies" } as const;

/** What a map opens with, and why. */
export interface FoundOpening extends Opening {
  /** Null when there are no two axes. */
  readonly axes: ChosenAxes | null;
  /** A field that gives a table with one dimension a second axis, or null. */
  readonly added: GuessedField | null;
  readonly problem: string | null;
}

/**
 * The axes of a map: of two dimensions, of one and the years, or of one beside all studies.
 * @param wanted names of fields that someone chose, or null
 */
export function openingOf(
  fields: readonly GuessedField[],
  wanted: {
    readonly rows: string | null;
    readonly cols: string | null;
    readonly split: string | null;
  },
): FoundOpening {
  const { split } = wanted;
  const coded = fields.filter(({ dimension, guess }) => dimension && guess.kind === "values");
  const years = fields.filter(({ dimension, guess }) => dimension && guess.kind === "number");
  const isWanted = ({ name }: GuessedField) => name === wanted.rows || name === wanted.cols;
  const some = coded.length > 0 ? years.filter((field) => coded.length < 2 || isWanted(field)) : [];
  const candidates = [...coded, ...some];
  const found = { added: null, problem: null, split };
  const axes = chooseAxes(candidates.map(candidateOf), wanted);
  if (axes) {
    // What stands on an axis splits nothing.
    const twice = split === axes.rows || split === axes.cols;
    return { ...found, ...axes, axes, split: twice ? null : split };
  }
  const [only] = candidates;
  if (!only) {
    const problem =
      "No column holds values that repeat; a map needs codes, for its rows and its columns. References and a table of codes are joined by DOI or title: npm run join -- codes.csv references.ris joined.csv";
    return { ...found, rows: "", cols: "", axes: null, problem };
  }
  const lists = only.cells.map(() => [ALL.label]);
  const draft: Draft = {
    ...{ title: ALL.title, role: null, dimension: true, delimiter: null },
    guess: { kind: "values", several: null, ...gatherValues(lists) },
    cells: lists.flat(),
  };
  const [added] = named([draft], fields);
  const one = candidateOf(only);
  const second = chooseAxes([one, candidateOf(added!)], { rows: one.name, cols: null });
  return { ...found, rows: one.name, cols: second?.cols ?? "", axes: second, added: added! };
}

function candidateOf({ name, title, guess, cells }: GuessedField) {
  if (guess.kind !== "values") {
    return { name, title, cells: cells.map((cell) => (cell === "" ? [] : [cell])) };
  }
  const missing = new Set(
    guess.values.filter((one) => one.missing !== null).map(({ label }) => label),
  );
  return {
    name,
    title,
    cells: guess.cells.map((list) => list.filter((label) => !missing.has(label))),
  };
}

/** The drafts with names of fields; `before` has names already. */
export function named(
  drafts: readonly Draft[],
  before: readonly GuessedField[],
): readonly GuessedField[] {
  const taken = new Set(before.map(({ name }) => name));
  return drafts.map((draft) => ({ ...draft, name: freeName(slugOf(draft.title, "_"), taken) }));
}

/** A name for a field that no other has and that can stand in addresses; it is then taken. */
export function freeName(slug: string, taken: Set<string>): string {
  const base = /^[a-z]/.test(slug) ? slug : `column_${slug}`.replace(/_$/, "");
  const isFree = (one: string) =>
    !taken.has(one) && !RESERVED_NAMES.includes(one) && whyNoPageName(one) === null;
  let name = base;
  for (let number = 2; !isFree(name); number += 1) name = `${base}_${number}`;
  taken.add(name);
  return name;
}
