/** Whether two lists hold the same codes, in whatever order. */
export function sameCodes(a: readonly string[], b: readonly string[]): boolean {
  return new Set(a).symmetricDifference(new Set(b)).size === 0;
}
