/** Kinds of files that a table or references are read from. */
export type ReadableKind = "csv" | "xlsx" | "json" | "ris" | "nbib" | "bibtex";

/** What a file is: a kind that is read, or what it is instead and what to do about it. */
export type FileKind =
  { readonly kind: ReadableKind } | { readonly kind: null; readonly what: string };

const PROBED = 4096;
/** First bytes of files that are no text, and how to get a table from each. */
const BYTES: readonly (readonly [start: string, what: string])[] = [
  [
    "\u00D0\u00CF\u0011\u00E0",
    "an old Excel workbook (.xls) or another old Office file; saved as .xlsx or CSV it is read",
  ],
  ["%PDF", "a PDF; the table that it was made of is right"],
  ["\u0089PNG", "a picture (PNG), no table"],
  ["\u00FF\u00D8\u00FF", "a picture (JPEG), no table"],
  ["GIF8", "a picture (GIF), no table"],
  ["\u001F\u008B", "a compressed file (gzip); unpacked first, it may be read"],
  ["SQLite format 3", "an SQLite database; its table exported as CSV is read"],
  ["{\\rtf", "a text document (RTF); the table exported as CSV is read"],
];
const TEXTS: readonly (readonly [start: RegExp, what: string])[] = [
  [/^\s*(?:<!doctype html|<html)/i, "a web page; the table saved as CSV or .xlsx is read"],
  [/^\s*<\?xml|^\s*<[a-z][^>]*>/i, "XML; exported as RIS, CSV or .xlsx it is read"],
  [/^%0 /m, "an EndNote export (.enw); exported as RIS it is read"],
  [
    /^FN (?:Clarivate|ISI|Thomson)/,
    "a plain-text export of Web of Science; exported as RIS, Excel or tab-delimited file it is read",
  ],
];

/** Tells from its first bytes what a file is; its name does not count. */
export function kindOfFile(bytes: Uint8Array): FileKind {
  const start = String.fromCharCode(...bytes.subarray(0, 32));
  if (start.startsWith("PK\u0003\u0004")) return kindOfZip(bytes);
  const known = BYTES.find(([magic]) => start.startsWith(magic));
  if (known) return { kind: null, what: known[1] };
  const text = new TextDecoder().decode(bytes.subarray(0, PROBED)).replace(/^\uFEFF/, "");
  if (/^\s*[{[]\s*["{[\]}]/.test(text)) return { kind: "json" };
  if (/^TY {1,2}- /m.test(text)) return { kind: "ris" };
  if (/^PMID ?- /m.test(text)) return { kind: "nbib" };
  if (/^\s*(?:%.*\s*)*@[a-z]+\s*[{(]/i.test(text)) return { kind: "bibtex" };
  const other = TEXTS.find(([form]) => form.test(text));
  return other ? { kind: null, what: other[1] } : { kind: "csv" };
}

/** Office files are ZIP archives; the names of the files in one tell which. */
function kindOfZip(bytes: Uint8Array): FileKind {
  const names = new TextDecoder("latin1").decode(bytes);
  if (names.includes("xl/workbook")) return { kind: "xlsx" };
  if (names.includes("opendocument.spreadsheet")) {
    return {
      kind: null,
      what: "an OpenDocument spreadsheet (.ods); saved as .xlsx or CSV it is read",
    };
  }
  if (names.includes("word/document")) {
    return { kind: null, what: "a Word document; the table saved as .xlsx or CSV is read" };
  }
  return { kind: null, what: "a ZIP archive; the file in it may be read" };
}
