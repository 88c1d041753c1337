import { invertedName } from "./author-name.ts";
import type { CslItem } from "./csl-json.ts";
import { oneLine } from "./one-line.ts";
import { pageRanges } from "./page-range.ts";

const TYPES: Readonly<Record<CslItem["type"], string>> = {
  "article-journal": "JOUR",
  "paper-conference": "CONF",
  dataset: "DATA",
};

type Line = readonly [tag: string, value: string | undefined];

/**
 * The references in RIS, one record each, with CRLF as the format asks
 * (https://en.wikipedia.org/wiki/RIS_(file_format)). Absent values give no line.
 */
export function risOf(items: readonly CslItem[]): string {
  return items.map(record).join("\r\n");
}

function record(item: CslItem): string {
  const meeting = item.type === "paper-conference";
  const year = item.issued?.["date-parts"][0][0].toString();
  const venue = item["container-title"];
  const ranges = pageRanges(item.page ?? "");
  // First and last page have tags of their own; for several ranges there is none but the first.
  const pages = ranges.length === 1 ? ranges[0] : undefined;
  const lines: Line[] = [
    ["TY", TYPES[item.type]],
    ["ID", item.id],
    ["TI", item.title],
    ...(item.author ?? []).map((name): Line => ["AU", invertedName(name)]),
    ["PY", year],
    // Readers of CONF take the year of publication from DA, that of the meeting from PY.
    ["DA", year && `${year}///`],
    // Readers take a journal's name from either.
    ["T2", venue],
    ["JO", item.type === "article-journal" ? venue : undefined],
    // Under CONF, T2 names the meeting and C3 the proceedings: styles print the latter.
    ["C3", meeting ? venue : undefined],
    ["VL", item.volume],
    ["IS", item.issue],
    ["SP", pages?.first ?? item.page],
    ["EP", pages?.last ?? undefined],
    ["ET", item.version],
    ["SN", item.ISSN],
    ["DO", item.DOI],
    ["UR", item.URL],
    ["Y2", item.accessed && day(item.accessed["date-parts"][0])],
    ["AN", item.PMID],
    // Zotero keeps AN as a place in an archive; in the note the number has its name.
    ["N1", [item.PMID && `PMID: ${item.PMID}`, item.note].filter(Boolean).join("; ")],
  ];
  return [...lines.flatMap(written), "ER  - ", ""].join("\r\n");
}

/** "2026/11/25/", as the format writes days. */
function day(parts: readonly number[]): string {
  return `${parts.map((part) => String(part).padStart(2, "0")).join("/")}/`;
}

function written([tag, value]: Line): string[] {
  const text = oneLine(value ?? "");
  return text ? [`${tag}  - ${text}`] : [];
}
