import { extent, sum } from "d3-array";
import { missingKind } from "./missing-words.ts";
import { findSeparator } from "./separators.ts";
import { isMark } from "./ticks.ts";
import { gatherValues, type GuessedValue } from "./values.ts";

/** What a column of a table without a contract seems to hold. */
export type ColumnGuess =
  | {
      readonly kind: "text";
      /** What the texts are, when that is why they are no values. */
      readonly what: "texts" | "numbers" | "dates" | "addresses" | "nothing" | "one value";
    }
  /** Whole numbers alone. */
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | {
      readonly kind: "values";
      /** How several values stand in a cell, in words, or null when each cell has one. */
      readonly several: string | null;
      /** The most frequent first, missing information last. */
      readonly values: readonly GuessedValue[];
      /** Labels of the values in each cell. */
      readonly cells: readonly (readonly string[])[];
    };

const MOSTLY = 0.8;
const INTEGER = /^-?[0-9]{1,15}$/;
const NUMBER = /^[<>\u2264\u2265~\u2248\u00B1]?\s*[-+]?\d[\d\s.,'\u2019]*\s*[%\u2030]?$/;
const MEASURE = /^[<>\u2264\u2265~]?\s*\d[\d.,]*\s?\p{L}{1,3}\d?$/u;
/** The names of months in languages that tables are kept in: "May 2010" is a date, "Able 2010" is none. */
const MONTH = ["en", "de", "fr", "es", "it", "pt", "nl"]
  .flatMap((language) =>
    (["long", "short"] as const).flatMap((month) => {
      const { format } = new Intl.DateTimeFormat(language, { month, timeZone: "UTC" });
      return Array.from({ length: 12 }, (_, at) => format(Date.UTC(2000, at, 1)));
    }),
  )
  .map((name) => name.replace(/\.$/, ""))
  .join("|");
const DATE = new RegExp(
  `^(?:\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|\\d{1,2}[./-](?:19|20)\\d{2}|(?:\\d{1,2}[. -]?)?(?:${MONTH})\\.?[-. ,]+(?:\\d{1,2},? )?(?:19|20)?\\d{2}|\\d{4}-\\d{2}-\\d{2}T.*)(?:[ ,T]+\\d{1,2}:\\d{2}.*)?$`,
  "iu",
);
/** A name and a year, by which teams call studies: "Able et al. 2010", "de Wit (2011a)". A guideline has one too. */
const CITATION = /^\p{L}[^\d]*\p{L}[^\d\p{L}]*\(?(?:19|20)\d{2}[a-z]?\)?$/u;
/** Names of several authors, of which some studies of each table have. */
const AND_OTHERS = /\bet al\b|\s(?:&|and|und|et|y|e)\s/i;
const SOME = 0.2;
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$|^10\.\d{4,9}\/\S+$/i;
/** Longer texts are no names of values, however often they stand in the table. */
const LONGEST_LABEL = 400;
/** Whole numbers from 0 to 9 of so few kinds are codes, such as 0 and 1. */
const MOST_CODES = 5;

/**
 * Guesses what a column holds from its cells; empty cells tell nothing, and words such as "NA" are
 * missing information.
 * @param lists the values of each cell where they are known already, as in a column that was merged
 */
export function guessColumn(
  cells: readonly string[],
  lists: readonly (readonly string[])[] | null = null,
): ColumnGuess {
  if (lists !== null)
    return { kind: "values", several: "columns of their own", ...gatherValues(lists) };
  const trimmed = cells.map((cell) => cell.trim());
  const filled = trimmed.filter((cell) => cell !== "");
  const told = filled.filter((cell) => missingKind(cell) === null);
  if (told.length === 0) return { kind: "text", what: "nothing" };
  const share = (form: RegExp) => told.filter((cell) => form.test(cell)).length / told.length;
  if (told.every((cell) => INTEGER.test(cell)) && !areCodes(told)) {
    if (told.length < filled.length) return { kind: "text", what: "numbers" };
    const [minimum = 0, maximum = 0] = extent(told, Number);
    return { kind: "number", minimum, maximum };
  }
  if (share(DATE) >= MOSTLY) return { kind: "text", what: "dates" };
  if (share(ADDRESS) >= MOSTLY) return { kind: "text", what: "addresses" };
  if (share(CITATION) >= MOSTLY && share(AND_OTHERS) >= SOME)
    return { kind: "text", what: "texts" };
  const numbers = share(NUMBER);
  if (numbers >= 0.5 && numbers + share(MEASURE) >= MOSTLY && !areCodes(told)) {
    return { kind: "text", what: "numbers" };
  }
  const separator = findSeparator(told);
  const parts = trimmed.map((cell) => (cell === "" ? [] : (separator?.valuesIn(cell) ?? [cell])));
  const found = gatherValues(parts);
  const answers = found.values.filter(({ missing }) => missing === null);
  if (answers.length === 1 && !isMark(answers[0]!.label))
    return { kind: "text", what: "one value" };
  if (answers.length > 1 && !repeat(answers)) return { kind: "text", what: "texts" };
  return { kind: "values", several: separator?.name ?? null, ...found };
}

function areCodes(cells: readonly string[]): boolean {
  const different = new Set(cells);
  return (
    different.size > 1 &&
    different.size <= MOST_CODES &&
    cells.length >= 2 * different.size &&
    [...different].every((cell) => /^[0-9]$/.test(cell))
  );
}

/**
 * Whether texts repeat as the values of a vocabulary do: each stands twice on average, or half of what
 * is told are texts that stand three times or more.
 */
function repeat(values: readonly GuessedValue[]): boolean {
  const total = sum(values, ({ count }) => count);
  const frequent = sum(values, ({ count }) => (count >= 3 ? count : 0));
  return (
    (total >= 2 * values.length || frequent * 2 >= total) &&
    values.every(({ label }) => label.length <= LONGEST_LABEL)
  );
}
