import { onceFor } from "../contract/once-for.ts";
import { sha256 } from "../dataset/frozen-files.ts";
import { cslItem } from "../formats/csl-json.ts";
import { BIBTEX, CSL_JSON, CSV_LABELS, JSON_OBJECTS, RIS } from "../formats/study-formats.ts";
import { type DataFile, packageOf } from "./data-files.ts";
import type { Edition } from "./editions.ts";

/** The downloads of an edition in two kinds. */
export interface Downloads {
  /** The files as they are frozen in a release, and their checksums. */
  readonly frozen: readonly DataFile[];
  /** The texts of the pages, frozen with them. */
  readonly texts: readonly DataFile[];
  /** The same studies in other formats, made anew with each build. */
  readonly derived: readonly DataFile[];
}

/** Every file that an edition offers, with its bytes. */
export const downloadsOf = onceFor(makeDownloads);

function makeDownloads(edition: Edition): Downloads {
  const { studies, contract } = edition.data;
  const { files, texts } = packageOf(edition);
  const references = studies.map(cslItem);
  const sums: DataFile = {
    path: "SHA256SUMS",
    title: "Checksums",
    description: "SHA-256 of these files and of the texts; sha256sum --check reads it.",
    format: "text/plain",
    bytes: encode(sha256Sums([...files, ...texts])),
  };
  return {
    frozen: [...files, sums],
    texts,
    derived: [
      {
        path: "studies-labels.csv",
        title: "Studies in words",
        description: "The table with titles and labels instead of field names and codes.",
        format: CSV_LABELS.type,
        bytes: encode(CSV_LABELS.write(studies, contract)),
      },
      {
        path: "studies.json",
        title: "Studies for programs",
        description: "One object a study, with the field names and codes of the table.",
        format: JSON_OBJECTS.type,
        bytes: encode(JSON_OBJECTS.write(studies, contract)),
      },
      {
        path: "studies.ris",
        title: "References, RIS",
        description: "For reference managers such as Zotero, EndNote and Mendeley.",
        format: RIS.type,
        bytes: encode(RIS.write(references)),
      },
      {
        path: "studies.bib",
        title: "References, BibTeX",
        description: "For LaTeX and reference managers.",
        format: BIBTEX.type,
        bytes: encode(BIBTEX.write(references)),
      },
      {
        path: "studies.csl.json",
        title: "References, CSL-JSON",
        description: "For pandoc and citation processors.",
        format: CSL_JSON.type,
        bytes: encode(CSL_JSON.write(references)),
      },
    ],
  };
}

/** Lines of "sum  path", sorted by path, as the program sha256sum writes them. */
export function sha256Sums(files: readonly Pick<DataFile, "path" | "bytes">[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .join("");
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
