import { labelOf } from "../contract/lookup.ts";
import { countBits } from "../evidence/bits.ts";
import type { TextSearch } from "../evidence/search.ts";
import { select } from "../evidence/selection.ts";
import { textsWithout } from "../evidence/suggest.ts";
import type { EvidenceTable } from "../evidence/table.ts";
import { choose, chooseYears } from "./change.ts";
import type { View } from "./view.ts";
import { yearsInWords } from "./words.ts";

/** A view that asks for one thing less than another. */
export interface NearView {
  /** What is left out, in words. */
  readonly left: string;
  readonly view: View;
  /** Studies that pass its filters. */
  readonly count: number;
}

/**
 * For a view that no study passes, the views that ask for one thing less and are passed by some, those
 * with fewest studies first: they are the nearest.
 * @param find knows every word of the view's text
 */
export function nearViews(table: EvidenceTable, view: View, find: TextSearch): readonly NearView[] {
  const { codebook } = table;
  const { choices, years, text } = view.filters;
  const less = [
    ...codebook.dimensions.flatMap((dimension) =>
      (choices[dimension.name]?.entries ?? []).map((entry) => ({
        left: labelOf(dimension, entry),
        view: choose(codebook, view, dimension.name, {
          ...choices[dimension.name]!,
          entries: choices[dimension.name]!.entries.filter((other) => other !== entry),
        }),
      })),
    ),
    ...(years ? [{ left: yearsInWords(years), view: chooseYears(view, null) }] : []),
    ...textsWithout(codebook, text).map(({ left, text: rest }) => ({
      left: `“${left}”`,
      view: { ...view, filters: { ...view.filters, text: rest } },
    })),
  ];
  return less
    .map((one) => ({
      ...one,
      count: countBits(select(table, one.view.filters, find(one.view.filters.text))),
    }))
    .filter(({ count }) => count > 0 && count < table.size)
    .toSorted((a, b) => a.count - b.count);
}
