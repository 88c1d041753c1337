import { citedOf } from "../explorer/cite-export/cited-of.ts";
import { releaseInWords } from "../formats/view-citation.ts";
import { type Edition, editions } from "./editions.ts";
import { rootOf } from "./paths.ts";
import { sourceOf } from "./source.ts";
import { selectedPositions, type ViewPage, viewPath, viewsOf } from "./views.ts";

/** The edition in which a named view stays as it is: the frozen twin when there is one. */
export function lastingEdition(edition: Edition, { name }: ViewPage): Edition {
  const { frozen } = sourceOf(edition);
  const twin = editions().find((one) => !one.current && one.release === frozen?.release);
  const kept = frozen?.same && twin && viewsOf(twin).some((view) => view.name === name);
  return kept ? twin : edition;
}

/**
 * The citation of a named view as one paragraph, without the day on which it was read.
 * @param site absolute address of the host, or undefined when it is not known
 */
export function viewPageCitation(edition: Edition, page: ViewPage, site: URL | undefined): string {
  const source = sourceOf(edition);
  const cited = citedOf(edition.evidence, selectedPositions(edition, page.view), source);
  const path = rootOf(lastingEdition(edition, page)) + viewPath(page.name);
  const year = source.frozen?.same ? source.frozen.year : null;
  const release = releaseInWords({ release: edition.release, year, ...cited });
  const authors = source.authors.length > 0 ? `${source.authors.join(", ")}. ` : "";
  return `${authors}${source.title}: ${page.title}. ${release} ${site ? new URL(path, site).href : path}`;
}
