import type { FileContract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { bibtexOf } from "./bibtex.ts";
import { type CslItem, cslItem } from "./csl-json.ts";
import { studiesCsv } from "./csv.ts";
import { risOf } from "./ris.ts";
import { studiesJson } from "./studies-json.ts";

/** A kind of file. */
interface Format {
  readonly label: string;
  /** End of the file's name. */
  readonly ending: string;
  /** Media type. */
  readonly type: string;
}

/** A format of references. */
export interface ReferenceFormat extends Format {
  /** @param indent spaces by which what has levels is indented; in one line by default */
  write(items: readonly CslItem[], indent?: number): string;
}

/** A format of studies with their codes. */
export interface StudyFormat extends Format {
  /** @param indent as above */
  write(studies: readonly Study[], contract: FileContract, indent?: number): string;
}

export const RIS: ReferenceFormat = {
  label: "RIS",
  ending: "ris",
  type: "application/x-research-info-systems",
  write: risOf,
};

export const BIBTEX: ReferenceFormat = {
  label: "BibTeX",
  ending: "bib",
  type: "application/x-bibtex",
  write: bibtexOf,
};

export const CSL_JSON: ReferenceFormat = {
  label: "CSL-JSON",
  ending: "csl.json",
  type: "application/vnd.citationstyles.csl+json",
  write: (items, indent) => JSON.stringify(items, null, indent),
};

export const CSV_LABELS: StudyFormat = {
  label: "CSV, labels",
  ending: "labels.csv",
  type: "text/csv",
  write: (studies, contract) => studiesCsv(studies, contract, { labels: true }),
};

export const CSV_CODES: StudyFormat = {
  label: "CSV, codes",
  ending: "codes.csv",
  type: "text/csv",
  write: (studies, contract) => studiesCsv(studies, contract, { labels: false }),
};

export const JSON_OBJECTS: StudyFormat = {
  label: "JSON",
  ending: "json",
  type: "application/json",
  write: (studies, contract, indent) =>
    JSON.stringify(studiesJson(studies, contract), null, indent),
};

/** The studies as references in a format. */
function asReferences({ write, ...format }: ReferenceFormat): StudyFormat {
  return { ...format, write: (studies, _, indent) => write(studies.map(cslItem), indent) };
}

/** Every format in which studies are offered, in the order in which they are. */
export const STUDY_FORMATS: readonly StudyFormat[] = [
  CSV_LABELS,
  CSV_CODES,
  ...[RIS, BIBTEX, CSL_JSON].map(asReferences),
  JSON_OBJECTS,
];
