import type { Codebook, Dimension } from "../../contract/contract.ts";
import { GROUP_PREFIX, membersOf } from "../../contract/lookup.ts";

/** A value or group that typed words may mean. */
export interface Suggestion {
  readonly dimension: Dimension;
  readonly entry: string;
  readonly label: string;
}

/** How many suggestions are offered at once. */
const MOST = 6;

/**
 * The values and groups whose label holds the typed text, those that begin with
 * it first; none for a blank text.
 */
export function suggest(codebook: Codebook, text: string): readonly Suggestion[] {
  const wanted = plain(text);
  if (wanted === "") return [];
  const all = codebook.dimensions
    .filter((dimension) => dimension.kind === "coded")
    .flatMap((dimension): Suggestion[] => [
      ...dimension.categories.map(({ value, label }) => ({ dimension, entry: value, label })),
      ...dimension.groups
        .filter((group) => membersOf(dimension, group.id).length > 1)
        .map(({ id, label }) => ({ dimension, entry: GROUP_PREFIX + id, label })),
    ]);
  const rank = ({ label }: Suggestion) => {
    const known = plain(label);
    if (known === wanted) return 0;
    if (known.startsWith(wanted)) return 1;
    return known.includes(` ${wanted}`) ? 2 : known.includes(wanted) ? 3 : 4;
  };
  return all
    .filter((suggestion) => rank(suggestion) < 4)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, MOST);
}

/** Text for comparison: lower case, marks of joining as spaces. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[-,/\s]+/gu, " ")
    .trim();
}
