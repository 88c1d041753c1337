import { columnsNamed, type NamedRole } from "./column-names.ts";

/** What a bibliographic record says of one publication; empty where it says nothing. */
export interface Reference {
  /** Place of the record in its file, from 1; in a table the row as a spreadsheet shows it. */
  readonly place: number;
  readonly title: string;
  /** Joined by ";". */
  readonly authors: string;
  readonly year: string;
  readonly venue: string;
  readonly volume: string;
  readonly issue: string;
  /** "123-130", one page, or the number of an article. */
  readonly pages: string;
  /** Lower case, without prefix. */
  readonly doi: string;
  readonly pmid: string;
  readonly url: string;
  readonly summary: string;
}

/**
 * Tags of RIS by part, the surest first: as EPPI-Reviewer (T1, A1, JF), Covidence (TI, AU, JO),
 * Rayyan (TI, AU, T2, Y1) and Zotero export them.
 */
const TAGS = {
  title: ["TI", "T1"],
  authors: ["AU", "A1"],
  year: ["PY", "Y1", "DA"],
  venue: ["JF", "JO", "T2", "JA"],
  volume: ["VL"],
  issue: ["IS"],
  first: ["SP"],
  last: ["EP"],
  doi: ["DO"],
  url: ["UR"],
  summary: ["AB", "N2"],
} as const;

/** Reads the records of a file in RIS. What stands before the first tag or after the last end is none. */
export function readRis(text: string): readonly Reference[] {
  const references: Reference[] = [];
  let fields = new Map<string, string[]>();
  let last: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ""] = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line.trimEnd()) ?? [];
    if (tag === "ER") {
      if (fields.size > 0) references.push(fromRis(fields, references.length + 1));
      fields = new Map();
      last = null;
    } else if (tag !== undefined) {
      last = fields.get(tag) ?? [];
      last.push(value.trim());
      fields.set(tag, last);
    } else if (last !== null && line.trim() !== "") {
      // A long text may go on in lines of its own.
      last.push(`${last.pop() ?? ""} ${line.trim()}`.trim());
    }
  }
  return references;
}

function fromRis(fields: ReadonlyMap<string, readonly string[]>, place: number): Reference {
  const all = (role: keyof typeof TAGS) =>
    TAGS[role]
      .map((tag) => (fields.get(tag) ?? []).filter((value) => value !== ""))
      .find((values) => values.length > 0) ?? [];
  const one = (role: keyof typeof TAGS) => all(role)[0] ?? "";
  return reference(place, {
    ...{ title: one("title"), authors: all("authors").join(";"), year: one("year") },
    ...{ venue: one("venue"), volume: one("volume"), issue: one("issue") },
    pages: joinedPages(one("first"), one("last")),
    ...{ doi: one("doi"), pmid: "", url: one("url"), summary: one("summary") },
  });
}

/** The pages as one text. Some programs write the whole range as the first page, some one page twice. */
function joinedPages(first: string, last: string): string {
  if (first === "" || last === "" || first === last) return first || last;
  return /[-\u2010-\u2015]/.test(first) ? first : `${first}-${last}`;
}

/**
 * Reads the records of a table by the names of its columns, such as those that Covidence, Rayyan and
 * Zotero export.
 */
export function readReferenceTable(
  header: readonly string[],
  rows: readonly { readonly number: number; readonly cells: readonly string[] }[],
): readonly Reference[] {
  const columnOf = (role: NamedRole) => columnsNamed(role, header)[0];
  return rows.map(({ number, cells }) => {
    const cell = (role: NamedRole) => (cells[columnOf(role) ?? -1] ?? "").trim();
    const authors = cell("authors");
    // Rayyan joins authors by "and", the others by semicolons.
    const joint = authors.includes(";") ? ";" : " and ";
    return reference(number, {
      ...{ title: cell("title"), year: cell("year"), venue: cell("venue"), doi: cell("doi") },
      authors: authors
        .split(joint)
        .map((author) => author.trim())
        .filter((author) => author !== "")
        .join(";"),
      ...{ volume: cell("volume"), issue: cell("issue"), pages: cell("pages") },
      ...{ pmid: cell("pmid"), url: cell("url"), summary: cell("summary") },
    });
  });
}

function reference(place: number, record: Omit<Reference, "place">): Reference {
  const [year = ""] = /^(?:1[5-9]|20)[0-9]{2}(?![0-9])/.exec(record.year) ?? [];
  const [url = ""] = /https?:\/\/\S+/.exec(record.url) ?? [];
  return { ...record, place, year, url, doi: bareDoi(record.doi) };
}

/**
 * The DOI that a text starts with, in lower case and without prefix; empty when it starts with none.
 * Exports of exports have other text behind it.
 */
export function bareDoi(text: string): string {
  const [, doi = ""] =
    /^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)?(10\.[0-9]{4,9}\/\S+)/i.exec(text) ?? [];
  return doi.toLowerCase();
}
