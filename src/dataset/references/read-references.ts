import { doiOfPath } from "../../contract/doi.ts";
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

/** References read from a file. */
export interface ReferencesRead {
  readonly references: readonly Reference[];
  /** Records that nothing ended: the next one, or the end of the file, did. */
  readonly unended: number;
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

/** Reads the records of a file in RIS, by the tags of their parts. */
export function readRis(text: string): ReferencesRead {
  const { records, unended } = risRecords(text);
  return { references: records.map((fields, index) => fromRis(fields, index + 1)), unended };
}

/** What stands under each tag of a record, in the order of the file. */
export type TaggedRecord = ReadonlyMap<string, readonly string[]>;

/**
 * The records of a file in RIS. A record goes on up to its end (ER), to the next type (TY) or to the end
 * of the file; what stands before the first tag is none.
 */
export function risRecords(text: string): {
  readonly records: readonly TaggedRecord[];
  readonly unended: number;
} {
  const records: TaggedRecord[] = [];
  let unended = 0;
  let fields = new Map<string, string[]>();
  let last: string[] | null = null;
  const close = (ended: boolean) => {
    if (fields.size > 0) {
      records.push(fields);
      if (!ended) unended += 1;
    }
    fields = new Map();
    last = null;
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ""] = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/.exec(line.trimEnd()) ?? [];
    if (tag === "ER") close(true);
    else if (tag !== undefined) {
      if (tag === "TY") close(false);
      last = fields.get(tag) ?? [];
      last.push(value.trim());
      fields.set(tag, last);
    } else if (last !== null && line.trim() !== "") {
      // A long text may go on in lines of its own.
      const open: string[] = last;
      open.push(`${open.pop() ?? ""} ${line.trim()}`.trim());
    }
  }
  close(false);
  return { records, unended };
}

/** What is to be said of records that nothing ended, or null when all are ended. */
export function unendedNotice(unended: number): string | null {
  if (unended === 0) return null;
  return `${unended === 1 ? "1 record has" : `${unended} records have`} no end (ER); the next record, or the end of the file, was taken for it.`;
}

function fromRis(fields: TaggedRecord, place: number): Reference {
  const all = (role: keyof typeof TAGS) =>
    TAGS[role]
      .map((tag) => (fields.get(tag) ?? []).filter((value) => value !== ""))
      .find((values) => values.length > 0) ?? [];
  const one = (role: keyof typeof TAGS) => all(role)[0] ?? "";
  return reference(place, {
    ...{ title: one("title"), authors: all("authors").join(";"), year: one("year") },
    ...{ venue: one("venue"), volume: one("volume"), issue: one("issue") },
    pages: joinedPages(one("first"), one("last")),
    ...{ doi: doiOf(fields), pmid: "", url: one("url"), summary: one("summary") },
  });
}

/** The DOI, which older programs write where others have the kind of work or a link. */
function doiOf(fields: TaggedRecord): string {
  const found = [...TAGS.doi, "M3", "L3", "UR"].flatMap((tag) => fields.get(tag) ?? []);
  return found.find((text) => bareDoi(text) !== "") ?? "";
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
 * The DOI that a text starts with, in lower case, without prefix and without the full stop or bracket
 * that ends a sentence; empty when it starts with none. Exports of exports have other text behind it.
 */
export function bareDoi(text: string): string {
  const [, address, doi = ""] =
    /^\s*(?:doi:?\s*)?(?:((?:https?:\/\/)?(?:(?:dx|www)\.)?doi\.org\/)|doi:\s*)?(10\.[0-9]{4,9}(?:\/|%2F)\S+)/i.exec(
      text,
    ) ?? [];
  const bare = (address === undefined ? doi.replace(/%2f/i, "/") : doiOfPath(doi))
    .toLowerCase()
    .replace(/[.,;:"'\u201D]+$/, "");
  // A bracket that was opened within a DOI belongs to it.
  return bare.endsWith(")") && !bare.includes("(") ? bare.slice(0, -1) : bare;
}
