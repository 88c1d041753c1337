import { columnsNamed, NAMED_ROLES, type NamedRole } from "../references/column-names.ts";

/** Which column, by its place, seems to play which part; each column plays one at most. */
export type GuessedRoles = Partial<Record<NamedRole, number>>;

/** What every cell of a column that plays the part has to look like. */
const FORMS: Partial<Readonly<Record<NamedRole, RegExp>>> = {
  id: /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/,
  year: /^(?:1[5-9]|20)[0-9]{2}$/,
  // A "volume" may be one of the body, an "issue" a topic.
  volume: /^(?!\d*[.,]\d)(?=.*\d)[^;]{1,30}$/,
  issue: /^(?=.*(?:\d|suppl|spec))[^;]{1,40}$/i,
  pages: /^(?=.*\d|[ivxlcdm]+$).{1,60}$/i,
  doi: /^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?10\.[0-9]{4,9}\/\S+$/i,
  pmid: /^[1-9][0-9]{0,9}$/,
  url: /^https?:\/\/[^\s/]\S*$/,
};

/**
 * Guesses roles by the names of columns; a column plays an id, DOI, PubMed id, year, volume, issue,
 * pages or address only where every cell that is not empty has that form, an id where each is
 * different, a title where none is empty.
 */
export function guessRoles(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): GuessedRoles {
  const cellsOf = (column: number) => rows.map((row) => (row[column] ?? "").trim());
  const roles: GuessedRoles = {};
  for (const role of NAMED_ROLES) {
    const found = columnsNamed(role, header).find((column) => fits(role, cellsOf(column)));
    if (found !== undefined) roles[role] = found;
  }
  return roles;
}

function fits(role: NamedRole, cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const form = FORMS[role];
  if (form && !filled.every((cell) => form.test(cell))) return false;
  if (role === "title") return filled.length === cells.length;
  if (role !== "id") return filled.length > 0;
  const different = new Set(filled.map((cell) => cell.toLowerCase()));
  return different.size === cells.length;
}
