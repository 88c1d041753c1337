import type { Roles } from "../../contract/contract.ts";
import { onceFor } from "../../contract/once-for.ts";

/** A part that the name of a column tells. */
export type NamedRole = Exclude<keyof Roles, "authorsComplete" | "reason">;

/**
 * How columns of each part are often named, in plain form, the surest first. Those of the exports of
 * Covidence ("Published Year", "Covidence #"), Rayyan ("key", "pubmed_id"), Zotero ("Publication Year",
 * "Publication Title", "Abstract Note"), EPPI-Reviewer ("ItemId", "ShortTitle"), Web of Science ("TI",
 * "UT (Unique WOS ID)") and Scopus ("EID", "Source title") are among them.
 */
const NAMES: Readonly<Record<NamedRole, readonly string[]>> = {
  id: [
    ...["id", "study id", "studyid", "record id", "article id", "paper id", "item id", "key"],
    ...["covidence #", "refid", "ref id", "reference id", "no", "nr", "#", "eid"],
  ],
  title: [
    ...["title", "study title", "article title", "paper title", "full title", "document title"],
    ...["item title", "primary title", "publication title", "record title", "title of study"],
    ...["titulo", "titre", "titel", "titolo", "\u6807\u984C", "\u6807\u9898", "\u9898\u540D"],
    ...[
      "\u8AD6\u6587\u540D",
      "\u30BF\u30A4\u30C8\u30EB",
      "\u0437\u0430\u0433\u043B\u0430\u0432\u0438\u0435",
    ],
    ...[
      "\u043D\u0430\u0437\u0432\u0430\u043D\u0438\u0435",
      "\u0639\u0646\u0648\u0627\u0646",
      "ti",
      "name",
    ],
    ...[
      "study name",
      "study",
      "document",
      "article",
      "paper",
      "publication",
      "citation",
      "reference",
    ],
    ...["full reference", "full citation", "short title", "nome", "nom", "nombre"],
    ...[
      "\u0627\u0644\u0639\u0646\u0648\u0627\u0646",
      "\u0639\u0646\u0648\u0627\u0646 \u0627\u0644\u062F\u0631\u0627\u0633\u0629",
      "\u8AD6\u6587\u30BF\u30A4\u30C8\u30EB",
      "\u8BBA\u6587\u9898\u76EE",
      "\u110C\u1166\u1106\u1169\u11A8",
      "\u1102\u1169\u11AB\u1106\u116E\u11AB \u110C\u1166\u1106\u1169\u11A8",
    ],
  ],
  authors: [
    ...["authors", "author", "author s", "author names", "author full names", "au", "autor"],
    ...["autores", "autoren", "auteurs", "auteur", "autori", "\u4F5C\u8005", "\u8457\u8005"],
    ...[
      "\u0627\u0644\u0645\u0648\u0644\u0641\u0648\u0646",
      "\u0627\u0644\u0645\u0648\u0644\u0641",
      "\u0627\u0644\u0645\u0648\u0644\u0641\u064A\u0646",
      "\u0430\u0432\u0442\u043E\u0440\u044B",
      "\u0430\u0432\u0442\u043E\u0440",
      "\u110C\u1165\u110C\u1161",
    ],
  ],
  year: [
    ...["year", "publication year", "published year", "year of publication", "pub year", "py"],
    ...["year published", "yr", "ano", "annee", "jahr", "anno", "\u5E74\u4EFD", "\u5E74"],
    ...["ano de publicacion", "ano de publicacao", "annee de publication", "erscheinungsjahr"],
    ...[
      "\u0627\u0644\u0633\u0646\u0629",
      "\u0633\u0646\u0629 \u0627\u0644\u0646\u0634\u0631",
      "\u0633\u0646\u0629",
      "\u767A\u884C\u5E74",
      "\u51FA\u7248\u5E74",
      "\u53D1\u8868\u5E74\u4EFD",
      "\u5E74\u5EA6",
      "\u0433\u043E\u0434",
      "\u0433\u043E\u0434 \u043F\u0443\u0431\u043B\u0438\u043A\u0430\u0446\u0438\u0438",
      "\u110B\u1167\u11AB\u1103\u1169",
      "\u110E\u116E\u11AF\u1111\u1161\u11AB\u110B\u1167\u11AB\u1103\u1169",
    ],
    ...["publication date", "date published", "date of publication", "date"],
  ],
  venue: [
    ...["journal", "venue", "publication title", "source title", "journal book", "parent title"],
    ...["journal name", "journal title", "publication name", "container title", "revista"],
  ],
  volume: ["volume", "vol", "journal volume", "vl"],
  issue: ["issue", "issue number", "journal issue"],
  pages: ["pages", "page", "page numbers", "page range", "pagination"],
  doi: ["doi", "article doi", "doi link", "digital object identifier"],
  pmid: ["pmid", "pubmed id", "pubmedid", "pub med id"],
  url: ["url", "link", "web address", "source url", "urls", "weblink", "website"],
  summary: ["abstract", "summary", "abstract note", "resumen", "resumo", "zusammenfassung"],
};

/** What a longer name of each part holds, such as a question of a form, and what it then does not hold. */
const PHRASES: Partial<Readonly<Record<NamedRole, readonly [holds: RegExp, not: RegExp]>>> = {
  title: [
    /\b(?:title|titulo|titre|titel)\b/,
    /\b(?:journal|publication|source|series|book|job|project|parent|short|abstract|screen\w*)\b/,
  ],
  authors: [
    /\bauthors?\b/,
    /\b(?:contact|contacted|corresponding|e mail|email|affiliations?|country|countries|fund\w*|keywords?|first|last|ids?|institutions?|number|gender|conclu\w*|year)\b/,
  ],
  year: [/\byear\b.*\bpubli|\bpubli\w*\b.*\byear\b/, /\bfirst\b|\brange\b/],
  doi: [/\bdoi\b/, /\bbook\b/],
  venue: [/\bjournal\b/, /\b(?:rank\w*|impact|type|issue|volume|country|quartile|abbreviat\w*)\b/],
  summary: [/\babstract\b/, /\b(?:screen\w*|only|keywords?|read|available|language)\b/],
};

/** Every part, in the order of a reference. */
export const NAMED_ROLES = Object.keys(NAMES) as readonly NamedRole[];

/**
 * A name of a column for comparison: lower case, without marks on letters; what joins words ("_", ".",
 * "-", a capital within a word) is one space.
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, " ")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

const plainNames = onceFor((header: readonly string[]) => header.map(plainName));

/** The places of the columns that are named like a part, the surest first. */
export function columnsNamed(role: NamedRole, header: readonly string[]): readonly number[] {
  const names = plainNames(header);
  const exact = NAMES[role].map((name) => names.indexOf(name)).filter((column) => column >= 0);
  const [holds, not] = PHRASES[role] ?? [];
  if (!holds || !not) return exact;
  const longer = names.flatMap((name, column) =>
    holds.test(name) && !not.test(name) && !exact.includes(column) ? [column] : [],
  );
  return [...exact, ...longer];
}
