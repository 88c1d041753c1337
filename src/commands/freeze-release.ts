import { existsSync } from "node:fs";
import { copyFile, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { readJson } from "../dataset/contract/json-reader.ts";
import { FROZEN_ADDRESS, writeFrozenAddress } from "../dataset/companions/read-address.ts";
import { checkersOf } from "../dataset/companions/read-checks.ts";
import { DataFaults } from "../dataset/faults/fault.ts";
import { filesBelow, frozenReleases, releaseFolder, SUMS } from "../dataset/frozen-files.ts";
import { loadEdition } from "../dataset/load-edition.ts";
import { editionChanges, NO_CHANGES } from "../evidence/edition-changes.ts";
import { recodedStudies } from "../evidence/release-changes.ts";
import { evidenceOf } from "../wire/payload.ts";
import { sha256Sums } from "../site/downloads.ts";
import { namedViews } from "../site/named-views.ts";
import { textFaults } from "../site/text-faults.ts";
import { writeFullAddress } from "../views/address.ts";
import { defaultView } from "../views/default-view.ts";
import { joinWords } from "../views/words.ts";
import { datedDescriptor } from "./dated-descriptor.ts";
import { changesJson } from "./changes-json.ts";
import { compareReleases, isReleaseNumber } from "../contract/release-number.ts";

const DESCRIPTOR = "datapackage.json";
/** What pages say in prose: it belongs to a release as its numbers do. */
const TEXTS = "texts";

/** Thrown when a release cannot be made; nothing was written. */
export class Refusal extends Error {}

/** What was frozen. */
export interface Frozen {
  readonly folder: string;
  readonly studies: number;
  /** Number of the release before it, or null for the first. */
  readonly before: string | null;
  readonly added: number;
  readonly removed: number;
  readonly recoded: number;
  /** Who checked codes, as they want to be named. */
  readonly checkers: readonly string[];
}

/**
 * Freezes a folder of data as a release: sets its number and day in the descriptor, and copies the
 * descriptor, every file that it names and the texts of the pages into `releases/<number>/`, with
 * checksums, with what changed against the release before, and with the defaults of its addresses.
 * @param data folder with a `datapackage.json`
 * @param day on which the release is made, as an ISO date
 * @throws Refusal when the number does not follow the last one, DataFaults when the data has faults
 */
export async function freezeRelease(data: string, release: string, day: string): Promise<Frozen> {
  const releases = join(data, "releases");
  const before = frozenReleases(data).toSorted(compareReleases).at(-1) ?? null;
  refuseNumber(release, before);
  const edition = await loadEdition(data);
  namedViews(edition, evidenceOf(edition.contract, edition.studies));
  const wrong = textFaults(data, edition);
  if (wrong.length > 0) throw new DataFaults(wrong);
  const old = before === null ? null : await loadEdition(releaseFolder(data, before), "frozen");
  const changes = old === null ? NO_CHANGES : editionChanges(old, edition);

  const descriptor = datedDescriptor(await readFile(join(data, DESCRIPTOR), "utf8"), release, day);
  const work = join(data, ".release");
  await rm(work, { recursive: true, force: true });
  try {
    await mkdir(work);
    const { contract } = edition;
    await writeRelease(work, data, descriptor, {
      "changes.json": changesJson({ release, before, changes, checks: edition.checks }),
      [FROZEN_ADDRESS]: writeFrozenAddress(
        writeFullAddress(contract, defaultView(contract)).slice(1),
      ),
    });
    // Descriptor first: a release that stops between the two steps can simply be made again.
    await replaceFile(join(data, DESCRIPTOR), descriptor);
    await mkdir(releases, { recursive: true });
    await rename(work, join(releases, release));
  } catch (error) {
    await rm(work, { recursive: true, force: true });
    throw error;
  }
  return {
    folder: join(releases, release),
    studies: edition.studies.length,
    before,
    added: changes.added.length,
    removed: changes.removed.length,
    recoded: recodedStudies(changes),
    checkers: checkersOf(edition.checks ?? []),
  };
}

function refuseNumber(release: string, last: string | null): void {
  if (!isReleaseNumber(release)) {
    throw new Refusal(`"${release}" is no number of a release; two numbers such as 1.1 are right.`);
  }
  if (last !== null && compareReleases(release, last) <= 0) {
    throw new Refusal(
      `Release ${release} does not come after ${last}, the newest; releases are never made again.`,
    );
  }
}

async function writeRelease(
  folder: string,
  data: string,
  descriptor: string,
  written: Readonly<Record<string, string>>,
): Promise<void> {
  for (const path of namedFiles(descriptor, join(data, DESCRIPTOR))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await copyFile(join(data, path), join(folder, path));
  }
  await writeFile(join(folder, DESCRIPTOR), descriptor);
  for (const [name, text] of Object.entries(written)) await writeFile(join(folder, name), text);
  if (existsSync(join(data, TEXTS))) {
    await cp(join(data, TEXTS), join(folder, TEXTS), { recursive: true });
  }
  const files = await Promise.all(
    filesBelow(folder).map(async (path) => ({
      path,
      bytes: new Uint8Array(await readFile(join(folder, path))),
    })),
  );
  await writeFile(join(folder, SUMS), sha256Sums(files));
  // The folder shows the release as it will stand, so it must be readable by itself.
  await loadEdition(folder, "frozen");
}

function namedFiles(descriptor: string, file: string): readonly string[] {
  return readJson(descriptor, file, (root) =>
    root
      .get("resources")
      .items()
      .map((resource) => resource.get("path").text()),
  );
}

async function replaceFile(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

/** The numbers of a release in a sentence or two, for whoever made it. */
export function frozenInWords({
  folder,
  studies,
  before,
  added,
  removed,
  recoded,
  checkers,
}: Frozen): string {
  const since =
    before === null
      ? "It is the first release."
      : `Against ${before}: ${added} added, ${removed} removed, ${recoded} recoded.`;
  const checked = checkers.length === 0 ? "" : ` Checked by ${joinWords(checkers, "and")}.`;
  return `${folder}: ${studies} studies frozen. ${since}${checked}`;
}
