import { mendForm } from "../studies/check-form.ts";
import { bareDoi } from "../references/read-references.ts";
import type { NamedRole } from "../references/column-names.ts";

/** How a cell of a column with a part is read. */
export interface RoleCell {
  /** What the map takes; empty when it can take nothing. */
  readonly text: string;
  /** Whether that is not plainly what stands in the cell, so that someone should look at it. */
  readonly odd: boolean;
}

/** The name that a cell without the part gets in messages. */
export const PART_WORDS: Partial<Readonly<Record<NamedRole, string>>> = {
  year: "year",
  doi: "DOI",
  pmid: "PubMed id",
  url: "web address",
};

/** Reads a cell of a part that has a form; null for parts that take any text. */
export function roleReader(role: NamedRole): ((cell: string) => RoleCell) | null {
  switch (role) {
    case "year":
      return readYear;
    case "doi":
      return readDoi;
    case "pmid":
      return (cell) => {
        const [, digits = ""] = /^(?:pmid:?\s*)?([1-9][0-9]{0,9})(?:\.0)?$/i.exec(cell) ?? [];
        return { text: digits, odd: digits === "" };
      };
    case "url":
      return readAddress;
    default:
      return null;
  }
}

const YEAR = /(?<!\d)(?:1[5-9]|20)\d{2}(?!\d)/g;

/**
 * The year that a cell names: "2020" and "2020.0" as they are; of "2020a", "c. 1905" or a date the year,
 * of a span the last, with two digits too; of "in press" none.
 */
export function readYear(cell: string): RoleCell {
  const [, plain] = /^((?:1[5-9]|20)\d{2})(?:\.0)?$/.exec(cell) ?? [];
  if (plain !== undefined) return { text: plain, odd: false };
  // What stands in brackets behind a year is another one: "2021 (online 2020)".
  const outside = cell.replaceAll(/\([^)]*\)|\[[^\]]*\]/g, "");
  const years = outside.match(YEAR) ?? cell.match(YEAR) ?? [];
  const last = years.at(-1);
  if (last === undefined) return { text: "", odd: true };
  const [, short] = /\d{4}\s*(?:[-\u2010-\u2015/]|to)\s*(\d{2})$/.exec(outside) ?? [];
  const spanned = short === undefined ? last : last.slice(0, 2) + short;
  return {
    text: years.length === 1 && Number(spanned) >= Number(last) ? spanned : last,
    odd: true,
  };
}

function readDoi(cell: string): RoleCell {
  const doi = bareDoi(cell);
  return { text: doi === "" ? "" : mendForm(cell, "doi") === doi ? cell : doi, odd: doi === "" };
}

function readAddress(cell: string): RoleCell {
  const [first = ""] = cell.split(/[\s;,]+(?=https?:|www\.)|\s/);
  const address = /^www\.[^\s/]+\.\S+$/i.test(first) ? `http://${first}` : first;
  const sound = /^https?:\/\/[^\s/]\S*$/.test(address) && URL.canParse(address);
  return { text: sound ? address : "", odd: !sound };
}
