import { yearDimension } from "../../contract/lookup.ts";
import { type Bits, hasBit } from "../../evidence/bits.ts";
import type { TableSort } from "../../views/view.ts";
import type { Evidence } from "../../wire/payload.ts";

/** Orders of whole tables: sorting one takes longer than taking a selection out of it. */
const remembered = new WeakMap<Evidence, Map<string, Uint32Array>>();

/**
 * Positions of the selected rows in the order of a sort. Titles sort by name, a dimension by the
 * contract's order of its values; equal rows by year, newest first, then by id.
 */
export function inOrder(evidence: Evidence, selected: Bits, sort: TableSort): number[] {
  const orders = remembered.get(evidence) ?? new Map<string, Uint32Array>();
  remembered.set(evidence, orders);
  const key = `${sort.column} ${String(sort.descending)}`;
  const order = orders.get(key) ?? orderOf(evidence, sort);
  orders.set(key, order);
  const positions: number[] = [];
  for (const position of order) if (hasBit(selected, position)) positions.push(position);
  return positions;
}

function orderOf(evidence: Evidence, { column, descending }: TableSort): Uint32Array {
  const { ids, codebook } = evidence.table;
  const year = yearDimension(codebook)?.name;
  let order = Uint32Array.from(ids, (_, index) => index);
  const inIdOrder = ids.every((id, index) => index === 0 || ids[index - 1]! < id);
  if (!inIdOrder) order.sort((a, b) => (ids[a]! < ids[b]! ? -1 : 1));
  if (year !== undefined) order = sortedBy(order, columnRanks(evidence, year), true);
  return sortedBy(order, columnRanks(evidence, column), descending);
}

/** The order by ranks, equal ones as they were: a counting sort, since ranks are few or dense. */
function sortedBy(
  order: Uint32Array<ArrayBuffer>,
  ranks: ArrayLike<number>,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  const most = order.reduce((highest, position) => Math.max(highest, ranks[position]!), 0);
  const placeOf = (position: number) => (descending ? most - ranks[position]! : ranks[position]!);
  const starts = new Uint32Array(most + 2);
  for (const position of order) starts[placeOf(position) + 1]! += 1;
  for (let rank = 1; rank < starts.length; rank += 1) starts[rank]! += starts[rank - 1]!;
  const sorted = new Uint32Array(order.length);
  for (const position of order) {
    const place = placeOf(position);
    sorted[starts[place]!] = position;
    starts[place]! += 1;
  }
  return sorted;
}

/**
 * Rank of each study by a column; lists by their first value, then the second, shorter ones first. Not
 * `rank` of d3, which leaves out ranks after equal ones: counting takes as long as the highest.
 */
function columnRanks({ table, rows }: Evidence, column: string): ArrayLike<number> {
  if (column === "title") return rows.titleRanks();
  const codes = table.columns.get(column);
  // A column that is no dimension orders nothing.
  if (!codes) return new Uint8Array(table.size);
  const lists = codes.map((code) => (typeof code === "number" ? [code] : code));
  const distinct = new Map(lists.map((list) => [list.join(" "), list]));
  const ranks = new Map(
    [...distinct]
      .toSorted(([, a], [, b]) => {
        const differs = a.findIndex((code, index) => code !== b[index]);
        if (differs < 0) return a.length - b.length;
        return differs >= b.length ? 1 : a[differs]! - b[differs]!;
      })
      .map(([key], rank) => [key, rank]),
  );
  return lists.map((list) => ranks.get(list.join(" "))!);
}
