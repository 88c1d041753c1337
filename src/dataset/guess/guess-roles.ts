import { mean } from "d3-array";
import { columnsNamed, NAMED_ROLES, type NamedRole } from "../references/column-names.ts";
import { missingKind } from "./missing-words.ts";
import { roleReader } from "./role-cells.ts";

/** Which column, by its place, seems to play which part; each column plays one at most. */
export type GuessedRoles = Partial<Record<NamedRole, number>>;

/** Of the cells that hold something, so many have to be read as the part. */
const LEAST_READ = 0.5;
/** Of all cells of a column of titles, so many have to hold one. */
const LEAST_TITLES = 0.8;
/** What every cell has to look like: a "volume" may be one of the body, an "issue" a topic. */
const PLAIN: Partial<Readonly<Record<NamedRole, RegExp>>> = {
  volume: /^(?!\d*[.,]\d)(?=.*\d)[^;]{1,30}$/,
  issue: /^(?=.*(?:\d|suppl|spec))[^;]{1,40}$/i,
  pages: /^(?=.*\d|[ivxlcdm]+$).{1,60}$/i,
};
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;

/**
 * Guesses roles by the names of columns, and by what most of their cells hold: a cell that is no year
 * costs its year, not the column its part. An id has to be one in every row, each different. Where no
 * column is named as one of titles, the one with the longest texts of which nearly all differ is taken.
 * @param chosen columns that someone named for a part
 */
export function guessRoles(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  chosen: GuessedRoles = {},
): GuessedRoles {
  const cellsBelow = (column: number) => rows.map((row) => (row[column] ?? "").trim());
  const roles: GuessedRoles = { ...chosen };
  const isFree = (column: number) => !Object.values(roles).includes(column);
  for (const role of NAMED_ROLES) {
    if (roles[role] !== undefined) continue;
    const found = columnsNamed(role, header).find(
      (column) => isFree(column) && fits(role, cellsBelow(column)),
    );
    if (found !== undefined) roles[role] = found;
  }
  const longest = roles.title === undefined ? longestTexts(header, cellsBelow, isFree) : null;
  if (longest !== null) roles.title = longest;
  return roles;
}

function fits(role: NamedRole, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const told = filled.filter((cell) => missingKind(cell) === null);
  if (told.length === 0) return false;
  if (role === "id") {
    const different = new Set(filled.map((cell) => cell.toLowerCase()));
    return different.size === cells.length && filled.every((cell) => ID.test(cell));
  }
  if (role === "title") return isTitles(told, cells.length);
  const plain = PLAIN[role];
  if (plain) return told.every((cell) => plain.test(cell));
  const read = roleReader(role);
  return (
    read === null ||
    told.filter((cell) => read(cell).text !== "").length >= told.length * LEAST_READ
  );
}

/** Texts, no numbers; some may be missing, and rows of one study may share one. */
function isTitles(told: readonly string[], rows: number): boolean {
  const texts = told.filter((cell) => /\p{L}{2}/u.test(cell));
  const different = new Set(texts).size;
  return texts.length >= rows * LEAST_TITLES && (different * 5 >= texts.length || different >= 20);
}

/** The column of texts of 12 to 400 letters, nearly all different, that are the longest; null when none is. */
function longestTexts(
  header: readonly string[],
  cellsBelow: (column: number) => readonly string[],
  isFree: (column: number) => boolean,
): number | null {
  const candidates = header.flatMap((_, column) => {
    const cells = isFree(column) ? cellsBelow(column).filter((cell) => cell !== "") : [];
    const length = mean(cells, (cell) => cell.length) ?? 0;
    const enough = cells.length >= cellsBelow(column).length * LEAST_TITLES;
    const differ = new Set(cells).size >= cells.length * 0.9;
    const isText =
      cells.filter((cell) => /\p{L}{3}.*[\s\u3040-\u9FFF]/u.test(cell)).length * 2 > cells.length;
    return enough && differ && isText && length >= 12 && length <= 400 ? [{ column, length }] : [];
  });
  return candidates.toSorted((a, b) => b.length - a.length)[0]?.column ?? null;
}

/** Why none of the columns that are named like one of titles is one, in a line each. */
export function titleCandidates(
  header: readonly string[],
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): readonly string[] {
  return columnsNamed("title", header)
    .slice(0, 10)
    .map((column) => {
      const empty = rows.filter(({ cells }) => (cells[column] ?? "").trim() === "");
      const [first] = empty;
      const why =
        first && empty.length > rows.length * (1 - LEAST_TITLES)
          ? `is empty in ${empty.length} of ${rows.length} rows, row ${first.number} the first`
          : "holds the same few texts, or numbers";
      return `“${header[column]!}” ${why}`;
    });
}
