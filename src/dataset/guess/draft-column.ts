import { extent } from "d3-array";
import { type NamedRole, plainName } from "../references/column-names.ts";
import { readAuthors } from "./authors.ts";
import type { Column } from "./column.ts";
import { type Draft, type GuessNotice, rowsNamed } from "./draft.ts";
import { guessColumn } from "./guess-column.ts";
import { PART_WORDS, roleReader } from "./role-cells.ts";
import { writeValues } from "./write-values.ts";

/** A column as it will be written, those it brings with it, and what is to be said of them. */
export interface Drafted {
  readonly drafts: readonly Draft[];
  readonly notices: readonly GuessNotice[];
}

const TEXT = { kind: "text", what: "texts" } as const;
/** Years on an axis. */
const LONGEST_RANGE = 200;
/** Names of what tells studies apart, such as "Able 2010" of several: it says nothing of them. */
const ID = /^(?:(?:study|record|article|paper|publication|item|ref|reference|source) ?)?id$/;
/** More values than someone reads at a glance. */
const MANY = 40;

/**
 * Makes the field of a column.
 * @param numbers of the rows as a spreadsheet shows them
 * @param delimiter what separates values in its cells, when someone said so; "" for one value a cell
 */
export function draftColumn(
  column: Column,
  role: NamedRole | null,
  numbers: readonly number[],
  delimiter: string | null,
): Drafted {
  const { title, cells } = column;
  const plain = {
    ...{ title, role, dimension: false, guess: TEXT, delimiter: null, source: column },
  } as const;
  const at = (row: number, text = "") => ({ number: numbers[row]!, text });
  if (role === "title") {
    const empty = cells.flatMap((cell, row) => (cell === "" ? [at(row)] : []));
    const named = cells.map((cell, row) =>
      cell === "" ? `Untitled (row ${numbers[row]!})` : cell,
    );
    const message = `${rowsNamed(empty)} ${empty.length === 1 ? "has" : "have"} no title; such a study is called "Untitled" with its row.`;
    return {
      drafts: [{ ...plain, cells: named }],
      notices: empty.length > 0 ? [{ column: title, message }] : [],
    };
  }
  if (role === "authors") return draftAuthors(column, at);
  const read = role === null ? null : roleReader(role);
  if (read !== null) {
    const readCells = cells.map((cell) => (cell === "" ? { text: "", odd: false } : read(cell)));
    const odd = (kept: boolean) =>
      readCells.flatMap((one, row) =>
        one.odd && (one.text !== "") === kept
          ? [at(row, kept ? `${cells[row]!} as ${one.text}` : cells[row]!)]
          : [],
      );
    const word = PART_WORDS[role!] ?? "";
    const [taken, lost] = [odd(true), odd(false)];
    const notices = [
      ...(taken.length > 0
        ? [{ column: title, message: `Read as a ${word}: ${rowsNamed(taken)}.` }]
        : []),
      ...(lost.length > 0
        ? [{ column: title, message: `No ${word}, read as none: ${rowsNamed(lost)}.` }]
        : []),
    ];
    const texts = readCells.map(({ text }) => text);
    const guess = role === "year" ? yearsOf(texts) : TEXT;
    const dimension = guess.kind === "number" && guess.maximum - guess.minimum <= LONGEST_RANGE;
    return { drafts: [{ ...plain, cells: texts, guess, dimension }], notices };
  }
  if (role !== null) return { drafts: [{ ...plain, cells }], notices: [] };
  return draftValues(column, delimiter);
}

function draftValues(column: Column, delimiter: string | null): Drafted {
  const { title, cells } = column;
  const lists =
    column.lists ?? (delimiter === null ? null : cells.map((cell) => separatedBy(cell, delimiter)));
  const guess = guessColumn(cells, lists);
  const plain = { title, role: null, guess, delimiter: null, source: column } as const;
  if (guess.kind === "values" && ID.test(plainName(title))) {
    return { drafts: [{ ...plain, guess: TEXT, dimension: false, cells }], notices: [] };
  }
  if (guess.kind !== "values")
    return { drafts: [{ ...plain, dimension: false, cells }], notices: [] };
  const written = writeValues(cells, guess.cells);
  const notices: GuessNotice[] = guess.values.flatMap(({ label, missing, spellings, count }) => {
    if (missing === "unclear") {
      return [
        {
          column: title,
          message: `“${label}” (${count} cells) is taken for missing information; if it is an answer, take away its "missing".`,
        },
      ];
    }
    if (missing === null || spellings.length < 2) return [];
    return [
      {
        column: title,
        message: `${spellings.map((one) => `“${one}”`).join(", ")} (${count} cells) are read as one word for missing information, “${label}”.`,
      },
    ];
  });
  const size = guess.values.filter(({ missing }) => missing === null).length;
  if (size > MANY) {
    const message = `It has ${size} values; on an axis, rare ones are folded under "Other values".`;
    notices.push({ column: title, message });
  }
  return { drafts: [{ ...plain, ...written, dimension: true }], notices };
}

function draftAuthors(
  column: Column,
  at: (row: number, text: string) => { number: number; text: string },
): Drafted {
  const { title, cells } = column;
  const { cells: names, cut, how } = readAuthors(cells);
  const draft: Draft = {
    title,
    role: "authors",
    dimension: false,
    guess: TEXT,
    cells: names,
    delimiter: ";",
    source: column,
  };
  const notices: GuessNotice[] = [{ column: title, message: `Read as names ${how}.` }];
  const cutAt = cut.flatMap((one, row) => (one ? [at(row, cells[row]!)] : []));
  if (cutAt.length === 0) return { drafts: [draft], notices };
  notices.push({ column: title, message: `Lists cut short by "et al.": ${rowsNamed(cutAt)}.` });
  const complete: Draft = {
    ...{ title: "Authors complete", role: "authorsComplete", dimension: false, guess: TEXT },
    ...{ cells: cut.map((one) => (one ? "false" : "true")), delimiter: null },
  };
  return { drafts: [draft, complete], notices };
}

function separatedBy(cell: string, delimiter: string): readonly string[] {
  return (delimiter === "" ? [cell] : cell.split(delimiter))
    .map((one) => one.trim())
    .filter((one) => one !== "");
}

function yearsOf(texts: readonly string[]): Draft["guess"] {
  const [minimum, maximum] = extent(texts.filter((text) => text !== "").map(Number));
  if (minimum === undefined) return TEXT;
  return { kind: "number", minimum, maximum };
}
