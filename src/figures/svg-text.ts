/**
 * Average width of a character in parts of the font's size. Of the fonts that "sans-serif" may
 * stand for, DejaVu Sans is the widest: its lower-case English text averages 0.58 em, Arial's 0.5 em.
 */
const AVERAGE_WIDTH = 0.58;

/** From here on scripts are written in characters as wide as high (CJK radicals and after). */
const WIDE_FROM = 0x2e80;

/** About how wide a text is drawn, in the unit of its size. */
export function textWidth(text: string, size: number): number {
  let ems = 0;
  for (const character of text) {
    ems += character.codePointAt(0)! >= WIDE_FROM ? 1 : AVERAGE_WIDTH;
  }
  return ems * size;
}

/** The text in lines no wider than `width`; a word that is wider is cut. At least one line. */
export function wrapText(text: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).flatMap((long) => pieces(long, width, size))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, size) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

function pieces(word: string, width: number, size: number): string[] {
  const parts: string[] = [];
  let part = "";
  for (const character of word) {
    if (part !== "" && textWidth(part + character, size) > width) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

/** The text cut to a width, with "…" where something is missing. */
export function cutText(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const [first = ""] = pieces(text, width - textWidth("…", size), size);
  return `${first.trimEnd()}…`;
}
