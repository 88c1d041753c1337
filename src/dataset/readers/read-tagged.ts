import { readRis, risRecords } from "../references/read-references.ts";
import type { NamedCells } from "./table-made.ts";

/** Records of references as rows of a table, and how many of them nothing ended. */
export interface TaggedRead {
  readonly records: readonly NamedCells[];
  readonly unended: number;
}

/** Tags that each program, or each team, fills as it likes. */
const OWN_TAGS = ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "U1", "U2", "U3", "U4", "U5"];

/** References in RIS with all that can be a column of a map: keywords and type too. */
export function readRisTable(text: string): TaggedRead {
  const { references, unended } = readRis(text);
  const { records } = risRecords(text);
  return {
    unended,
    records: references.map((one, index) => {
      const all = (tag: string) =>
        (records[index]!.get(tag) ?? []).filter((value) => value !== "").join("; ");
      return {
        ...{ Volume: one.volume, Issue: one.issue, Pages: one.pages },
        ...{
          Title: one.title,
          Authors: one.authors,
          Year: one.year,
          Journal: one.venue,
          DOI: one.doi,
        },
        ...{
          URL: one.url,
          Abstract: one.summary,
          Keywords: all("KW"),
          "Reference type": all("TY"),
        },
        ...{ Language: all("LA"), Database: all("DB"), Notes: all("N1") },
        ...Object.fromEntries(OWN_TAGS.map((tag) => [`Custom ${tag}`, all(tag)])),
      };
    }),
  };
}

/** References as PubMed writes them (.nbib, MEDLINE), one a PMID. */
export function readNbib(text: string): readonly NamedCells[] {
  const records: Map<string, string[]>[] = [];
  let last: string[] | null = null;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [, tag, value = ""] = /^([A-Z]{2,4}) *- (.*)$/.exec(line) ?? [];
    if (tag === "PMID") records.push(new Map());
    const fields = records.at(-1);
    if (tag !== undefined && fields) {
      last = fields.get(tag) ?? [];
      last.push(value.trim());
      fields.set(tag, last);
    } else if (last !== null && /^ {6}\S/.test(line)) {
      const open: string[] = last;
      open.push(`${open.pop() ?? ""} ${line.trim()}`);
    }
  }
  return records.map((fields) => {
    const all = (...tags: readonly string[]) =>
      tags.map((tag) => fields.get(tag) ?? []).find(({ length }) => length > 0) ?? [];
    const [doi = ""] = all("LID")
      .concat(all("AID"))
      .filter((one) => one.endsWith("[doi]"));
    return {
      ...{
        Title: all("TI")[0] ?? "",
        Authors: all("FAU", "AU").join("; "),
        Year: /\d{4}/.exec(all("DP")[0] ?? "")?.[0] ?? "",
      },
      ...{
        Journal: all("JT", "TA")[0] ?? "",
        DOI: doi.replace(/\s*\[doi\]$/, ""),
        PMID: all("PMID")[0] ?? "",
      },
      ...{
        Abstract: all("AB")[0] ?? "",
        "MeSH terms": all("MH")
          .map((one) => one.replaceAll("*", ""))
          .join("; "),
      },
      ...{ "Publication type": all("PT").join("; "), Language: all("LA").join("; ") },
    };
  });
}
