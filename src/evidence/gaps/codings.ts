import type { Codebook } from "../../contract/contract.ts";
import { type Column, type EvidenceTable, tableOfColumns } from "../table.ts";

/** What one coder gave where it is not what stands in the table: position of a study, its codes. */
export type OwnCodes = Readonly<
  Record<string, readonly (readonly [position: number, codes: readonly number[]])[]>
>;

/** What each of two coders gave where it differs from the table, small enough to send. */
export interface TwoCodings {
  readonly first: OwnCodes;
  readonly second: OwnCodes;
}

/** What two coders gave one study in one dimension. */
export interface CodedBoth {
  readonly id: string;
  readonly dimension: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/**
 * Where two coders' own codes differ from the table. A code that the dimension does not have says
 * that the coder found nothing, and stands for no value. Where a coder has no row, the table's
 * codes stand.
 * @returns null for a table without a second coding
 */
export function twoCodings(
  { codebook, ids, columns }: EvidenceTable,
  agreement: readonly CodedBoth[] | null,
): TwoCodings | null {
  if (agreement === null || agreement.length === 0) return null;
  const places = new Map(ids.map((id, at) => [id, at]));
  const own = (coder: "first" | "second"): OwnCodes =>
    Object.fromEntries(
      codebook.dimensions.flatMap(({ name, categories }) => {
        const codes = new Map(categories.map(({ value }, at) => [value, at]));
        const rows = agreement
          .filter(({ dimension }) => dimension === name)
          .flatMap((row) => {
            const at = places.get(row.id);
            if (at === undefined) return [];
            const given = row[coder].flatMap((value) => codes.get(value) ?? []);
            const decided = [columns.get(name)![at]!].flat();
            const same = given.length === decided.length && given.every((c) => decided.includes(c));
            return same ? [] : [[at, given] as const];
          });
        return rows.length > 0 ? [[name, rows] as const] : [];
      }),
    );
  return { first: own("first"), second: own("second") };
}

/** The table as one coder's codes alone make it. */
export function tableOfCoder(table: EvidenceTable, own: OwnCodes): EvidenceTable {
  const codebook: Codebook = table.codebook;
  const columns = new Map(
    [...table.columns].map(([name, column]): [string, Column] => {
      const given = new Map(own[name] ?? []);
      if (given.size === 0) return [name, column];
      return [
        name,
        column.map((codes, at) => {
          const other = given.get(at);
          return other ? (other.length === 1 ? other[0]! : other) : codes;
        }),
      ];
    }),
  );
  return tableOfColumns(codebook, table.ids, columns);
}
