import { UNREADABLE } from "../faults/characters.ts";

/** Control characters that programs write where a line of a cell ends. */
const LINE = /[\v\f\u0085\u2028\u2029]/g;
/** Bytes of Windows-1252 that were taken for characters of their own: U+0092 for a closing quote. */
const C1 = /[\u0080-\u009F]/g;

/**
 * A text without characters that no cell may hold: marks of line ends become line feeds, what is left of
 * Windows-1252 the letters it stands for, and what cannot be seen or turns the order of letters is gone.
 * @returns the text itself when there is nothing to mend
 */
export function mendCharacters(text: string): string {
  if (text.search(UNREADABLE) < 0) return text;
  return text
    .replaceAll(LINE, "\n")
    .replaceAll(C1, (character) =>
      new TextDecoder("windows-1252").decode(Uint8Array.of(character.charCodeAt(0))),
    )
    .replaceAll(UNREADABLE, "");
}
