import { onceFor } from "../contract/once-for.ts";
import { type PlacedId, placedIds, type StudyPageGiven } from "../wire/study-page.ts";
import { type Edition, editions } from "./editions.ts";
import { goneFrom } from "./gone-shown.ts";
import { fileRoutes, PER_FILE } from "./large-tables.ts";
import { editionPaths, rootOf } from "./paths.ts";
import { checkHref, hasCodings } from "./study-parts.ts";
import { hasOnePage } from "./edition-size.ts";

/** Ids in one file of them. */
const IDS_PER_FILE = 1000;

const idsOf = onceFor(({ evidence }: Edition): readonly PlacedId[] =>
  placedIds(evidence.table.ids),
);

/** What the page that shows every study of an edition is built with. */
export function studyPageGiven(edition: Edition): StudyPageGiven {
  return {
    root: rootOf(edition),
    perFile: PER_FILE,
    firstIds: idsOf(edition)
      .filter((_, place) => place % IDS_PER_FILE === 0)
      .map(([id]) => id),
    codings: hasCodings(edition),
    checkHref: checkHref(edition),
    gone: goneFrom(edition).length > 0,
  };
}

/** One route for each edition whose studies one page shows, if it has what the route needs. */
export function onePagePaths(has: (edition: Edition) => boolean = () => true) {
  return editionPaths().filter(({ props: { edition } }) => hasOnePage(edition) && has(edition));
}

/** Routes of the files that tell where ids stand. */
export function idFilePaths() {
  return fileRoutes(
    editions()
      .filter(hasOnePage)
      .map((edition) => [edition, idsOf(edition)]),
    IDS_PER_FILE,
    (_, ids) => ({ ids }),
  );
}
