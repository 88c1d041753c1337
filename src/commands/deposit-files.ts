import { xmlText } from "../formats/xml-text.ts";
import type { Contributor, DepositRecord } from "./deposit-record.ts";

/**
 * Metadata as Zenodo reads them (https://developers.zenodo.org/#representation, and `.zenodo.json` in
 * its guide for GitHub). Nothing stands here that the descriptor doesn't say: without contributors
 * there are no creators, and whoever deposits it names them.
 */
export function zenodoJson(record: DepositRecord): string {
  const { title, description, release, day, doi, keywords, licence } = record;
  const { contributors, sources } = record;
  const paragraphs = description.split(/\n\s*\n/).filter((text) => text.trim() !== "");
  const metadata = {
    upload_type: "dataset",
    title,
    ...(contributors.length > 0 && { creators: contributors.map(creator) }),
    description: paragraphs.map((text) => `<p>${xmlText(text)}</p>`).join(""),
    version: release,
    ...(doi !== null && { doi }),
    ...(day !== null && { publication_date: day }),
    access_right: "open",
    ...(licence.id !== null && { license: licence.id.toLowerCase() }),
    ...(keywords.length > 0 && { keywords }),
    ...(sources.length > 0 && {
      related_identifiers: sources.map((source) => ({
        identifier: source.replace(/^https?:\/\/(?:dx\.)?doi\.org\/(?=10\.)/, ""),
        relation: "references",
      })),
    }),
  };
  return `${JSON.stringify(metadata, null, 2)}\n`;
}

function creator({ name, family, given, affiliation, orcid }: Contributor) {
  return {
    name: family !== null && given !== null ? `${family}, ${given}` : name,
    ...(affiliation !== null && { affiliation }),
    ...(orcid !== null && { orcid }),
  };
}

/**
 * How to cite a release, in the Citation File Format 1.2.0
 * (https://github.com/citation-file-format/citation-file-format). The format wants an author: without
 * contributors in the descriptor they are named as a body, by the package.
 */
export function citationCff(record: DepositRecord): string {
  const { title, description, release, day, doi, keywords, licence, contributors } = record;
  const authors = contributors.length > 0 ? contributors.map(cffAuthor) : [cffBody(title)];
  // A text in JSON is one in YAML too.
  const line = (key: string, value: string | readonly string[]) =>
    `${key}: ${JSON.stringify(value)}`;
  return [
    line("cff-version", "1.2.0"),
    line("message", "To cite this release, use these metadata."),
    line("type", "dataset"),
    line("title", title),
    "authors:",
    ...authors.map((author) =>
      author
        .map(([key, value], at) => `${at === 0 ? "  - " : "    "}${line(key, value)}`)
        .join("\n"),
    ),
    line("version", release),
    ...(day === null ? [] : [line("date-released", day)]),
    ...(doi === null ? [] : [line("doi", doi)]),
    licence.id === null ? line("license-url", licence.path) : line("license", licence.id),
    ...(keywords.length === 0 ? [] : [line("keywords", keywords)]),
    ...(description.trim() === "" ? [] : [line("abstract", description)]),
    "",
  ].join("\n");
}

type CffPart = readonly [key: string, value: string];

function cffAuthor({ name, family, given, affiliation, orcid }: Contributor): readonly CffPart[] {
  const named: readonly CffPart[] =
    family !== null
      ? [["family-names", family], ...(given === null ? [] : [["given-names", given] as const])]
      : [["name", name]];
  return [
    ...named,
    ...(affiliation === null || family === null ? [] : [["affiliation", affiliation] as const]),
    ...(orcid === null ? [] : [["orcid", `https://orcid.org/${orcid}`] as const]),
  ];
}

function cffBody(title: string): readonly CffPart[] {
  return [["name", `The contributors of “${title}”`]];
}

/** What may be done with a release, as a text beside it. */
export function licenceText({ licence, title, release }: DepositRecord): string {
  return `${title}, release ${release}

The coding of the studies in data/ is under this licence:
${licence.title}
${licence.path}

Titles, authors, venues and identifiers of studies are facts about published work.
The studies themselves belong to their authors and publishers.
`;
}
