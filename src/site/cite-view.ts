import { citedOf } from "../explorer/cite-export/cited-of.ts";
import type { CslItem } from "../formats/csl-json.ts";
import { datasetCslItem } from "../formats/dataset-citation.ts";
import { releaseInWords, tableInWords } from "../formats/view-citation.ts";
import { packageOf } from "./data-files.ts";
import { type Edition, editions, frozenCopy } from "./editions.ts";
import { rootOf } from "./paths.ts";
import { sourceOf } from "./source.ts";
import { selectedPositions, type ViewPage, viewPath, viewsOf } from "./views.ts";

/** The edition in which a named view stays as it is: the frozen copy when there is one that shows the same. */
export function lastingEdition(edition: Edition, { name, full }: ViewPage): Edition {
  const { frozen } = sourceOf(edition);
  const frozenOne = editions().find((one) => !one.current && one.release === frozen?.release);
  const kept =
    frozen?.same &&
    frozenOne &&
    viewsOf(frozenOne).some((view) => view.name === name && view.full === full);
  return kept ? frozenOne : edition;
}

/**
 * A named view for reference managers: a data set by the makers of the table.
 * @param site absolute address of the host, or undefined when it is not known
 */
export function viewPageItem(edition: Edition, page: ViewPage, site: URL | undefined): CslItem {
  const item = datasetItem(edition, site);
  const source = sourceOf(edition);
  const cited = citedOf(edition.evidence, selectedPositions(edition, page.view), source);
  const year = source.frozen?.same ? source.frozen.year : null;
  return {
    ...item,
    title: `${source.title}: ${page.title}`,
    URL: absolute(rootOf(lastingEdition(edition, page)) + viewPath(page.name), site),
    note: releaseInWords({ release: edition.release, year, ...cited }),
  };
}

/** A release as a data set for reference managers, at the address where it stays. */
export function datasetItem(edition: Edition, site: URL | undefined): CslItem {
  const { contract } = edition.data;
  const { created } = packageOf(edition);
  const url = absolute(rootOf(frozenCopy(edition) ?? edition), site);
  return datasetCslItem({ contract, created, url });
}

function absolute(path: string, site: URL | undefined): string {
  return site ? new URL(path, site).href : path;
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
  return `${authors}${source.title}: ${page.title}. ${release} ${absolute(path, site)}${tableInWords(source.doi)}`;
}
