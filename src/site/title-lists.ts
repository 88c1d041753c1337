import { allBits } from "../evidence/bits.ts";
import { inOrder } from "../explorer/studies/order.ts";
import { type Edition, editions } from "./editions.ts";
import { editionParam } from "./paths.ts";

/** Titles on one page. */
const PER_PAGE = 1000;

/** The studies of an edition by title, cut into pages that can be read. */
export function titleLists({ evidence }: Edition): readonly (readonly number[])[] {
  const all = inOrder(evidence, allBits(evidence.table.size), {
    column: "title",
    descending: false,
  });
  return Array.from({ length: Math.ceil(all.length / PER_PAGE) }, (_, page) =>
    all.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
}

/** Path of a page of titles below an edition's root, pages counted from 0. */
export function titleListPath(page: number): string {
  return `studies/titles/${page + 1}/`;
}

/** Routes of the pages of titles, in every edition that needs more than one. */
export function titleListRoutes() {
  return editions().flatMap((edition) => {
    const lists = titleLists(edition);
    if (lists.length < 2) return [];
    return lists.map((positions, page) => ({
      params: { edition: editionParam(edition), page: String(page + 1) },
      props: { edition, positions, page, pages: lists.length },
    }));
  });
}
