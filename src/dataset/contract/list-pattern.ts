/**
 * The pattern of a cell that lists values of a vocabulary, for tools that know texts but no lists: one
 * value or several, with the delimiter and nothing else between them.
 *
 * Every choice stands in a plain group: the regular expressions of XML Schema, which Table Schema
 * names, have no other, and readers set ^ and $ around a pattern without a group of their own.
 * @param values codes, which hold no sign that means something in a pattern
 */
export function listPattern(values: readonly string[], delimiter: string): string {
  const value = `(${values.join("|")})`;
  return `${value}(${literally(delimiter)}${value})*`;
}

/** The pattern that matches just a text. */
export function literally(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
