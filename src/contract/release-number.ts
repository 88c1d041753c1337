const NUMBER = /^(0|[1-9]\d{0,3})\.(0|[1-9]\d{0,3})$/;

/** Whether a text is the number of a release: two whole numbers with a point between, such as "1.10". */
export function isReleaseNumber(text: string): boolean {
  return NUMBER.test(text);
}

/** Order of two releases by number, so that 1.10 comes after 1.9: negative when `a` comes first. */
export function compareReleases(a: string, b: string): number {
  return a.localeCompare(b, "en", { numeric: true });
}
