import { onceFor } from "../contract/once-for.ts";
import { changesNothing, recodedStudies, releaseChanges } from "../evidence/release-changes.ts";
import { browsePath, ONE_PAGE, ownStudyPath, studyPath } from "../views/links.ts";
import { browseEntries } from "./browse.ts";
import { currentEdition, type Edition } from "./editions.ts";
import { hasPage } from "./pages.ts";
import { titleListPath, titleLists } from "./title-lists.ts";
import { viewPath, viewsOf } from "./views.ts";
import { hasOnePage } from "./edition-size.ts";

/** How a frozen edition stands to the current one. */
export interface Succession {
  /** False when the current edition has the same number and the same studies with the same codes. */
  readonly older: boolean;
  readonly added: number;
  readonly removed: number;
  /** Studies of both with another code. */
  readonly recoded: number;
}

/** What changed from a frozen edition to the current one. */
export function successionOf(edition: Edition): Succession {
  const changes = changesSince(edition);
  const [added, removed] = [changes.added.length, changes.removed.length];
  const recoded = recodedStudies(changes);
  const older = edition.release !== currentEdition().release || !changesNothing(changes);
  return { older, added, removed, recoded };
}

/**
 * Where the current edition has what another one has at a path below its root; null where it has no such
 * page: studies, values, named views and whole pages of an older one can be gone.
 */
export function currentPath(path: string): string | null {
  const current = currentEdition();
  if (path === ONE_PAGE) return hasOnePage(current) ? path : null;
  const [place] = /^(?:studies|browse|views)(?=\/.)/.exec(path) ?? [];
  if (place !== undefined) return pathsOf(current).get(path) ?? null;
  return hasPage(current, path) ? path : null;
}

const changesSince = onceFor((edition: Edition) =>
  releaseChanges(edition.data, currentEdition().data),
);

const pathsOf = onceFor((edition: Edition): ReadonlyMap<string, string> => {
  const { contract, studies } = edition.data;
  const same = [
    ...browseEntries(edition).map(({ dimension, entry }) => browsePath(dimension.name, entry)),
    ...viewsOf(edition).map(({ name }) => viewPath(name)),
    ...titleLists(edition).map((_, page) => titleListPath(page)),
  ];
  return new Map([
    ...studies.map(({ id }) => [ownStudyPath(id), studyPath(contract, id)] as const),
    ...same.map((path) => [path, path] as const),
  ]);
});
