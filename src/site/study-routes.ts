import { type Edition, editions } from "./editions.ts";
import { editionParam } from "./paths.ts";
import { isSplit } from "./split.ts";

/** Routes of the pages of studies in every edition. */
export function studyRoutes() {
  return routesIn(editions());
}

/**
 * Routes of the references beside the pages of studies. Those of a split edition stand in its pages:
 * two more files for each of many thousands of studies would double what there is to write.
 */
export function referenceRoutes() {
  return routesIn(editions().filter((edition) => !isSplit(edition)));
}

function routesIn(some: readonly Edition[]) {
  return some.flatMap((edition) =>
    edition.data.studies.map((study) => ({
      params: { edition: editionParam(edition), id: study.id },
      props: { edition, study },
    })),
  );
}
