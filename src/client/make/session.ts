import { checkMade, type CheckedMap } from "../../dataset/edits/checked-map.ts";
import { applyEdit, applyEdits, type Edit } from "../../dataset/edits/edit.ts";
import { madeOfFolder } from "../../dataset/edits/made-of-folder.ts";
import {
  EditRefused,
  type MadeTable,
  madeOfGuess,
  problemsOf,
} from "../../dataset/edits/made-table.ts";
import { DataFaults, type Fault, faultLines } from "../../dataset/faults/fault.ts";
import { guessContract } from "../../dataset/guess/guess-contract.ts";
import { NO_OPTIONS } from "../../dataset/guess/options.ts";
import { readSource, type Source } from "../../dataset/readers/read-source.ts";
import { doiUrl } from "../../formats/doi-url.ts";
import { sha256 } from "../../views/sha-256.ts";
import { evidenceOf, pack, type Source as PayloadSource, wordsOf } from "../../wire/payload.ts";
import { madeSingle } from "./made-single.ts";
import { folderOfZip, zipOfFolder } from "./folder-zip.ts";
import type { MadeModel, MadeRecords, Reading, SingleParts, Start } from "./messages.ts";
import { shownColumn, shownFaults } from "./model.ts";
import { withoutOptions } from "./page-words.ts";

/** The work on one file: what it was made of, and the map that stands. */
export interface Session {
  /** Reads, guesses, applies edits, checks and counts. */
  make(reading: Reading, edits: readonly Edit[], tell: (stage: string) => void): Promise<MadeModel>;
  /** Some studies in full, or all of them (null). */
  records(positions: readonly number[] | null): MadeRecords;
  /** The map as a folder in a ZIP archive. */
  zip(): Uint8Array<ArrayBuffer>;
  /** The map as one HTML document. */
  single(parts: SingleParts): Promise<string>;
}

/** What a file was read as, before edits. */
interface Base {
  readonly made: MadeTable | null;
  readonly notices: readonly string[];
  readonly faults: readonly Fault[];
  readonly canGoOn: boolean;
  readonly sheets: readonly string[];
  readonly header: readonly string[];
}

/** Starts the work on a file. Messages are for the reader of the page. */
export function openSession(start: Start): Session {
  let source: { readonly sheet: string | null; readonly read: Promise<Source> } | null = null;
  let base: { readonly reading: Reading; readonly made: Base } | null = null;
  let last: {
    readonly base: Base;
    readonly edits: readonly Edit[];
    readonly made: MadeTable;
  } | null = null;
  let standing: { readonly made: MadeTable; readonly checked: CheckedMap } | null = null;

  const inFile = (line: string) =>
    line
      .replace(`${start.name}:`, "Row ")
      .replace(`${start.name} `, "")
      .replace(/^Row (\d+) /, "Row $1: ");
  const readBase = async (reading: Reading, tell: (stage: string) => void): Promise<Base> => {
    const saved = start.kind === "folder" ? { ...start, others: [] } : folderOfZip(start.bytes);
    if (saved) {
      tell("Opening the folder");
      const made = madeOfFolder(saved, nameOf(start.name));
      const others =
        saved.others.length > 0
          ? [
              `Of the archive only the table and its contract are read; left out: ${saved.others.join(", ")}.`,
            ]
          : [];
      const texts = start.kind === "folder" ? { ...made.texts, ...start.texts } : made.texts;
      return {
        ...{ made: { ...made, texts }, notices: others, faults: [], canGoOn: false },
        ...{ sheets: [], header: [] },
      };
    }
    if (start.kind === "folder") throw new Error("There is no file.");
    tell("Reading the file");
    if (source?.sheet !== reading.sheet || source === null) {
      source = { sheet: reading.sheet, read: readSource(start.bytes, start.name, reading.sheet) };
    }
    const { sheet, sheets } = await source.read;
    const canGoOn = sheet.rows.length > 0 && sheet.header.length > 1;
    const notices = faultLines(sheet.notices).map(inFile);
    const shown = { sheets, header: sheet.header, canGoOn, faults: sheet.faults };
    if (sheet.faults.length > 0 && !(reading.goOn && canGoOn)) {
      return { ...shown, made: null, notices };
    }
    const left = faultLines(sheet.faults).map((line) => `Read in spite of this: ${inFile(line)}`);
    tell(`Guessing what ${sheet.header.length} columns are`);
    const options = { ...NO_OPTIONS, study: reading.study, merge: reading.merge };
    const guessed = guessContract(sheet, nameOf(start.name), options);
    const told = guessed.notices.map(({ column, message }) =>
      column === null ? message : `“${column}”: ${message}`,
    );
    return {
      ...shown,
      faults: [],
      notices: [...left, ...notices, ...told],
      made: madeOfGuess(
        nameOf(start.name),
        guessed,
        sheet.rows.map(({ number }) => number),
      ),
    };
  };

  return {
    async make(reading, edits, tell) {
      if (base === null || JSON.stringify(base.reading) !== JSON.stringify(reading)) {
        base = { reading, made: await readBase(reading, tell) };
      }
      const read = base.made;
      const { notices, canGoOn, sheets, header } = read;
      const shown = { notices: notices.map(withoutOptions), canGoOn, sheets, header };
      if (read.made === null) {
        standing = null;
        return {
          ...{ ...shown, name: nameOf(start.name), studies: 0, columns: [], texts: {} },
          ...{ opening: { rows: "", cols: "", split: null }, problems: [], map: null },
          faults: read.faults.map(({ row, column, message }) => ({
            row,
            column,
            message,
            cell: null,
          })),
          faultCount: read.faults.length,
        };
      }
      const before = last?.base === read && isStart(last.edits, edits) ? last : null;
      // A new edit may be one that can't be done, which is told; older ones were done once.
      const newest = before === null ? undefined : edits[before.edits.length];
      const older = before?.made ?? applyEdits(read.made, edits);
      const made = newest === undefined ? older : applyEdit(older, newest);
      last = { base: read, edits, made };
      const problems = problemsOf(made);
      const size = made.fields[0]?.cells.length ?? 0;
      const model = {
        ...{ ...shown, name: made.name, studies: size, problems },
        ...{ columns: made.fields.map(shownColumn), opening: made.opening, texts: made.texts },
      };
      if (problems.length > 0) {
        standing = null;
        return { ...model, faults: [], faultCount: 0, map: null };
      }
      tell(`Checking ${size} studies`);
      const checked = checkMade(made);
      standing = { made, checked };
      const { contract, studies, faults } = checked;
      if (contract !== null && studies.length > 0) tell(`Counting ${studies.length} studies`);
      return {
        ...model,
        faults: shownFaults(faults, made),
        faultCount: faults.length,
        map: contract === null || studies.length === 0 ? null : await mapOf(checked),
      };
    },
    records(positions) {
      const { contract, studies } = map(standing);
      return {
        contract,
        studies: positions === null ? studies : positions.map((position) => studies[position]!),
      };
    },
    zip() {
      const { descriptor, table } = map(standing);
      return zipOfFolder(descriptor, table);
    },
    async single(parts) {
      const whole = map(standing);
      return madeSingle(whole, await sourceOf(whole), parts);
    },
  };
}

type Standing = CheckedMap & { readonly contract: NonNullable<CheckedMap["contract"]> };

function map(standing: { readonly checked: CheckedMap } | null): Standing {
  const contract = standing?.checked.contract;
  if (!standing || !contract) throw new EditRefused("There is no map yet.");
  return { ...standing.checked, contract };
}

async function mapOf(checked: CheckedMap): Promise<MadeModel["map"]> {
  const whole = map({ checked });
  const { contract, studies } = whole;
  const { table } = evidenceOf(contract, studies);
  return {
    payload: pack(table, wordsOf(studies), await sourceOf(whole)),
    places: studies.map(({ doi, url }) => (doi ? doiUrl(doi) : url)),
  };
}

async function sourceOf({ contract, table }: Standing): Promise<PayloadSource> {
  const { name, site, contributors, doi, identifier } = contract;
  return {
    ...{ name, title: site.title, authors: contributors, doi, identifier },
    frozen: null,
    checksum: await checksumOf(new TextEncoder().encode(table)),
  };
}

/** SHA-256 by the browser, which is faster; by own code where it gives none to pages over plain http. */
async function checksumOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const { subtle } = globalThis.crypto as Partial<Crypto>;
  if (!subtle) return sha256(bytes);
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** Whether a list of edits is the other with nothing or one more at its end. */
function isStart(before: readonly Edit[], edits: readonly Edit[]): boolean {
  return (
    edits.length - before.length <= 1 &&
    edits.length >= before.length &&
    before.every((edit, at) => JSON.stringify(edit) === JSON.stringify(edits[at]))
  );
}

function nameOf(file: string): string {
  return file.replace(/^.*[/\\]/, "").replace(/\.[A-Za-z0-9]{1,5}$/, "") || "map";
}

/** What went wrong, in a sentence for the reader of the page. */
export function sentenceOf(error: unknown): string {
  if (error instanceof DataFaults) return faultLines(error.faults).slice(0, 5).join(" ");
  if (error instanceof RangeError)
    return "The file is more than this browser can hold in one piece.";
  return error instanceof Error ? error.message : String(error);
}
