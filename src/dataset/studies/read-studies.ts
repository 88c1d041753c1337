import type { Contract } from "../../contract/contract.ts";
import type { Study } from "../../contract/study.ts";
import { LONGEST_CELL } from "../faults/characters.ts";
import type { Form } from "./check-form.ts";
import { checkPairs } from "./check-pairs.ts";
import type { Fault, Notice } from "../faults/fault.ts";
import { mendLetters } from "./mend-letters.ts";
import { quoted, shown } from "../faults/quoted.ts";
import { readTable, type TableRow } from "./read-table.ts";

/** The studies of a table, what was mended, and what is wrong. */
export interface StudiesRead {
  /** In table order; rows with a fault are left out. */
  readonly studies: readonly Study[];
  readonly notices: readonly Notice[];
  readonly faults: readonly Fault[];
}

/** What the table of studies is not, but a table like it may be. */
export interface StudiesOptions {
  /** True where a table without rows is right. */
  readonly mayBeEmpty?: boolean;
  /** Ids of studies in another table, which none may have here. */
  readonly included?: readonly string[];
}

/**
 * Reads the table of studies, or one with its columns, and checks it against the contract.
 * @param file the name that faults and notices are reported under
 */
export function readStudies(
  bytes: Uint8Array,
  contract: Contract,
  file: string,
  { mayBeEmpty = false, included = [] }: StudiesOptions = {},
): StudiesRead {
  const { roles } = contract;
  const notices: Notice[] = [];
  const delimiter = contract.fields.find(({ name }) => name === roles.authors)?.delimiter ?? ";";
  // A name never has one letter, so a list of authors that are all single letters was joined wrongly.
  const mend = (text: string, column: string, row: number): string => {
    const joined = column === roles.authors && text.length <= LONGEST_CELL;
    const mended = joined ? mendLetters(text, delimiter) : null;
    if (mended === null) return text;
    const message = `The list was joined letter by letter; read as "${shown(mended, LONGEST_CELL)}".`;
    notices.push({ file, row, column, message });
    return mended;
  };
  const fields = contract.fields.map((field) =>
    field.name === roles.id ? { ...field, required: true, unique: true } : field,
  );
  const table = readTable(bytes, fields, file, { forms: formsOf(contract), mend });
  notices.push(...table.notices);
  const faults = [...table.faults];
  const toStudy = studyMaker(contract);
  const studies: Study[] = [];
  // As within a table, ids that differ in capitals alone are one.
  const elsewhere = new Set(included.map((id) => id.toLowerCase()));
  for (const row of table.rows) {
    const study = toStudy(row);
    const lonely = checkPairs(study.codes, contract);
    for (const { dimension, message } of lonely) {
      faults.push({ file, row: row.number, column: dimension, message });
    }
    if (elsewhere.has(study.id.toLowerCase())) {
      const message = `${quoted(study.id)} is the id of a study that is included; an id of its own is right.`;
      faults.push({ file, row: row.number, column: roles.id, message });
    }
    if (row.sound && lonely.length === 0) studies.push(study);
  }
  if (!mayBeEmpty && table.rows.length === 0 && faults.length === 0) {
    const message = "The table has no rows; one row for each study is right.";
    faults.push({ file, row: 2, column: roles.id, message });
  }
  return { studies, notices, faults: faults.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)) };
}

function formsOf({ roles }: Contract): ReadonlyMap<string, Form> {
  const forms = new Map<string, Form>([[roles.id, "id"]]);
  if (roles.doi !== null) forms.set(roles.doi, "doi");
  if (roles.pmid !== null) forms.set(roles.pmid, "pmid");
  if (roles.url !== null) forms.set(roles.url, "address");
  return forms;
}

function studyMaker({ roles, dimensions, fields }: Contract): (row: TableRow) => Study {
  const played = new Set<string | null>(Object.values(roles));
  const details = fields.filter(({ name, dimension }) => !dimension && !played.has(name));
  return ({ cells }) => {
    const values = (name: string | null) => (name === null ? [] : (cells.get(name) ?? []));
    const text = (name: string | null) => values(name)[0] ?? "";
    const year = text(roles.year);
    return {
      id: text(roles.id),
      title: text(roles.title),
      authors: values(roles.authors),
      authorsComplete: text(roles.authorsComplete) !== "false",
      year: year === "" ? null : Number(year),
      venue: text(roles.venue),
      volume: text(roles.volume),
      issue: text(roles.issue),
      pages: text(roles.pages),
      doi: text(roles.doi),
      pmid: text(roles.pmid),
      url: text(roles.url),
      summary: text(roles.summary),
      reason: text(roles.reason),
      codes: Object.fromEntries(dimensions.map(({ name }) => [name, values(name)])),
      details: Object.fromEntries(details.map(({ name }) => [name, values(name).join("; ")])),
    };
  };
}
