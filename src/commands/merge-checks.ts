import { existsSync } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { CHECK_COLUMNS } from "../dataset/companions/check-fields.ts";
import { type Check, readChecks } from "../dataset/companions/read-checks.ts";
import { readDescriptor } from "../dataset/contract/read-contract.ts";
import { fillDimensions, tableToFill } from "../dataset/guess/fill-dimensions.ts";
import { DataFaults, type Notice } from "../dataset/faults/fault.ts";
import { type CheckedData, loadEdition } from "../dataset/load-edition.ts";
import { checkLines } from "../formats/checks-csv.ts";
import { CHECKS_FILE, withChecksResource } from "./checks-resource.ts";

const DESCRIPTOR = "datapackage.json";

/** What a file of checks brought to a map. */
export interface MergedChecks {
  /** The map's table of checks. */
  readonly file: string;
  readonly added: readonly Check[];
  /** Those that the map keeps now, the added ones last. */
  readonly checks: readonly Check[];
  readonly edition: CheckedData;
  readonly notices: readonly Notice[];
}

/**
 * Reads what a checker handed in, against a map.
 * @param kept checks that the map keeps already
 * @throws DataFaults with every fault, or when the file holds no check
 */
export function handedIn(
  bytes: Uint8Array,
  name: string,
  { contract, studies }: CheckedData,
  kept: readonly Check[],
): { readonly checks: readonly Check[]; readonly notices: readonly Notice[] } {
  const read = readChecks(bytes, contract, studies, name, { state: "handed in", kept });
  if (read.faults.length > 0) throw new DataFaults(read.faults);
  if (read.checks.length === 0) {
    const message = "The file holds no check; one a row is right.";
    throw new DataFaults([{ file: name, row: 2, column: "map", message }]);
  }
  return read;
}

/**
 * Adds what a checker handed in to the checks that a map keeps. All of it is read first; then the
 * table of checks and, where it does not name that table yet, the descriptor are written whole and put
 * in their places. No code is changed.
 * @param folder of a map, with a `datapackage.json`
 * @param name the name that faults of the file are reported under
 * @throws DataFaults with every fault of the map or of the file; nothing is written then
 */
export async function mergeChecks(
  folder: string,
  bytes: Uint8Array,
  name: string,
): Promise<MergedChecks> {
  const edition = await loadEdition(folder);
  const descriptor = await readFile(join(folder, DESCRIPTOR), "utf8");
  const named = await namedIn(folder, descriptor);
  const file = join(folder, named ?? CHECKS_FILE);
  // A merge that stopped between its two steps left a table that no descriptor names.
  const before = existsSync(file) ? await readFile(file, "utf8") : `${CHECK_COLUMNS.join(",")}\n`;
  const kept = keptChecks(before, edition, file);
  const { checks: added, notices } = handedIn(bytes, name, edition, kept);
  const after = before.replace(/\n?$/, "\n") + checkLines(added, edition.contract.name);
  await replaceFile(file, after);
  if (named === null) {
    await replaceFile(join(folder, DESCRIPTOR), withChecksResource(descriptor));
  }
  return { file, added, checks: [...kept, ...added], edition, notices };
}

async function namedIn(folder: string, descriptor: string): Promise<string | null> {
  const toFill = tableToFill(descriptor);
  const table = toFill === null ? null : await readFile(join(folder, toFill));
  const filled = table === null ? descriptor : fillDimensions(descriptor, table);
  return readDescriptor(filled, join(folder, DESCRIPTOR)).checks;
}

/** The checks that a map keeps; rows can be added only below the header that all checks have. */
function keptChecks(
  text: string,
  { contract, studies }: CheckedData,
  file: string,
): readonly Check[] {
  const [header = ""] = text.split(/\r?\n/, 1);
  if (header !== CHECK_COLUMNS.join(",")) {
    const message = `Rows cannot be added below this header; ${CHECK_COLUMNS.join(",")} is right.`;
    throw new DataFaults([{ file, row: 1, column: null, message }]);
  }
  const bytes = new TextEncoder().encode(text);
  const read = readChecks(bytes, contract, studies, file, { state: "kept" });
  if (read.faults.length > 0) throw new DataFaults(read.faults);
  return read.checks;
}

async function replaceFile(file: string, text: string): Promise<void> {
  const next = join(file, "..", `.${basename(file)}.next`);
  try {
    await writeFile(next, text);
    await rename(next, file);
  } finally {
    await rm(next, { force: true });
  }
}
