/** Control characters, tab and line feed too, and what is no character at all. */
const CONTROL = "\\u0000-\\u001F\\u007F-\\u009F\\uFFFE\\uFFFF";
/**
 * Characters that make what follows appear in another order than it stands: embeddings, overrides
 * and isolates of the Unicode bidirectional algorithm (Unicode Standard Annex 9).
 */
const REORDERING = "\\u202A-\\u202E\\u2066-\\u2069";

/** Every character that a reader of a line cannot see. */
export const UNSEEN = new RegExp(`[${CONTROL}${REORDERING}\\u2028\\u2029]`, "g");

/** Every character that no cell may hold, and the two marks of line ends that no other program knows. */
export const UNREADABLE = new RegExp(`(?![\\t\\n])[${CONTROL}${REORDERING}\\u2028\\u2029]`, "g");

const UNUSUAL = new RegExp(`[${CONTROL}${REORDERING}]`);
const REFUSED = new RegExp(`(?![\\t\\n])[${CONTROL}]`);
const REORDERED = new RegExp(`[${REORDERING}]`);
/**
 * What a spreadsheet runs when it opens the table: a text that starts with "=", or with another sign
 * of a formula and goes on with a call, a sheet or a program, be it after other terms and spaces.
 */
const FORMULA = /^\s*(?:=\s*\S|[+\-@](?:\S*|(?:\s*[\w.$%'"]+\s*[-+*/^&<>=])+\s*[\w.$'"[\]]*)[(!|])/;

/** No cell of a table is longer. */
export const LONGEST_CELL = 1_000_000;

/** A character that no cell may hold, and why; null when there is none. */
export interface RefusedCharacter {
  readonly character: string;
  readonly kind: "control" | "reordering";
}

/** The first character of a text that no cell may hold, or null. Tabs and line feeds are allowed. */
export function refusedCharacter(text: string): RefusedCharacter | null {
  // Of nearly all texts one look is enough.
  if (!UNUSUAL.test(text)) return null;
  const [control] = REFUSED.exec(text) ?? [];
  if (control !== undefined) return { character: control, kind: "control" };
  const [reordering] = REORDERED.exec(text) ?? [];
  return reordering === undefined ? null : { character: reordering, kind: "reordering" };
}

/** Whether a spreadsheet would run the text as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text);
}

/**
 * A text without the apostrophe that written tables set before what a spreadsheet would run; others
 * as they are.
 */
export function withoutGuard(text: string): string {
  return text.replace(/^'(?='*[=+\-@\t\r])/, "");
}
