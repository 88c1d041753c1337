import { extent, sum } from "d3-array";
import { whyNoPageName } from "../contract/page-name.ts";

/** What a column of a table without a contract seems to hold. */
export type ColumnGuess =
  | { readonly kind: "text" }
  | { readonly kind: "number"; readonly minimum: number; readonly maximum: number }
  | {
      readonly kind: "values";
      /** What separates several values of a cell, or null when each cell has one. */
      readonly delimiter: string | null;
      /** The values as they stand in the table, the most frequent first. */
      readonly values: readonly GuessedValue[];
    };

/** One value of a column. */
export interface GuessedValue {
  readonly code: string;
  /** As it stands in most cells. */
  readonly label: string;
  /** Cells that hold it. */
  readonly count: number;
  /** Whether it seems to say that the source does not tell. */
  readonly missing: boolean;
}

const DELIMITERS = [";", "|", ",", "/"] as const;
/** Longer texts are no names of values. */
const LONGEST_LABEL = 60;
/** A list of values that someone reads at a glance. */
const MOST_VALUES = 40;
const MISSING =
  /^(?:not (?:reported|described|stated|specified|given|available)|nr|n\/r|unclear|unknown|unspecified)\.?$/i;

/** Guesses what a column holds from its cells; empty cells tell nothing. */
export function guessColumn(cells: readonly string[]): ColumnGuess {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0) return { kind: "text" };
  if (filled.every((cell) => /^-?[0-9]{1,15}$/.test(cell))) {
    const [minimum = 0, maximum = 0] = extent(filled, Number);
    return { kind: "number", minimum, maximum };
  }
  const delimiter = guessDelimiter(filled);
  const values = valuesOf(filled, delimiter);
  return areValues(values) ? { kind: "values", delimiter, values } : { kind: "text" };
}

/** What separates the values of a cell: what makes the fewest different ones, and fewer than whole cells do. */
function guessDelimiter(cells: readonly string[]): string | null {
  let best: { delimiter: string | null; different: number } = {
    delimiter: null,
    different: different(cells).size,
  };
  for (const delimiter of DELIMITERS) {
    const parts = cells.flatMap((cell) => split(cell, delimiter));
    // A semicolon or a bar is hardly ever part of a name; a comma or a slash often is.
    const sure = delimiter === ";" || delimiter === "|";
    if (parts.length === cells.length || (!sure && parts.includes(""))) continue;
    const count = different(parts.filter((part) => part !== "")).size;
    if (count < best.different || (sure && count === best.different)) {
      best = { delimiter, different: count };
    }
  }
  return best.delimiter;
}

function split(cell: string, delimiter: string | null): readonly string[] {
  return delimiter === null ? [cell] : cell.split(delimiter).map((part) => part.trim());
}

/** Texts that differ in more than their case. */
function different(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.map((text) => text.toLowerCase()));
}

function valuesOf(cells: readonly string[], delimiter: string | null): readonly GuessedValue[] {
  const spellings = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    for (const part of split(cell, delimiter)) {
      // The reader of tables reports it.
      if (part === "") continue;
      const known = spellings.get(part.toLowerCase()) ?? new Map<string, number>();
      spellings.set(part.toLowerCase(), known.set(part, (known.get(part) ?? 0) + 1));
    }
  }
  const taken = new Set<string>();
  return [...spellings.values()]
    .map((spelling) => {
      const [[label = ""] = []] = [...spelling].toSorted((a, b) => b[1] - a[1]);
      const count = sum(spelling.values());
      return { label, count, missing: MISSING.test(label) };
    })
    .toSorted((a, b) => Number(a.missing) - Number(b.missing) || b.count - a.count)
    .map((value) => ({ ...value, code: freeCode(value.label, taken, spellings) }));
}

/** Whether these are few enough, short enough and repeated enough to be a vocabulary. */
function areValues(values: readonly GuessedValue[]): boolean {
  const total = sum(values, ({ count }) => count);
  return (
    values.length > 1 &&
    values.length <= MOST_VALUES &&
    total >= 2 * values.length &&
    values.every(({ label }) => label.length <= LONGEST_LABEL)
  );
}

/**
 * A code made of a label, "low-income" of "Low income", that is neither the code nor the label of
 * another value: a cell must stand for one value only.
 */
function freeCode(label: string, taken: Set<string>, labels: ReadonlyMap<string, unknown>): string {
  const slug = slugOf(label, "-");
  const base = slug === "" || whyNoPageName(slug) !== null ? "value" : slug;
  const isFree = (code: string) =>
    !taken.has(code) && (code === label.toLowerCase() || !labels.has(code));
  let code = base;
  for (let number = 2; !isFree(code); number += 1) code = `${base}-${number}`;
  taken.add(code);
  return code;
}

/** Lower case letters and digits of the start of a text, its other characters as one joint between them. */
export function slugOf(text: string, joint: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .slice(0, LONGEST_LABEL)
    .split(/[^a-z0-9]+/)
    .filter((part) => part !== "")
    .join(joint);
}
