import { onceFor } from "../contract/once-for.ts";
import { studyHref } from "./paths.ts";
import type { GoneFromTable } from "../wire/study-page.ts";
import { currentEdition, type Edition, editions, frozenCopy } from "./editions.ts";
import { goneStudies } from "./gone-studies.ts";

/** What is shown of the studies that are gone from an edition: none but of the current one. */
export const goneFrom = onceFor((edition: Edition): readonly GoneFromTable[] => {
  if (edition !== currentEdition()) return [];
  return goneStudies(editions()).map(({ id, title, held }) => ({
    id,
    title,
    held: held.map((release) => ({ release: release.release, href: studyHref(release, id) })),
    // The table in work can be ahead of the release whose number it still has.
    from:
      held.some(({ release }) => release === edition.release) || !frozenCopy(edition)
        ? "the table in work"
        : `release ${edition.release}`,
  }));
});
