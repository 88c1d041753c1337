import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CHECKED_PLACEHOLDERS, checkedPlaceholder } from "../contract/checked-words.ts";
import type { Contract } from "../contract/contract.ts";
import type { Study } from "../contract/study.ts";
import { DataFaults, type Fault, type Notice } from "./faults/fault.ts";
import { frozenFaults } from "./frozen-files.ts";
import { FROZEN_ADDRESS, readFrozenAddress } from "./companions/read-address.ts";
import { type DoubleCoding, readAgreement } from "./companions/read-agreement.ts";
import { type Check, checkedShare, readChecks } from "./companions/read-checks.ts";
import { readDescriptor } from "./contract/read-contract.ts";
import { fillDimensions, tableToFill } from "./guess/fill-dimensions.ts";
import { readReview, type Review } from "./companions/read-review.ts";
import { readScreening, type Screening } from "./companions/read-screening.ts";
import { readWaiting } from "./companions/read-waiting.ts";
import { readStudies } from "./studies/read-studies.ts";
import { type NamedViews, readViews } from "./companions/read-views.ts";

/** One edition of the map: everything that a folder of data holds, checked. */
export interface CheckedData {
  readonly contract: Contract;
  readonly studies: readonly Study[];
  /** Eligible studies that are held for a later release: no part of the map and of none of its counts. */
  readonly waiting: readonly Study[] | null;
  /** Null, as `waiting`, when the descriptor names no such table. */
  readonly screening: Screening | null;
  readonly agreement: readonly DoubleCoding[] | null;
  /** What people who checked codes gave. */
  readonly checks: readonly Check[] | null;
  readonly review: Review | null;
  /** Null when the descriptor names no such file. */
  readonly views: NamedViews | null;
  /** What was mended while reading. */
  readonly notices: readonly Notice[];
}

/**
 * Reads and checks a folder with a `datapackage.json` and the files it names.
 * @param folder its path; faults and notices name files by it
 * @param state `frozen` for a release, whose files must be those of its checksums
 * @throws DataFaults with every fault of every file
 */
export async function loadEdition(
  folder: string,
  state: "in work" | "frozen" = "in work",
): Promise<CheckedData> {
  const faults: Fault[] = state === "frozen" ? [...(await frozenFaults(folder))] : [];
  const collect = <Part extends { readonly faults: readonly Fault[] }>(part: Part): Part => {
    faults.push(...part.faults);
    return part;
  };
  const bytesOf = async (path: string): Promise<Uint8Array | null> => {
    const { bytes } = collect(await readBytes(join(folder, path), join(folder, DESCRIPTOR)));
    return bytes;
  };
  const descriptorBytes = await bytesOf(DESCRIPTOR);
  if (descriptorBytes === null) throw new DataFaults(faults);
  const text = decode(descriptorBytes);
  const named = tableToFill(text);
  const table = named === null ? null : await readFile(join(folder, named)).catch(() => null);
  const filled = table === null ? text : fillDimensions(text, table);
  const source = readDescriptor(filled, join(folder, DESCRIPTOR));
  const written = source.contract;

  const studiesBytes = await bytesOf(source.studies.path);
  const read = studiesBytes
    ? collect(readStudies(studiesBytes, written, join(folder, source.studies.path)))
    : { studies: [], notices: [], faults };
  const notices = [...read.notices];

  // While studies have faults, the list of them is not complete.
  const complete = read.faults.length === 0 ? read.studies : null;

  let waiting: readonly Study[] | null = null;
  const waitingBytes = source.waiting && (await bytesOf(source.waiting.path));
  if (source.waiting && waitingBytes) {
    const file = join(folder, source.waiting.path);
    const ids = read.studies.map(({ id }) => id);
    const part = collect(readWaiting(waitingBytes, source.waiting, written, ids, file));
    waiting = part.studies;
    notices.push(...part.notices);
  }

  let screening: Screening | null = null;
  const screeningBytes = source.screening && (await bytesOf(source.screening.path));
  if (source.screening && screeningBytes) {
    const file = join(folder, source.screening.path);
    const part = collect(readScreening(screeningBytes, source.screening, file));
    screening = part.screening;
    notices.push(...part.notices);
  }

  let agreement: readonly DoubleCoding[] | null = null;
  const agreementBytes = source.agreement && (await bytesOf(source.agreement.path));
  if (source.agreement && agreementBytes) {
    const file = join(folder, source.agreement.path);
    const part = collect(readAgreement(agreementBytes, source.agreement, written, complete, file));
    agreement = part.agreement;
    notices.push(...part.notices);
  }

  let checks: readonly Check[] | null = null;
  const checksBytes = source.checks !== null && (await bytesOf(source.checks));
  if (source.checks !== null && checksBytes) {
    const file = join(folder, source.checks);
    const part = collect(readChecks(checksBytes, written, complete, file, { state: "kept" }));
    checks = part.checks;
    notices.push(...part.notices);
  }

  let review: Review | null = null;
  const reviewBytes = source.review !== null && (await bytesOf(source.review));
  if (source.review !== null && reviewBytes) {
    const file = join(folder, source.review);
    const result = attempt(() => readReview(decode(reviewBytes), written, file));
    review = collect(result).value;
  }

  let views: NamedViews | null = null;
  const viewsBytes = source.views !== null && (await bytesOf(source.views));
  if (source.views !== null && viewsBytes) {
    const file = join(folder, source.views);
    views = collect(attempt(() => readViews(decode(viewsBytes), file))).value;
  }

  let { defaults } = written;
  const addressFile = join(folder, FROZEN_ADDRESS);
  if (state === "frozen" && existsSync(addressFile)) {
    const frozen = await readFile(addressFile, "utf8");
    const { value } = collect(attempt(() => readFrozenAddress(frozen, addressFile)));
    if (value !== null) defaults = { ...defaults, address: value };
  }

  if (faults.length > 0) throw new DataFaults(faults);
  const { studies } = read;
  const contract = withChecked({ ...written, defaults }, checks, studies.length);
  return { contract, studies, waiting, screening, agreement, checks, review, views, notices };
}

/** The contract with whether there are checks, and what its words on the origin of codes say of them. */
function withChecked(contract: Contract, checks: readonly Check[] | null, of: number): Contract {
  const share = checkedShare(checks, of);
  const provenance = CHECKED_PLACEHOLDERS.reduce(
    (text, name) => text.replaceAll(`{${name}}`, () => checkedPlaceholder(name, share) ?? ""),
    contract.site.provenance,
  );
  const site = { ...contract.site, provenance };
  return { ...contract, site, ...(share && { checked: true }) };
}

const DESCRIPTOR = "datapackage.json";

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

async function readBytes(
  file: string,
  namedIn: string,
): Promise<{ readonly bytes: Uint8Array | null; readonly faults: readonly Fault[] }> {
  try {
    return { bytes: await readFile(file), faults: [] };
  } catch {
    const why = file === namedIn ? "every folder of data needs one" : `${namedIn} names it`;
    const message = `The file cannot be read; ${why}.`;
    return { bytes: null, faults: [{ file, row: null, column: null, message }] };
  }
}

function attempt<Value>(read: () => Value): { value: Value | null; faults: readonly Fault[] } {
  try {
    return { value: read(), faults: [] };
  } catch (error) {
    if (error instanceof DataFaults) return { value: null, faults: error.faults };
    throw error;
  }
}
