/**
 * A whole number as sentences print it, such as "16" or "1,234". Browsers take milliseconds to set up
 * the numbers of a locale, in the middle of the first answer that holds one, for the same digits.
 */
export function wholeNumber(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ",");
}
