import type { Study } from "../../contract/study.ts";
import { bibtexOf } from "../../formats/bibtex.ts";
import { cslItem } from "../../formats/csl-json.ts";
import { studiesCsv } from "../../formats/csv.ts";
import { risOf } from "../../formats/ris.ts";
import { studiesJson } from "../../formats/studies-json.ts";
import type { Records } from "../../wire/records.ts";

/** A format in which studies are taken away. */
export interface StudyFormat {
  readonly label: string;
  /** End of the file's name. */
  readonly ending: string;
  /** Media type. */
  readonly type: string;
  write(studies: readonly Study[], contract: Records["contract"]): string;
}

export const STUDY_FORMATS: readonly StudyFormat[] = [
  {
    label: "CSV, labels",
    ending: "labels.csv",
    type: "text/csv",
    write: (studies, contract) => studiesCsv(studies, contract, { labels: true }),
  },
  {
    label: "CSV, codes",
    ending: "codes.csv",
    type: "text/csv",
    write: (studies, contract) => studiesCsv(studies, contract, { labels: false }),
  },
  {
    label: "RIS",
    ending: "ris",
    type: "application/x-research-info-systems",
    write: (studies) => risOf(studies.map(cslItem)),
  },
  {
    label: "BibTeX",
    ending: "bib",
    type: "application/x-bibtex",
    write: (studies) => bibtexOf(studies.map(cslItem)),
  },
  {
    label: "CSL-JSON",
    ending: "csl.json",
    type: "application/vnd.citationstyles.csl+json",
    write: (studies) => JSON.stringify(studies.map(cslItem), null, 2),
  },
  {
    label: "JSON",
    ending: "json",
    type: "application/json",
    write: (studies, contract) => JSON.stringify(studiesJson(studies, contract), null, 2),
  },
];
