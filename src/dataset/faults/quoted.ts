import { UNSEEN } from "./characters.ts";

const LONGEST = 80;

/** A text as it can stand in a message of one line: cut when long, unseen characters as "U+202E". */
export function shown(text: string, longest = LONGEST): string {
  const cut = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  return cut.replace(UNSEEN, codePoint);
}

/** A text in quotes, as it can stand in a message of one line. */
export function quoted(text: string): string {
  return `"${shown(text)}"`;
}

/** The code point of a character, such as "U+202E". */
export function codePoint(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}
