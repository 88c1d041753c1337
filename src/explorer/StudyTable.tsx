import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Codebook } from "../contract/contract.ts";
import { dimensionOf, labelOf, yearDimension } from "../contract/lookup.ts";
import type { TableSort } from "../views/view.ts";

import type { StudyDetails } from "./StudyList.tsx";
import type { StudyRow } from "./study-rows.ts";

export interface StudyTableProps {
  readonly codebook: Codebook;
  /** The rows to show, in order. */
  readonly rows: readonly StudyRow[];
  /** Names of the dimensions shown as columns. */
  readonly columns: readonly string[];
  readonly sort: TableSort;
  studyHref(id: string): string;
  /** Whether rows are numbered and can be linked to by the study's id. */
  readonly numbered?: boolean;
  /** Left out where the table is just to be read. */
  readonly tools?: StudyTableTools;
}

/** What a reader can do with the rows, which are counted from 0 in the order shown. */
export interface StudyTableTools {
  sort(sort: TableSort): void;
  isPicked(index: number): boolean;
  pick(index: number): void;
  /** The long texts of a row, or null until they are fetched. */
  details(index: number): StudyDetails | null;
  needDetails(index: number): void;
}

/** Studies, one a row, with their codes in words. */
export function StudyTable(props: StudyTableProps): JSX.Element {
  const { codebook, rows, columns, sort, studyHref, numbered, tools } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const unfold = (id: string, index: number) => {
    const next = new Set(unfolded);
    if (!next.delete(id)) next.add(id);
    setUnfolded(next);
    tools?.needDetails(index);
  };
  const head = (column: string, title: string) => {
    const sorted = sort.column === column;
    const direction = sort.descending ? "descending" : "ascending";
    const firstDescending = column === yearDimension(codebook)?.name;
    return (
      <th key={column} scope="col" aria-sort={sorted ? direction : undefined}>
        {tools ? (
          <button
            type="button"
            class="plain sort"
            onClick={() =>
              tools.sort({ column, descending: sorted ? !sort.descending : firstDescending })
            }
          >
            {title}
            <span aria-hidden="true">{sorted ? (sort.descending ? " ↓" : " ↑") : ""}</span>
          </button>
        ) : (
          title
        )}
      </th>
    );
  };
  return (
    <table class="studies">
      <thead>
        <tr>
          {head("title", "Study")}
          {columns.map((name) => head(name, dimensionOf(codebook, name).title))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          // By place, not by study: rows that show another study are faster than other rows.
          <tr key={index} id={numbered ? row.id : undefined}>
            <th scope="row">
              {numbered && <span class="number">[{index + 1}] </span>}
              {tools && (
                <label class="pick needs-script">
                  <input
                    type="checkbox"
                    aria-label={`Pick: ${row.title}`}
                    checked={tools.isPicked(index)}
                    onChange={() => tools.pick(index)}
                  />
                </label>
              )}
              <a href={studyHref(row.id)}>{row.title}</a>
              <span class="byline">{row.byline}</span>
              {tools && (
                <button
                  type="button"
                  class="plain unfold needs-script"
                  aria-expanded={unfolded.has(row.id)}
                  onClick={() => unfold(row.id, index)}
                >
                  {unfolded.has(row.id) ? "Less" : "Summary"}
                  <span class="visually-hidden">: {row.title}</span>
                </button>
              )}
              {tools && unfolded.has(row.id) && (
                <span class="row-summary">{tools.details(index)?.summary ?? "Loading…"}</span>
              )}
            </th>
            {columns.map((name) => (
              <td key={name} data-title={dimensionOf(codebook, name).title}>
                <Codes codebook={codebook} row={row} dimension={name} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The values of one dimension; a quality that the contract asks about stands out. */
function Codes(props: {
  readonly codebook: Codebook;
  readonly row: StudyRow;
  readonly dimension: string;
}): JSX.Element {
  const dimension = dimensionOf(props.codebook, props.dimension);
  const values = props.row.codes[dimension.name] ?? [];
  const good = props.codebook.indicators
    .filter((indicator) => indicator.dimension === dimension.name)
    .flatMap((indicator) => indicator.values);
  const missing = values.every((v) => dimension.categories.find((c) => c.value === v)?.missing);
  return (
    <span class={missing ? "missing" : undefined}>
      {values.map((value, index) => [
        index > 0 && ", ",
        good.includes(value) ? (
          <span class="badge">{labelOf(dimension, value)}</span>
        ) : (
          labelOf(dimension, value)
        ),
      ])}
    </span>
  );
}
