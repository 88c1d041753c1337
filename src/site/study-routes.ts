import { editions } from "./editions.ts";
import { editionParam } from "./paths.ts";

/** Routes of the pages of studies, and of the files beside them, in every edition. */
export function studyRoutes() {
  return editions().flatMap((edition) =>
    edition.data.studies.map((study) => ({
      params: { edition: editionParam(edition), id: study.id },
      props: { edition, study },
    })),
  );
}
