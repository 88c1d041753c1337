import { currentEdition, type Edition, editions } from "./editions.ts";
import { goneStudies } from "./gone-studies.ts";
import { editionParam } from "./paths.ts";
import { isLarge } from "./large-tables.ts";

/**
 * Routes of the pages of studies in every edition, and in the current one of those that only older
 * releases hold.
 */
export function studyRoutes() {
  const edition = currentEdition();
  const gone = goneStudies(editions()).map((study) => ({
    params: { edition: editionParam(edition), id: study.id },
    props: { edition, gone: study },
  }));
  return [...routesIn(editions()), ...gone];
}

/**
 * Routes of the references beside the pages of studies. Those of a large edition stand in its pages:
 * two more files for each of many thousands of studies would double what there is to write.
 */
export function referenceRoutes() {
  return routesIn(editions().filter((edition) => !isLarge(edition)));
}

function routesIn(some: readonly Edition[]) {
  return some.flatMap((edition) =>
    edition.data.studies.map((study) => ({
      params: { edition: editionParam(edition), id: study.id },
      props: { edition, study },
    })),
  );
}
