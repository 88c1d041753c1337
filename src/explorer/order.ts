import type { Codebook } from "../contract/contract.ts";
import { dimensionOf, yearDimension } from "../contract/lookup.ts";
import type { TableSort } from "../views/view.ts";
import type { StudyRow } from "./payload.ts";

/**
 * Positions of rows in the order of a sort. Titles sort by name, a dimension by
 * the contract's order of its values; equal rows by year, newest first, then by id.
 */
export function inOrder(
  codebook: Codebook,
  rows: readonly StudyRow[],
  positions: readonly number[],
  sort: TableSort,
): number[] {
  const year = yearDimension(codebook)?.name;
  const yearOf = (index: number) => (year ? Number(rows[index]!.codes[year]?.[0] ?? 0) : 0);
  const sign = sort.descending ? -1 : 1;
  const compare = comparison(codebook, rows, sort.column);
  return positions.toSorted(
    (a, b) => sign * compare(a, b) || yearOf(b) - yearOf(a) || (rows[a]!.id < rows[b]!.id ? -1 : 1),
  );
}

function comparison(
  codebook: Codebook,
  rows: readonly StudyRow[],
  column: string,
): (a: number, b: number) => number {
  if (column === "title") {
    const collator = new Intl.Collator("en", { numeric: true });
    return (a, b) => collator.compare(rows[a]!.title, rows[b]!.title);
  }
  const known = codebook.dimensions.some(({ name }) => name === column);
  if (!known) return () => 0;
  const rank = new Map(
    dimensionOf(codebook, column).categories.map(({ value }, index) => [value, index]),
  );
  const keys = rows.map(({ codes }) => (codes[column] ?? []).map((value) => rank.get(value) ?? -1));
  return (a, b) => {
    const [left, right] = [keys[a]!, keys[b]!];
    for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
      if (left[i] !== right[i]) return left[i]! - right[i]!;
    }
    return left.length - right.length;
  };
}
