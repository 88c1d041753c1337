/** Where a publication stands in its volume. */
export interface PageRange {
  /** The first page, the only one, or the number of an article. */
  readonly first: string;
  /** In full, such as 130 for "123-30"; null where the text names no last page. */
  readonly last: string | null;
}

/** A page, with letters as in "e123", "S12" or "123.e5", or in Roman numerals. */
const PAGE = String.raw`[A-Za-z]{0,4}\d+(?:\.?[A-Za-z]\d*)?|[ivxlcdm]+`;
const RANGE = new RegExp(String.raw`^(${PAGE})\s*[-\u2010-\u2015\u2212]+\s*(${PAGE})$`);
const LETTERS_AND_NUMBER = /^([A-Za-z]*)(\d+)$/;

/**
 * The pages that a text names, in its order: ranges with any dash, abbreviated ones in full, "pp."
 * left out; several are told apart by semicolons or by commas with a space. What is no range, such as
 * the number of an article, stays as it is.
 */
export function pageRanges(text: string): readonly PageRange[] {
  return text
    .replace(/^\s*pp?(?:\.\s*|\s+)(?=\S)/i, "")
    .split(/\s*;\s*|\s*,\s+/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(rangeOf);
}

/** The ranges with a hyphen within and a comma between them, as CSL-JSON holds pages. */
export function pagesInWords(text: string): string {
  return pageRanges(text)
    .map(({ first, last }) => (last === null ? first : `${first}-${last}`))
    .join(", ");
}

function rangeOf(text: string): PageRange {
  const alone = { first: text, last: null };
  const [, first, written] = RANGE.exec(text) ?? [];
  if (first === undefined || written === undefined) return alone;
  const last = inFull(first, written);
  // A number that falls, such as "2021-0123", is the number of an article and no range.
  const [from, to] = [LETTERS_AND_NUMBER.exec(first), LETTERS_AND_NUMBER.exec(last)];
  if (from && to && from[1] === to[1] && Number(from[2]) > Number(to[2])) return alone;
  return { first, last };
}

/** The last page with what it leaves out because the first has it: "S123", "30" is "S130". */
function inFull(first: string, last: string): string {
  const [, letters = "", digits = ""] = LETTERS_AND_NUMBER.exec(first) ?? [];
  if (!/^\d+$/.test(last)) return last;
  if (last.length < digits.length) {
    return letters + digits.slice(0, digits.length - last.length) + last;
  }
  return letters + last;
}
