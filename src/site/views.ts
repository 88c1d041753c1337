import { onceFor } from "../contract/once-for.ts";
import { indexesOf } from "../evidence/bits.ts";
import { select } from "../evidence/selection.ts";
import type { View } from "../views/view.ts";
import { type Edition, editions } from "./editions.ts";
import { namedViews, type ViewPage } from "./named-views.ts";
import { editionParam } from "./paths.ts";

export type { ViewPage };

/**
 * The named views of an edition, in the order of their file; none when it has no such file.
 * @throws DataFaults when an address cannot be followed or a caption holds an unknown placeholder
 */
export const viewsOf = onceFor((edition: Edition) => namedViews(edition.data, edition.evidence));

/** Routes of the pages of named views, and of the files beside them, in every edition. */
export function viewRoutes() {
  return editions().flatMap((edition) =>
    viewsOf(edition).map((page) => ({
      params: { edition: editionParam(edition), name: page.name },
      props: { edition, page },
    })),
  );
}

/** Positions of the studies that pass the filters of a named view, in table order. */
export function selectedPositions({ evidence }: Edition, view: View): readonly number[] {
  return indexesOf(select(evidence.table, view.filters, null));
}

/** Path of the page of a named view, below the edition's own path. */
export function viewPath(name: string): string {
  return `views/${name}/`;
}
