import type { NamedCells } from "./table-made.ts";

/** A record in CSL-JSON, as BibTeX is read into too; any part can be absent. */
export type CslRecord = Readonly<Record<string, unknown>>;

/** Whether records are references in CSL-JSON. */
export function isCsl(records: readonly object[]): boolean {
  return records.some((one) => "author" in one && Array.isArray(one.author) && "title" in one);
}

/** A reference with the columns of a table of studies. */
export function cslCells(given: object): NamedCells {
  const record = given as CslRecord;
  const text = (name: string) => {
    const value = record[name];
    return typeof value === "string" || typeof value === "number" ? String(value) : "";
  };
  const authors = Array.isArray(record["author"]) ? (record["author"] as readonly unknown[]) : [];
  return {
    ...{
      Title: text("title"),
      Authors: authors.map(nameOf).join("; "),
      Year: yearOf(record["issued"]),
    },
    ...{ Journal: text("container-title"), DOI: text("DOI"), PMID: text("PMID"), URL: text("URL") },
    ...{ Abstract: text("abstract"), Keywords: text("keyword").replaceAll(/\s*,\s*/g, "; ") },
    ...{ "Reference type": text("type"), Language: text("language") },
  };
}

function nameOf(author: unknown): string {
  if (typeof author !== "object" || author === null) return "";
  const part = (name: string) => {
    const value = (author as CslRecord)[name];
    return typeof value === "string" ? value : "";
  };
  if (part("literal") !== "") return part("literal");
  const family = [part("non-dropping-particle"), part("dropping-particle"), part("family")];
  return [family.filter(Boolean).join(" "), part("suffix"), part("given")]
    .filter(Boolean)
    .join(", ");
}

function yearOf(issued: unknown): string {
  const parts: unknown =
    typeof issued === "object" && issued !== null && "date-parts" in issued
      ? issued["date-parts"]
      : null;
  const first: unknown = Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : "";
  return typeof first === "number" || typeof first === "string" ? String(first) : "";
}
