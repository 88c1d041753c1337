import { optionsRejoined } from "./rejoin-options.ts";

/** How several values stand in a cell. */
export interface Separator {
  /** As a message names it. */
  readonly name: string;
  /** The values of a cell, trimmed, without empty ones. */
  valuesIn(cell: string): readonly string[];
}

/** Marks that hardly ever stand in the name of a value. */
const SURE: readonly Separator[] = [
  { name: "a line each", valuesIn: (cell: string) => cell.split(/\n+/).map(withoutBullet) },
  { name: "in brackets", valuesIn: (cell: string) => bracketed(cell) ?? [cell] },
  { name: "numbered", valuesIn: (cell: string) => numbered(cell) ?? [cell] },
  marked(";"),
  { name: '"|"', valuesIn: (cell: string) => cell.split(/\s*\|+\s*/) },
].map(tidy);
/** Marks that often do: only counts tell. */
const COMMAS = tidy(marked(","));
const UNSURE: readonly Separator[] = [
  tidy({ name: '" / "', valuesIn: (cell: string) => cell.split(/\s+\/\s+/) }),
  COMMAS,
  tidy(marked("/")),
];
/** Pieces of cells that have to stand in other cells too. */
const LEAST_SHARED = 0.75;
/** The same where the mark is a sure one: then they need not be fewer than whole cells. */
const LEAST_SHARED_SURE = 0.5;
/** Two words with a slash that are one. */
const ONE_WORD =
  /^(?:n\/a|and\/or|y\/n|yes\/no|no\/yes|w\/o|w\/|he\/she|she\/he|s\/he|\+\/-|true\/false)$/i;

/**
 * Finds what separates the values in the cells of a column, by counts: the values that come of it are
 * fewer than the whole cells, and for marks that also stand within names (comma, slash) nearly all of
 * them stand in other cells too, alone or beside others. Null when each cell has one value.
 * @param cells those that hold something
 */
export function findSeparator(cells: readonly string[]): Separator | null {
  const whole = new Set(cells.map(plain));
  let best: { readonly separator: Separator | null; readonly different: number } = {
    separator: null,
    different: whole.size,
  };
  for (const known of [...SURE, ...UNSURE]) {
    const separator = known === COMMAS ? withOptions(known, cells) : known;
    const parts = [...new Set(cells)].map((cell) => separator.valuesIn(cell));
    if (parts.every(({ length }) => length < 2)) continue;
    const different = new Set(parts.flat().map(plain)).size;
    const sure = SURE.includes(known);
    const shared = sharedPart(parts);
    const fewer = different < best.different;
    const better = sure
      ? different <= best.different || (best.separator === null && shared >= LEAST_SHARED_SURE)
      : fewer && shared >= LEAST_SHARED;
    if (better) best = { separator, different };
  }
  return best.separator;
}

/** A separator that leaves options with commas whole. */
function withOptions({ name, valuesIn }: Separator, cells: readonly string[]): Separator {
  const rejoined = optionsRejoined(cells.map(valuesIn));
  return { name, valuesIn: (cell) => rejoined(valuesIn(cell)) };
}

/** Of the pieces of cells with several values, the part that stands in another cell as well. */
function sharedPart(parts: readonly (readonly string[])[]): number {
  const cellsWith = new Map<string, number>();
  for (const cell of parts) {
    for (const piece of new Set(cell.map(plain))) {
      cellsWith.set(piece, (cellsWith.get(piece) ?? 0) + 1);
    }
  }
  const pieces = parts.filter(({ length }) => length > 1).flat();
  return pieces.filter((piece) => cellsWith.get(plain(piece))! > 1).length / pieces.length;
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ");
}

function tidy({ name, valuesIn }: Separator): Separator {
  return {
    name,
    valuesIn: (cell) =>
      valuesIn(cell)
        .map((piece) => piece.trim())
        .filter((piece) => piece !== ""),
  };
}

function withoutBullet(line: string): string {
  return line
    .trim()
    .replace(/^(?:[-*\u2022\u2013\u25AA\u25CF\u00B7]|\(?\d{1,2}[.)])\s+/, "")
    .replace(/[;,]$/, "");
}

/** What stands in each pair of brackets, where the cell is nothing else. */
function bracketed(cell: string): readonly string[] | null {
  if (!/^\[[^[\]]+\](?:[\s,;]*\[[^[\]]+\])*$/.test(cell)) return null;
  return [...cell.matchAll(/\[([^[\]]+)\]/g)].map(([, piece = ""]) => piece);
}

/** The entries of "1. Yield 2. Soil" or "(1) Yield; (2) Soil". */
function numbered(cell: string): readonly string[] | null {
  if (!/^\(?1[.)]\s*\S/.test(cell) || !/[\s;,]\(?2[.)]\s*\S/.test(cell)) return null;
  return cell.split(/(?:^|[\s;,]+)\(?\d{1,2}[.)]\s*(?=\D)/);
}

/** Splits at a mark outside parentheses that stands neither between digits nor in a word of its own. */
function marked(mark: "," | "/" | ";"): Separator {
  return {
    name: `"${mark}"`,
    valuesIn(cell) {
      const pieces: string[] = [];
      let [depth, start] = [0, 0];
      for (let at = 0; at < cell.length; at += 1) {
        const letter = cell[at]!;
        if (letter === "(" && cell.includes(")", at)) depth += 1;
        else if (letter === ")") depth = Math.max(0, depth - 1);
        else if (letter === mark && depth === 0 && !isWithin(cell, at, mark)) {
          pieces.push(cell.slice(start, at));
          start = at + 1;
        }
      }
      const last = [...pieces, cell.slice(start)];
      return mark === ","
        ? last.map((piece) => piece.replace(/^\s*(?:and|&)\s+(?=[\p{L}\p{N}])/iu, ""))
        : last;
    },
  };
}

function isWithin(cell: string, at: number, mark: string): boolean {
  if (mark === ";") return false;
  if (/\d/.test(cell[at - 1] ?? "") && /\d/.test(cell[at + 1] ?? "")) return true;
  if (mark !== "/") return false;
  const [before = ""] = /\S*$/.exec(cell.slice(0, at)) ?? [];
  const [after = ""] = /^\S*/.exec(cell.slice(at + 1)) ?? [];
  return before.length < 2 || after.length < 2 || ONE_WORD.test(`${before}/${after}`);
}
