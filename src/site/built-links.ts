import { dimensionOf, MERGE_MARK } from "../contract/lookup.ts";
import { and, countBits, indexesOf } from "../evidence/bits.ts";
import { carriersOfEntry } from "../evidence/table.ts";
import { type ChosenEntries, linksByEntries, pageLinks } from "../views/links.ts";
import type { ExplorerLinks } from "../views/links.ts";
import { browseEntries } from "./browse.ts";
import type { Edition } from "./editions.ts";
import { rootOf } from "./paths.ts";

/**
 * Links of a figure as it is built: to pages that list studies. A value that no study carries has no
 * such page and leads to the codebook. Pages list what one value or two have: three lead to their one
 * study, or to the list of those two of them that have fewest.
 */
export function builtLinks(edition: Edition): ExplorerLinks {
  const root = rootOf(edition);
  const links = pageLinks(edition.data.contract, root);
  const { table } = edition.evidence;
  const studiesWith = (chosen: ChosenEntries) =>
    chosen
      .map(([name, entry]) => carriersOfEntry(table, dimensionOf(table.codebook, name), entry))
      .reduce(and);
  const places = new Set(
    browseEntries(edition).map(({ dimension, entry }) => `${dimension.name} ${entry}`),
  );
  return {
    ...links,
    ...linksByEntries((view, chosen) => {
      const unused = chosen.some(
        ([name, entry]) => !entry.includes(MERGE_MARK) && !places.has(`${name} ${entry}`),
      );
      if (unused) return `${root}methods/#codebook`;
      // No page lists what no study has; where that is a gap, the list of gaps tells of it.
      if (chosen.length > 1 && countBits(studiesWith(chosen)) === 0)
        return links.gaps(view) ?? root;
      if (chosen.length < 3) return links.entries(view, chosen);
      const [only, more] = indexesOf(studiesWith(chosen));
      if (only !== undefined && more === undefined) return links.study(table.ids[only]!);
      const [fewest] = chosen
        .map((_, left) => chosen.filter((__, at) => at !== left))
        .map((pair) => ({ pair, count: countBits(studiesWith(pair)) }))
        .toSorted((a, b) => a.count - b.count);
      return links.entries(view, fewest!.pair);
    }),
  };
}
