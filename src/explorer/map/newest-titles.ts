import { dimensionOf, yearDimension } from "../../contract/lookup.ts";
import { and } from "../../evidence/bits.ts";
import { carriersOfEntry } from "../../evidence/table.ts";
import { entriesInMap } from "../../views/change.ts";
import type { Counted } from "../counted.ts";
import { inOrder } from "../studies/order.ts";

/** Titles named of a place. */
const NAMED = 2;

/** Titles of the newest studies that a place of the map counts, a few of them. */
export function newestTitles(
  { evidence, view, context }: Counted,
  row: string | null,
  col: string | null,
): readonly string[] {
  const { table, rows } = evidence;
  const { codebook } = table;
  const inside = entriesInMap(view, row, col)
    .map(({ dimension, entry }) => carriersOfEntry(table, dimensionOf(codebook, dimension), entry))
    .reduce(and, context);
  const year = yearDimension(codebook)?.name;
  const sort = { column: year ?? "title", descending: year !== undefined };
  const newest = inOrder(evidence, inside, sort).slice(0, NAMED);
  void rows.need(newest);
  return newest.map((position) => rows.at(position).title);
}
