/**
 * Joins bibliographic records to a coding table by DOI, else by title, and writes the table with what
 * the records add. Arguments: the coding table, the records (RIS, BibTeX, PubMed, CSV, Excel), and the new table. Cells
 * that hold something stay as they are. Rows and records that don't join, or not for sure, are listed.
 */
import { existsSync, writeFileSync } from "node:fs";
import { csvText } from "../dataset/bytes/write-csv.ts";
import { columnsNamed, type NamedRole } from "../dataset/references/column-names.ts";
import { type Joined, joinReferences } from "../dataset/references/join-references.ts";
import { shown } from "../dataset/faults/quoted.ts";
import type { Sheet } from "../dataset/forms/read-sheet.ts";
import { readReferenceTable, type Reference } from "../dataset/references/read-references.ts";
import { end, placeOf, sourceOf } from "./files-of-user.ts";

/** The parts that records add, in the order of their columns. */
const ADDED = [
  ...(["title", "authors", "year", "venue", "volume", "issue", "pages"] as const),
  ...(["doi", "pmid", "url", "summary"] as const),
] as const;

const [codingFile, recordsFile, outFile] = process.argv.slice(2);
if (codingFile === undefined || recordsFile === undefined || outFile === undefined) {
  end("Which files? npm run join -- coding.csv records.ris joined.csv");
}
if (existsSync(placeOf(outFile))) end(`${outFile} exists already; a new name is right.`);

const { sheet: coding } = await sourceOf(codingFile);
const records = recordsOf((await sourceOf(recordsFile)).sheet, recordsFile);
const columnOf = (role: NamedRole) => columnsNamed(role, coding.header)[0] ?? -1;
const [titleAt, doiAt] = [columnOf("title"), columnOf("doi")];
if (titleAt < 0 && doiAt < 0) {
  end(`${codingFile} has neither a column "title" nor a column "doi"; one of them is right.`);
}
const rows = coding.rows.map(({ number, cells }) => ({
  number,
  title: cells[titleAt] ?? "",
  doi: cells[doiAt] ?? "",
}));
const { rows: joined, unused } = joinReferences(rows, records);

const places = ADDED.map((role) => ({ role, at: columnOf(role) }));
const used = places.filter(({ role, at }) => at >= 0 || records.some((one) => one[role] !== ""));
const fresh = used.filter(({ at }) => at < 0);
const table = [
  [...coding.header, ...fresh.map(({ role }) => role)],
  ...coding.rows.map(({ cells }, index) => {
    const one = joined[index]!;
    const reference = one.kind === "found" ? one.reference : null;
    const filled = cells.map((cell, at) => {
      const part = used.find((place) => place.at === at);
      return part && reference && cell.trim() === "" ? reference[part.role] : cell;
    });
    return [...filled, ...fresh.map(({ role }) => reference?.[role] ?? "")];
  }),
];
writeFileSync(placeOf(outFile), csvText(table));

const count = (by: "DOI" | "title") =>
  joined.filter((one) => one.kind === "found" && one.by === by).length;
console.log(
  `${rows.length} rows, ${records.length} records: ${count("DOI")} joined by DOI, ${count("title")} by title.`,
);
joined.forEach((one, index) => {
  const why = explain(one);
  if (why !== null)
    console.log(`row ${rows[index]!.number} (${shown(rows[index]!.title)}): ${why}`);
});
for (const { place, title } of unused) {
  console.log(`record ${place} (${shown(title)}): no row got it.`);
}
console.log(`Written: ${outFile}`);

/** Why a row got no record, or null. */
function explain(one: Joined): string | null {
  switch (one.kind) {
    case "found":
      return null;
    case "none":
      return "no record has its DOI or title.";
    case "contradicted":
      return `record ${one.places.join(", ")} has its title, but another DOI.`;
    case "ambiguous":
      return one.rows.length > 0
        ? `record ${one.places.join(", ")} fits rows ${one.rows.join(", ")} alike.`
        : `records ${one.places.join(", ")} fit it alike.`;
  }
}

function recordsOf({ header, rows: lines }: Sheet, file: string): readonly Reference[] {
  if (columnsNamed("title", header).length === 0 && columnsNamed("doi", header).length === 0) {
    end(`${file} holds no references, and no table with a column "title" or "doi".`);
  }
  return readReferenceTable(header, lines);
}
