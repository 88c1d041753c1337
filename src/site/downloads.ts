import { sum } from "d3-array";
import { once, onceFor } from "../contract/once-for.ts";
import type { Study } from "../contract/study.ts";
import { sha256 } from "../dataset/frozen-files.ts";
import { cslItem } from "../formats/csl-json.ts";
import {
  BIBTEX,
  CSL_JSON,
  CSV_LABELS,
  JSON_OBJECTS,
  type ReferenceFormat,
  RIS,
} from "../formats/study-formats.ts";
import { type DataFile, packageOf } from "./data-files.ts";
import type { Edition } from "./editions.ts";
import { type Frame, FRAMES, writtenInParts } from "./written-in-parts.ts";

/** A file that an edition offers. */
export interface Download extends Omit<DataFile, "bytes"> {
  /** In bytes. */
  size(): number;
  /** What it holds, made anew each time it is asked for: all files of a large table at once are too much. */
  parts(): Iterable<Uint8Array<ArrayBuffer>>;
}

/** The downloads of an edition in two kinds. */
export interface Downloads {
  /** The files as they are frozen in a release, and their checksums. */
  readonly frozen: readonly Download[];
  /** The texts of the pages, frozen with them. */
  readonly texts: readonly Download[];
  /** The same studies in other formats, made anew with each build. */
  readonly derived: readonly Download[];
}

/** Every file that an edition offers. */
export const downloadsOf = onceFor((edition: Edition): Downloads => {
  const { files, texts } = packageOf(edition);
  const sums: DataFile = {
    path: "SHA256SUMS",
    title: "Checksums",
    description: "SHA-256 of these files and of the texts; sha256sum --check reads it.",
    format: "text/plain",
    bytes: encoder.encode(sha256Sums([...files, ...texts])),
  };
  return {
    frozen: [...files, sums].map(asDownload),
    texts: texts.map(asDownload),
    derived: derivedOf(edition),
  };
});

const encoder = new TextEncoder();

function asDownload({ bytes, ...about }: DataFile): Download {
  return { ...about, size: () => bytes.length, parts: () => [bytes] };
}

function derivedOf({ data: { studies, contract } }: Edition): readonly Download[] {
  const derived = (
    about: Pick<Download, "path" | "title" | "description" | "format">,
    frame: Frame,
    write: (some: readonly Study[]) => string,
  ): Download => {
    const parts = () => writtenInParts(write, frame, studies).map((text) => encoder.encode(text));
    return { ...about, parts, size: once(() => sum(parts(), ({ length }) => length)) };
  };
  const ofReferences =
    ({ write }: ReferenceFormat) =>
    (some: readonly Study[]) =>
      write(some.map(cslItem));
  return [
    derived(
      {
        path: "studies-labels.csv",
        title: "Studies in words",
        description: "The table with titles and labels instead of field names and codes.",
        format: CSV_LABELS.type,
      },
      FRAMES.rows,
      (some) => CSV_LABELS.write(some, contract),
    ),
    derived(
      {
        path: "studies.json",
        title: "Studies for programs",
        description: "One object a study, with the field names and codes of the table.",
        format: JSON_OBJECTS.type,
      },
      FRAMES.inObject,
      (some) => JSON_OBJECTS.write(some, contract),
    ),
    derived(
      {
        path: "studies.ris",
        title: "References, RIS",
        description: "For reference managers such as Zotero, EndNote and Mendeley.",
        format: RIS.type,
      },
      FRAMES.ris,
      ofReferences(RIS),
    ),
    derived(
      {
        path: "studies.bib",
        title: "References, BibTeX",
        description: "For LaTeX and reference managers.",
        format: BIBTEX.type,
      },
      FRAMES.bibtex,
      ofReferences(BIBTEX),
    ),
    derived(
      {
        path: "studies.csl.json",
        title: "References, CSL-JSON",
        description: "For pandoc and citation processors.",
        format: CSL_JSON.type,
      },
      FRAMES.inList,
      ofReferences(CSL_JSON),
    ),
  ];
}

/** Lines of "sum  path", sorted by path, as the program sha256sum writes them. */
export function sha256Sums(files: readonly Pick<DataFile, "path" | "bytes">[]): string {
  return files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`)
    .join("");
}
