import { plainTitle } from "../references/join-references.ts";
import { bareDoi } from "../references/read-references.ts";

/** What a row is known by; empty where it tells nothing. */
export interface RowKeys {
  readonly id: string;
  readonly doi: string;
  readonly title: string;
}

/**
 * Finds for each new row the row of before that is the same study: by the table's own id, else by DOI,
 * else by title. A key that stands more than once, before or now, tells nothing, and no row of before is
 * found twice.
 * @returns places of rows of before, or null for a new study
 */
export function matchRows(
  before: readonly RowKeys[],
  now: readonly RowKeys[],
): readonly (number | null)[] {
  const found: (number | null)[] = now.map(() => null);
  const used = new Set<number>();
  const keys: readonly ((row: RowKeys) => string)[] = [
    ({ id }) => id.trim(),
    ({ doi }) => bareDoi(doi),
    ({ title }) => plainTitle(title),
  ];
  for (const key of keys) {
    const places = uniquePlaces(before.map(key));
    const mine = uniquePlaces(now.map(key));
    now.forEach((row, at) => {
      const place = places.get(key(row));
      if (found[at] !== null || place === undefined || used.has(place)) return;
      if (mine.get(key(row)) !== at) return;
      found[at] = place;
      used.add(place);
    });
  }
  return found;
}

/** The place of each key that stands once. */
function uniquePlaces(keys: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const repeated = new Set<string>();
  keys.forEach((key, at) => {
    if (places.has(key)) repeated.add(key);
    else places.set(key, at);
  });
  return new Map([...places].filter(([key]) => key !== "" && !repeated.has(key)));
}
