import type { CslName } from "./author-name.ts";
import type { CslItem } from "./csl-json.ts";
import { oneLine } from "./one-line.ts";
import { pageRanges } from "./page-range.ts";

const SPECIAL: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // Not "\{": BibTeX counts an escaped brace as a brace.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "\\textless{}",
  ">": "\\textgreater{}",
  "|": "\\textbar{}",
};

/** `dataset` is biblatex's, and what Zotero takes as one; BibTeX reads an entry it knows not as `misc`. */
const TYPES: Readonly<Record<CslItem["type"], string>> = {
  "article-journal": "article",
  "paper-conference": "inproceedings",
  dataset: "dataset",
};

/**
 * The references in BibTeX, in UTF-8, as BibTeX and biblatex read it. Words of a title that hold a
 * capital stand in braces, so that neither a style nor a reference manager takes it away. Absent
 * values give no field. The PubMed number is biblatex's `eprint` of type `pubmed`.
 */
export function bibtexOf(items: readonly CslItem[]): string {
  return items.map(entry).join("\n");
}

function entry(item: CslItem): string {
  const venue = item["container-title"];
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ["title", titleText(item.title)],
    ["author", item.author?.map(personName).join(" and ")],
    ["year", item.issued?.["date-parts"][0][0].toString()],
    [meeting(item) ? "booktitle" : "journal", venue && latex(venue)],
    ["volume", item.volume && latex(item.volume)],
    ["number", item.issue && latex(item.issue)],
    ["pages", item.page && pagesText(item.page)],
    ["version", item.version && latex(item.version)],
    ["issn", item.ISSN && latex(item.ISSN)],
    ["doi", item.DOI && verbatim(item.DOI)],
    ["url", item.URL && verbatim(item.URL)],
    ["urldate", item.accessed && isoDay(item.accessed["date-parts"][0])],
    ["eprint", item.PMID && verbatim(item.PMID)],
    ["eprinttype", item.PMID && "pubmed"],
    ["note", item.note && latex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},\n`] : []));
  return `@${TYPES[item.type]}{${key(item.id)},\n${lines.join("")}}\n`;
}

function meeting(item: CslItem): boolean {
  return item.type === "paper-conference";
}

function isoDay(parts: readonly number[]): string {
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}

/** The id; each character that a key cannot hold as "+" and its code, so that two ids never meet. */
function key(id: string): string {
  return id.replace(/[^\w:.-]/gu, (char) => `+${char.codePointAt(0)!.toString(16)}+`);
}

/** One line with what LaTeX would act on written so that it prints. */
function latex(text: string): string {
  return oneLine(text)
    .replace(/[&%$#_]|[\\{}~^<>|]/g, (char) => SPECIAL[char] ?? `\\${char}`)
    .replace(/-(?=-)|'(?=')|,(?=,)|[`?!](?=`)/g, "$&{}");
}

/** The title with braces around each word that a change of case would harm. */
function titleText(title: string): string {
  const words = latex(title).split(" ");
  return words.map((word, index) => (harmed(word, index === 0) ? braced(word) : word)).join(" ");
}

/** Every capital but the one that starts the title: styles and readers leave that one. */
function harmed(word: string, first: boolean): boolean {
  return /\p{Lu}/u.test(first ? word.replace(/^\p{Lu}/u, "") : word);
}

/** BibTeX changes case behind a brace that a command follows: that takes a second pair. */
function braced(word: string): string {
  return word.startsWith("\\") ? `{{${word}}}` : `{${word}}`;
}

/** Ranges of pages with the two hyphens that BibTeX asks for. */
function pagesText(page: string): string {
  return pageRanges(page)
    .map(({ first, last }) => (last === null ? latex(first) : `${latex(first)}--${latex(last)}`))
    .join(", ");
}

function personName(name: CslName): string {
  if ("literal" in name) return `{${latex(name.literal)}}`;
  const family = latex(name.family);
  // A comma, an "and" or biblatex's "=" would cut the name in two.
  const whole = /[,=]|\band\b/i.test(family) ? `{${family}}` : family;
  return [whole, name.suffix, name.given].filter(Boolean).join(", ");
}

/** For fields that are read as they stand: what would end the field is percent-encoded. */
function verbatim(text: string): string {
  return oneLine(text).replace(/[\\{} ]/g, encodeURIComponent);
}
