import type { Codebook } from "../contract/contract.ts";
import type { Suggestion } from "../evidence/suggest.ts";
import { choose } from "./change.ts";
import type { View } from "./view.ts";

/**
 * The view with words of its search as filters instead. Several of one dimension are all asked for,
 * as a search asks for all of its words.
 * @param rest what stays to be searched for
 */
export function useAsFilters(
  codebook: Codebook,
  view: View,
  suggestions: readonly Suggestion[],
  rest: string,
): View {
  const searched = { ...view, filters: { ...view.filters, text: rest } };
  return suggestions.reduce((next, { dimension, entry }) => {
    const before = next.filters.choices[dimension.name];
    const own = suggestions.filter((other) => other.dimension === dimension);
    return choose(codebook, next, dimension.name, {
      entries: [...(before?.entries ?? []), entry],
      mode: own.length > 1 && dimension.many ? "all" : (before?.mode ?? "any"),
    });
  }, searched);
}
