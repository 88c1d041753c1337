import { mean } from "d3-array";
import type { CsvRow } from "../bytes/read-csv.ts";

/** Rows that tell of studies, and those at the end that do not. */
export interface Edges {
  readonly rows: readonly CsvRow[];
  readonly left: readonly CsvRow[];
}

/** Rows at the end that are looked at. */
const PROBED = 20;
const TOTAL =
  /^(?:(?:grand|sub|overall)[ -]?)?(?:totals?|sum|count|average|mean|median|min(?:imum)?|max(?:imum)?|percent(?:age)?|n)\b\s*(?:$|[:=(%]|of\b|\p{L}+$)/iu;

const NOTE =
  /^(?:[*\u2020\u2021\u00B9]|notes?\b|sources?\b|legend\b|key\b|abbreviations?\b|https?:)/i;

/**
 * Parts rows from totals and notes at the end. A total says "Total" or the like where its row has no
 * name of a study and a number, or only numbers beside it; a note is one text alone in the first column, behind an
 * empty row or with a mark of notes.
 * @param nameColumn the column that names studies, or -1 when it is not known
 */
export function withoutFooters(rows: readonly CsvRow[], nameColumn: number): Edges {
  const usual = mean(rows, (row) => told(row).length) ?? 0;
  const isNote = (row: CsvRow, apart: boolean) => {
    const [only = "", ...others] = told(row);
    const alone = others.length === 0 && row.cells[0] === only && usual >= 3;
    return alone && (apart || NOTE.test(only));
  };
  const isFooter = (at: number) => {
    const row = rows[at]!;
    const before = rows.slice(0, at + 1).findLastIndex((one, i) => isGap(rows[i - 1], one));
    const apart = before > 0 && rows.slice(before, at + 1).every((one) => told(one).length === 1);
    return isTotal(row, nameColumn) || isNote(row, apart);
  };
  let end = rows.length;
  const least = Math.max(1, rows.length - PROBED);
  while (end > least && isFooter(end - 1)) end -= 1;
  return { rows: rows.slice(0, end), left: rows.slice(end) };
}

function isGap(before: CsvRow | undefined, row: CsvRow): boolean {
  return before !== undefined && row.number > before.number + 1;
}

function isTotal(row: CsvRow, nameColumn: number): boolean {
  const texts = told(row);
  const [first = "", ...others] = texts;
  const name = row.cells[nameColumn] ?? "";
  if (name !== "" && name !== first) return false;
  if (texts.length === 1 && /^n ?= ?[\d,]+$/i.test(first)) return true;
  if (TOTAL.test(first)) {
    return name === "" ? texts.some(isNumber) : others.length > 0 && others.every(isNumber);
  }
  return name === "" && nameColumn >= 0 && texts.every(isNumber);
}

function told({ cells }: CsvRow): readonly string[] {
  return cells.filter((cell) => cell !== "");
}

function isNumber(cell: string): boolean {
  return /^[\d.,\s]+%?$/.test(cell);
}
