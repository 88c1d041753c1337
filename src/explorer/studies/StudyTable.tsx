import type { JSX } from "preact";
import { useMemo, useState } from "preact/hooks";
import type { Codebook } from "../../contract/contract.ts";
import { dimensionOf, yearDimension } from "../../contract/lookup.ts";
import type { TableSort } from "../../views/view.ts";
import type { StudyDetails } from "../../wire/searchable-texts.ts";
import type { StudyRow } from "../../wire/study-rows.ts";
import { PlaceLink } from "../ui/PlaceLink.tsx";

export interface StudyTableProps {
  readonly codebook: Codebook;
  /** The rows to show, in order. */
  readonly rows: readonly StudyRow[];
  /** Names of the dimensions shown as columns. */
  readonly columns: readonly string[];
  readonly sort: TableSort;
  /** What the table lists, for a screen reader; a heading beside it may say it as well. */
  readonly caption?: string;
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
  const { codebook, rows, columns, sort, caption, studyHref, numbered, tools } = props;
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());
  const shown = useMemo(() => columns.map((name) => columnOf(codebook, name)), [codebook, columns]);
  const year = shown.find(({ name }) => name === yearDimension(codebook)?.name);
  const others = useMemo(() => shown.filter((column) => column !== year), [shown, year]);
  const listening = tools && {
    onChange: ({ target }: Event) => tools.pick(placeInTable(target)),
    onClick: ({ target }: Event) => {
      if (!(target instanceof Element) || !target.closest(".unfold")) return;
      const index = placeInTable(target);
      const next = new Set(unfolded);
      if (!next.delete(rows[index]!.id)) next.add(rows[index]!.id);
      setUnfolded(next);
      tools.needDetails(index);
    },
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
            <span aria-hidden="true">{sorted && (sort.descending ? " ↓" : " ↑")}</span>
          </button>
        ) : (
          title
        )}
      </th>
    );
  };
  return (
    <table class="studies">
      {caption && <caption class="visually-hidden">{caption}</caption>}
      <thead>
        <tr>
          {year && head(year.name, year.title)}
          {head("title", "Study")}
          {others.map(({ name, title }) => head(name, title))}
        </tr>
      </thead>
      <tbody {...listening}>
        {rows.map((row, index) => {
          const open = unfolded.has(row.id);
          return (
            <Row
              // By place, not by study: rows that show another study are faster than other rows.
              key={index}
              row={row}
              year={year}
              columns={others}
              href={studyHref(row.id)}
              number={numbered ? index + 1 : null}
              tool={tools && { picked: tools.isPicked(index), open }}
              summary={open ? (tools?.details(index)?.summary ?? "Loading…") : ""}
            />
          );
        })}
      </tbody>
    </table>
  );
}

/** The place, counted from 0, of the row that an element stands in. */
function placeInTable(target: EventTarget | null): number {
  return (target as Element).closest("tr")!.sectionRowIndex;
}

interface RowProps {
  readonly row: StudyRow;
  /** What stands first, where the table has years and shows them. */
  readonly year: Column | undefined;
  readonly columns: readonly Column[];
  readonly href: string;
  /** Place in the list, counted from 1; null where rows are not numbered. */
  readonly number: number | null;
  /** What the reader did with it, where something can be done. */
  readonly tool: { readonly picked: boolean; readonly open: boolean } | undefined;
  readonly summary: string;
}

/** A study; drawn anew only when something in it is another. */
function Row({ row, year, columns, href, number, tool, summary }: RowProps): JSX.Element {
  const { id, title, byline } = row;
  return useMemo(
    () => (
      <tr id={number === null ? undefined : id}>
        {year && <td class="year">{codesIn(year, row)}</td>}
        <th scope="row">
          {number !== null && <span class="number">[{number}] </span>}
          {tool && (
            <label class="pick needs-script">
              <input type="checkbox" aria-label={`Pick: ${title}`} checked={tool.picked} />
            </label>
          )}
          <span class="byline" dir="auto">
            {byline}
          </span>{" "}
          <PlaceLink href={href} words={title} />{" "}
          {tool && (
            <button type="button" class="plain unfold needs-script" aria-expanded={tool.open}>
              {tool.open ? "Less" : "Summary"}
              <span class="visually-hidden">: {title}</span>
            </button>
          )}
          {tool?.open && (
            <span class="row-summary" dir="auto">
              {summary}
            </span>
          )}
        </th>
        {columns.map((column) => (
          <td key={column.name} data-title={column.title}>
            {codesIn(column, row)}
          </td>
        ))}
      </tr>
    ),
    [id, title, byline, year, columns, href, number, tool?.picked, tool?.open, summary],
  );
}

/** A dimension as a column of the table. */
interface Column {
  readonly name: string;
  readonly title: string;
  readonly values: ReadonlyMap<string, ShownValue>;
}

interface ShownValue {
  readonly label: string;
  readonly definition: string;
  readonly missing: boolean;
  /** Whether it is a quality that the contract asks about. */
  readonly good: boolean;
}

function columnOf(codebook: Codebook, name: string): Column {
  const { title, categories } = dimensionOf(codebook, name);
  const good = codebook.indicators
    .filter((indicator) => indicator.dimension === name)
    .flatMap((indicator) => indicator.values);
  const values = categories.map(({ value, label, definition, missing }): [string, ShownValue] => [
    value,
    { label, definition, missing, good: good.includes(value) },
  ]);
  return { name, title, values: new Map(values) };
}

/**
 * The values of a study in one dimension as small labels, each with its meaning; a quality that the
 * contract asks about stands out.
 */
function codesIn({ name, values }: Column, { codes }: StudyRow): JSX.Element {
  const shown = (codes[name] ?? []).flatMap((value) => values.get(value) ?? []);
  return (
    <span class="study-codes">
      {shown.map(({ label, definition, missing, good }, index) => [
        // Heard and copied; the labels stand apart by themselves.
        index > 0 && ", ",
        <span class={good ? "code good" : missing ? "code missing" : "code"} title={definition}>
          {label}
        </span>,
      ])}
    </span>
  );
}
