import { MERGE_MARK } from "../contract/lookup.ts";
import { linksByEntries, pageLinks } from "../views/links.ts";
import type { ExplorerLinks } from "../views/links.ts";
import { browseEntries } from "./browse.ts";
import type { Edition } from "./editions.ts";
import { rootOf } from "./paths.ts";

/**
 * Links of a figure as it is built: to pages that list studies. A value that no study carries has no
 * such page and leads to the codebook.
 */
export function builtLinks(edition: Edition): ExplorerLinks {
  const root = rootOf(edition);
  const links = pageLinks(root);
  const places = new Set(
    browseEntries(edition).map(({ dimension, entry }) => `${dimension.name} ${entry}`),
  );
  return {
    ...links,
    ...linksByEntries((view, chosen) => {
      const unused = chosen.some(
        ([name, entry]) => !entry.includes(MERGE_MARK) && !places.has(`${name} ${entry}`),
      );
      return unused ? `${root}methods/#codebook` : links.entries(view, chosen);
    }),
  };
}
