/**
 * The text on one line: every run of white space and control characters becomes one space, none at
 * either end. Records of RIS and BibTeX are told apart by their lines, so no value may start one.
 */
export function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").trim();
}
