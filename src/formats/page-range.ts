/** The first page of an article and, where there are several, the last. */
export interface PageRange {
  readonly first: string;
  readonly last: string | null;
}

/**
 * The pages of an article: "123-130" as two, a page or the number of an article as one. A last page
 * that was cut short, as PubMed writes "1332-8", is written out. Null for an empty text.
 */
export function pageRange(pages: string): PageRange | null {
  const text = pages.trim();
  if (text === "") return null;
  const [, first, last] = /^([\p{L}\d.:]+)\s*[-–—]{1,2}\s*([\p{L}\d.:]+)$/u.exec(text) ?? [];
  if (first === undefined || last === undefined) return { first: text, last: null };
  return { first, last: writtenOut(first, last) };
}

/** "1338" for the pages 1332 to 8; what is no shortened number stays as it is. */
function writtenOut(first: string, last: string): string {
  if (!/^\d+$/.test(first) || !/^\d+$/.test(last) || last.length >= first.length) return last;
  const whole = first.slice(0, first.length - last.length) + last;
  return Number(whole) > Number(first) ? whole : last;
}
