import { currentEdition, type Edition, editions } from "./editions.ts";
import { goneFrom } from "./gone-shown.ts";
import { editionParam } from "./paths.ts";
import { hasOnePage, isLarge } from "./edition-size.ts";

/**
 * Routes of the pages of studies in every edition that has one for each, and in the current one of
 * those that only older releases hold.
 */
export function studyRoutes() {
  const edition = currentEdition();
  const gone = hasOnePage(edition) ? [] : goneFrom(edition);
  return [
    ...routesIn(withOwnPages()),
    ...gone.map((study) => ({
      params: { edition: editionParam(edition), id: study.id },
      props: { edition, gone: study },
    })),
  ];
}

/**
 * Routes of the references beside the pages of studies. Those of a large edition stand in its pages:
 * two more files for each of many thousands of studies would double what there is to write.
 */
export function referenceRoutes() {
  return routesIn(withOwnPages().filter((edition) => !isLarge(edition)));
}

function withOwnPages(): readonly Edition[] {
  return editions().filter((edition) => !hasOnePage(edition));
}

function routesIn(some: readonly Edition[]) {
  return some.flatMap((edition) =>
    edition.data.studies.map((study) => ({
      params: { edition: editionParam(edition), id: study.id },
      props: { edition, study },
    })),
  );
}
